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
