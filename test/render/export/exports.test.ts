import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf, exportCsv } from "../../../src/render/export/export-csv.ts";
import { exportJson } from "../../../src/render/export/export-json.ts";
import { anyItem, hostile } from "../arbitrary.ts";
import { board, itemView, reply, withdrawn } from "../build.ts";

/** What a spreadsheet may take for a formula. */
const FORMULA = /^[\t\r]|^\s*["“]*[=+\-@＝＋－＠]/;

describe("csvOf", () => {
  it("writes RFC 4180 with a byte order mark, every cell quoted, CRLF after every row", () => {
    expect(
      csvOf([
        ["a", 'say "b"'],
        ["c, d", "e\nf"],
      ]),
    ).toBe('\uFEFF"a","say ""b"""\r\n"c, d","e\nf"\r\n');
  });

  it.each([
    "=1",
    "+1",
    "-1",
    "@x",
    "\tx",
    "\rx",
    " =1",
    '"=1"',
    "'=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "\u200b=1",
    "\n=1",
  ])("makes text of %j, which a spreadsheet could take for a formula", (text) => {
    expect(cellsOf(csvOf([[text]]))).toEqual([[`'${text}`]]);
  });

  it.each(["", "plain", "1 = 1", "a-b", "me@b.example", "“quoted”"])("leaves %j as it is", (text) => {
    expect(cellsOf(csvOf([[text]]))).toEqual([[text]]);
  });

  it("gives back every cell, with at most an apostrophe before it, and none that is a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 2, maxLength: 2 })), (rows) => {
        const cells = cellsOf(csvOf(rows)).flat();

        expect(cells.map((cell, n) => (cell === rows.flat()[n] ? cell : cell.slice(1)))).toEqual(rows.flat());
        for (const cell of cells) expect(cell).not.toMatch(FORMULA);
      }),
    );
  });
});

describe("exportCsv", () => {
  it("has a row a reply, in the order they were written, in the board's own time", () => {
    const item = itemView({
      status: "answered",
      due: "2026-07-10",
      askedAt: "2026-07-01T08:00:00.000Z",
      nudges: 1,
      rating: "green",
      replies: [
        reply({
          message: { channel: "teams:19:csp@thread.tacv2", workspace: "t1", id: "m2" },
          files: [
            { name: "a.pdf", type: "application/pdf", size: 1, url: "https://chat.example/f/a" },
            { name: "b.pdf", type: "application/pdf", size: 1, url: "https://chat.example/f/b" },
          ],
        }),
      ],
      withdrawn: [withdrawn({ at: "2026-12-08T08:00:00.000Z", n: 2, standing: null })],
    });

    const [header, ...rows] = cellsOf(exportCsv([item, itemView({ reference: "CSP-02 (26/27)" })], board));

    expect(header).toEqual([
      "reference",
      "round",
      "audience",
      "question",
      "status",
      "due",
      "waits for",
      "asked at",
      "nudges",
      "rating",
      "outcome",
      "outcome reason",
      "reply author",
      "reply written at",
      "edited at",
      "withdrawn at",
      "reply text",
      "files",
      "written on",
      "link",
      "reply number",
      "counts as",
      "said by",
      "recorded by",
      "letter of",
    ]);
    expect(rows.map((row) => row.filter((_, n) => n !== 3))).toEqual([
      [
        "CSP-01 (26/27)",
        "2026/27",
        "Community Safety Partnership",
        "answered",
        "2026-07-10",
        "",
        "2026-07-01 09:00",
        "1",
        "green",
        "",
        "",
        "Member One",
        "2026-12-08 08:00",
        "",
        "2026-12-09 10:00",
        "",
        "",
        "local",
        "https://chat.example/csp/1/2",
        ...["2", "", "", "", ""],
      ],
      [
        "CSP-01 (26/27)",
        "2026/27",
        "Community Safety Partnership",
        "answered",
        "2026-07-10",
        "",
        "2026-07-01 09:00",
        "1",
        "green",
        "",
        "",
        "Member One",
        "2026-12-08 09:14",
        "",
        "",
        "Yes: chapter 4, since March.",
        "a.pdf (https://chat.example/f/a); b.pdf (https://chat.example/f/b)",
        "teams",
        "https://chat.example/csp/1/2",
        ...["1", "answer", "", "", ""],
      ],
      [
        "CSP-02 (26/27)",
        "2026/27",
        "Community Safety Partnership",
        "open",
        "2026-11-30",
        "Member One",
        "2026-11-02 09:00",
        "0",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        ...["", "", ""],
      ],
    ]);
  });

  it("never carries a formula, whatever people wrote", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        for (const cell of cellsOf(exportCsv(items, board)).flat()) expect(cell).not.toMatch(FORMULA);
      }),
    );
  });
});

describe("exportJson", () => {
  it("has the same rows, with moments to the millisecond and words as they were written", () => {
    const decision = {
      outcome: "accepted",
      at: "2026-12-09T10:00:00.000Z",
      by: "The Chair",
      reason: "=fine",
    } as const;
    const item = itemView({ status: "accepted", decision, replies: [reply({ text: "=1+1" })] });

    expect(JSON.parse(exportJson([item], board))).toEqual({
      board: "Community Safety Partnership",
      timezone: "Europe/London",
      rows: [
        {
          reference: "CSP-01 (26/27)",
          round: "2026/27",
          audience: "Community Safety Partnership",
          question: "Is serious and organised crime considered in the local community safety plan?",
          status: "accepted",
          due: "2026-11-30",
          waitsFor: null,
          askedAt: "2026-11-02T09:00:00.000Z",
          nudges: 0,
          rating: null,
          outcome: "accepted",
          outcomeReason: "=fine",
          reply: {
            platform: "local",
            author: "Member One",
            writtenAt: "2026-12-08T09:14:00.000Z",
            editedAt: null,
            withdrawnAt: null,
            text: "=1+1",
            files: [],
            link: "https://chat.example/csp/1/2",
            number: 1,
            standing: "answer",
            standingBecause: "clear-sign",
            standingBy: null,
            recordedBy: null,
            letterOf: null,
          },
        },
      ],
    });
  });

  it("has one row for an item without replies", () => {
    const { rows } = JSON.parse(exportJson([itemView()], board));

    expect(rows).toHaveLength(1);
    expect(rows[0].reply).toBeNull();
  });
});

/** Reads a CSV file whose every cell is quoted, and fails on anything else. */
function cellsOf(csv: string): string[][] {
  expect(csv).toMatch(/^\uFEFF(?:(?:"(?:[^"]|"")*",)*"(?:[^"]|"")*"\r\n)*$/);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = "", end] of csv.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    row.push(cell.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
