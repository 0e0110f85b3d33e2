import type { Adapter } from "lowdb";
import { z } from "zod";
import { ExpectedError } from "../../core/model/errors.ts";
import type { BoardId } from "../../core/names/ids.ts";
import { diskError } from "../../disk/disk-error.ts";
import { hasCode } from "../../disk/has-code.ts";
import { linesOf } from "../../disk/lines-of.ts";
import { writeWholeFile } from "../../disk/write-whole-file.ts";
import type { Position, StateAt } from "../line/position.ts";
import { faultsOf } from "../schema/faults-of.ts";
import { board } from "../schema/id-schemas.ts";
import { sha256 } from "../schema/record-schema.ts";
import { checkpointDamaged } from "./checkpoint-faults.ts";
import { stateReader, stateText } from "./state-text.ts";

/** A checkpoint: a state, its place, and the digest that the journal can vouch for. */
export type Checkpoint = StateAt & { readonly digest: string };

/** A checkpoint as it was read: `digest` is that of its state as it stands there, `claimed` what it says itself. */
export type ReadCheckpoint = Checkpoint & { readonly claimed: string };

const VERSION = 3;
const count = z.int().min(0);
const headSchema = z.strictObject({
  version: z.literal(VERSION),
  board,
  n: count,
  hash: sha256,
  offset: count,
  digest: sha256,
});

/** Of the same form, with another state in it: nobody reads it any more, and the journal has everything. */
const earlierSchema = z.looseObject({ version: z.literal(2), board });

const STATE = '  "state": {';

/**
 * How lowdb reads and writes a checkpoint: written whole, flushed and laid out for people, line by line, since there may be
 * much of it. A file that is not there reads as null, and so does
 * one of an earlier version. What was changed in it by other hands has another digest, and which
 * one is right only the journal can tell.
 */
export class CheckpointAdapter implements Adapter<ReadCheckpoint | null> {
  readonly #path: string;
  readonly #board: BoardId;

  constructor(path: string, board: BoardId) {
    this.#path = path;
    this.#board = board;
  }

  /** Raises `checkpoint-damaged` or `disk`. */
  async read(): Promise<ReadCheckpoint | null> {
    const head: string[] = [];
    const state = stateReader();
    const after: string[] = [];
    let place = head;
    try {
      for await (const { text, number } of linesOf(this.#path)) {
        if (place === head && text === STATE) place = [];
        else if (place !== head && place !== after && text === "  }") place = after;
        else if (place === head || place === after) place.push(text);
        else this.#take(state.take, text, number);
      }
    } catch (error) {
      if (hasCode(error, "ENOENT")) return null;
      throw error instanceof ExpectedError ? error : diskError("read", this.#path, error);
    }
    const placed = this.#head(head);
    if (placed === null) return null;
    const { n, hash, offset, digest } = placed;
    if (place !== after || after.join("\n") !== "}") throw checkpointDamaged(this.#path, "it has no end");
    return { ...state.end(n), position: { n, hash, offset }, claimed: digest };
  }

  async write(checkpoint: ReadCheckpoint | null): Promise<void> {
    if (checkpoint === null) throw new TypeError("there is no checkpoint of nothing");
    await writeWholeFile(this.#path, this.#text(checkpoint));
  }

  async *#text({ state, position, digest }: Checkpoint): AsyncGenerator<string> {
    const { n, hash, offset } = position;
    const head = JSON.stringify({ version: VERSION, board: this.#board, n, hash, offset, digest }, null, 2);
    yield `${head.slice(0, -2)},\n${STATE}\n`;
    for await (const line of stateText(state)) yield `${line}\n`;
    yield "  }\n}\n";
  }

  #take(take: (line: string) => void, text: string, number: number): void {
    try {
      take(text);
    } catch {
      // What is wrong there may be what somebody wrote, and is not repeated.
      throw checkpointDamaged(this.#path, `line ${number}: it is not as it was written`);
    }
  }

  #head(lines: readonly string[]): (Position & { readonly digest: string }) | null {
    let json: unknown;
    try {
      json = JSON.parse(`${lines.join("\n").replace(/,$/, "")}}`);
    } catch {
      throw checkpointDamaged(this.#path, "it does not begin as a checkpoint of this version does");
    }
    if (earlierSchema.safeParse(json).success) return null;
    const { data, error } = headSchema.safeParse(json);
    if (data === undefined) throw checkpointDamaged(this.#path, faultsOf(error).join("; "));
    if (data.board !== this.#board)
      throw checkpointDamaged(
        this.#path,
        `board: it is of ${data.board} and stands in the folder of ${this.#board}`,
      );
    return data;
  }
}
