import { createHash } from "node:crypto";
import { setImmediate as soon } from "node:timers/promises";
import type { BoardState } from "../../core/model/state.ts";
import { type StoredValues, stateBuilder, toStored } from "./stored-state.ts";

/** How many lines are worked out at a stretch, before whatever else waits has its turn. */
const STRETCH = 2_000;

/**
 * The lines of a state as they stand in a checkpoint, for people to read: a line a value, and a line each of what there are
 * many of. Made one after the other, and not all at a stretch.
 */
export async function* stateText(state: BoardState): AsyncGenerator<string> {
  const { values, lists } = toStored(state);
  for (const [name, value] of Object.entries(values))
    yield `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`;
  const all = Object.entries(lists);
  let made = 0;
  for (const [i, [name, list]] of all.entries()) {
    yield `    ${JSON.stringify(name)}: [`;
    let last: string | null = null;
    for (const element of list) {
      if (last !== null) yield `${last},`;
      last = `      ${JSON.stringify(element)}`;
      made += 1;
      if (made % STRETCH === 0) await soon();
    }
    if (last !== null) yield last;
    yield i < all.length - 1 ? "    ]," : "    ]";
  }
}

/** What vouches for a state: the SHA-256, in hex, of its lines. */
export async function stateDigest(state: BoardState): Promise<string> {
  const sum = createHash("sha256");
  for await (const line of stateText(state)) sum.update(`${line}\n`);
  return sum.digest("hex");
}

/** Reads the lines of a state again. */
export interface StateReader {
  /** Takes the next line. Raises an error if no state has such a line. */
  take(line: string): void;
  /** The state after line `n` of its journal, and the digest of the lines that it was read from. */
  end(n: number): { readonly state: BoardState; readonly digest: string };
}

const VALUE = /^ {4}("\w+"): (.*?),?$/s;
const LIST = /^ {4}"(\w+)": \[$/;

/** Makes a reader. */
export function stateReader(): StateReader {
  const sum = createHash("sha256");
  const builder = stateBuilder();
  const values: Record<string, unknown> = {};
  let list: string | null = null;
  return {
    take(line) {
      sum.update(`${line}\n`);
      if (list !== null) {
        if (line === "    ]" || line === "    ],") list = null;
        else builder.add(list, JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line));
        return;
      }
      list = LIST.exec(line)?.[1] ?? null;
      if (list !== null) return;
      const [, name, value] = VALUE.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new TypeError("not a line of a state");
      values[JSON.parse(name)] = JSON.parse(value);
    },
    // What stands here was written by `stateText`, or its digest is nobody's.
    end: (n) => ({ state: builder.build(n, values as unknown as StoredValues), digest: sum.digest("hex") }),
  };
}
