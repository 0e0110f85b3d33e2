import { readFile } from "node:fs/promises";
import type { Adapter } from "lowdb";
import { diskError } from "../disk/disk-error.ts";
import { writeWholeFile } from "../disk/write-whole-file.ts";

/**
 * How lowdb reads and writes one JSON file here: written whole, flushed and laid out for people; read by a function
 * that checks every bit of it. A file that is not there reads as null.
 *
 * @param parse turns the text into the data, or raises an error
 */
export class WholeFileAdapter<T> implements Adapter<T> {
  readonly #path: string;
  readonly #parse: (text: string) => T;

  constructor(path: string, parse: (text: string) => T) {
    this.#path = path;
    this.#parse = parse;
  }

  async read(): Promise<T | null> {
    let text: string;
    try {
      text = await readFile(this.#path, "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw diskError("read", this.#path, error);
    }
    return this.#parse(text);
  }

  async write(data: T): Promise<void> {
    await writeWholeFile(this.#path, `${JSON.stringify(data, null, 2)}\n`);
  }
}
