import { createReadStream } from "node:fs";

/** One line of a file, without its newline. Offsets are in bytes from the start of the file. */
export type FileLine = {
  readonly text: string;
  /** Counts from 1. */
  readonly number: number;
  readonly from: number;
  /** Where the next line starts. */
  readonly to: number;
  /** False for bytes after the last newline. */
  readonly ended: boolean;
};

const NEWLINE = 0x0a;

/** Where to begin to read a file: at a byte, which is the first of the line with this number. */
export type From = { readonly offset: number; readonly line: number };

/**
 * The lines of a file one after the other, in memory that does not grow with the file. Only a line feed ends a line:
 * the other separators that Unicode knows may stand in what somebody wrote. Bytes that are not UTF-8 become U+FFFD.
 *
 * @param upTo reads no byte at or after this offset
 */
export async function* linesOf(
  path: string,
  upTo = Number.POSITIVE_INFINITY,
  begin: From = { offset: 0, line: 1 },
): AsyncGenerator<FileLine> {
  if (upTo <= begin.offset) return;
  let unfinished: Buffer[] = [];
  let from = begin.offset;
  let number = begin.line;
  const finish = (last: Buffer, ended: boolean): FileLine => {
    const bytes = unfinished.length === 0 ? last : Buffer.concat([...unfinished, last]);
    const to = from + bytes.length + (ended ? 1 : 0);
    const line = { text: bytes.toString("utf8"), number, from, to, ended };
    unfinished = [];
    from = to;
    number += 1;
    return line;
  };
  const chunks: AsyncIterable<Buffer> = createReadStream(path, {
    start: begin.offset,
    end: upTo - 1,
    highWaterMark: 1 << 18,
  });
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
      yield finish(chunk.subarray(start, at), true);
      start = at + 1;
    }
    if (start < chunk.length) unfinished.push(chunk.subarray(start));
  }
  if (unfinished.length > 0) yield finish(Buffer.alloc(0), false);
}
