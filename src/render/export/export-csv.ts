import { localTimeOf } from "../../core/calendar/calendar.ts";
import type { Instant } from "../../core/names/time.ts";
import type { ItemView } from "../../core/views/views.ts";
import { type ExportRow, exportRows } from "./export-rows.ts";

const COLUMNS: readonly [string, (row: ExportRow, zone: string) => string | number | null | undefined][] = [
  ["reference", (row) => row.reference],
  ["round", (row) => row.round],
  ["audience", (row) => row.audience],
  ["question", (row) => row.question],
  ["status", (row) => row.status],
  ["due", (row) => row.due],
  ["waits for", (row) => row.waitsFor],
  ["asked at", (row, zone) => time(row.askedAt, zone)],
  ["nudges", (row) => row.nudges],
  ["rating", (row) => row.rating],
  ["outcome", (row) => row.outcome],
  ["outcome reason", (row) => row.outcomeReason],
  ["reply author", ({ reply }) => reply?.author],
  ["reply written at", ({ reply }, zone) => time(reply?.writtenAt, zone)],
  ["edited at", ({ reply }, zone) => time(reply?.editedAt, zone)],
  ["withdrawn at", ({ reply }, zone) => time(reply?.withdrawnAt, zone)],
  ["reply text", ({ reply }) => reply?.text],
  ["files", ({ reply }) => reply?.files.map(({ name, url }) => `${name} (${url})`).join("; ")],
  ["written on", ({ reply }) => reply?.platform],
  ["link", ({ reply }) => reply?.link],
  ["reply number", ({ reply }) => reply?.number],
  ["counts as", ({ reply }) => reply?.standing],
  ["said by", ({ reply }) => reply?.standingBy],
  ["recorded by", ({ reply }) => reply?.recordedBy],
  ["letter of", ({ reply }) => reply?.letterOf],
];

/**
 * A board's record for a spreadsheet, a row a reply. Times are those of the board's wall, `2026-12-08 14:00`, which
 * spreadsheets sort and filter; the JSON export has them to the millisecond in UTC.
 */
export function exportCsv(items: readonly ItemView[], board: { readonly timezone: string }): string {
  const rows = exportRows(items).map((row) =>
    COLUMNS.map(([, value]) => String(value(row, board.timezone) ?? "")),
  );
  return csvOf([COLUMNS.map(([name]) => name), ...rows]);
}

function time(instant: Instant | null | undefined, zone: string): string | null {
  return instant == null ? null : localTimeOf(instant, zone).replace("T", " ");
}

/** What a spreadsheet takes for the start of a formula, in all the widths it comes in, behind anything it skips. */
const FORMULA = /^(?:[\t\r]|[\p{C}\p{Z}\s"'`´‘’‚“”„«»]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/**
 * Rows as a CSV file that every spreadsheet opens rightly: RFC 4180 with every cell quoted, CRLF after every row, and
 * a byte order mark, without which accents break in Excel. A cell that could be read as a formula gets an apostrophe
 * before it, and so is read as text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
