import { createHash } from "node:crypto";
import type { Event } from "../core/model/events.ts";
import { openAppendLog } from "../disk/append-log.ts";
import type { RepairedTail } from "../disk/repair-tail.ts";
import type { EventLog } from "./event-log.ts";
import { faultsOf } from "./faults-of.ts";
import { journalEvents, journalReader } from "./journal-reader.ts";
import { eventSchema } from "./schema/event-schema.ts";

/** A board's journal, open for writing. */
export interface Journal extends EventLog {
  close(): Promise<void>;
}

/**
 * Opens a journal, making it if it is new, and reads it from its first line in memory that does not grow with it. A
 * torn end is repaired and reported. Raises `journal-damaged` for damage anywhere else, with the line and what is wrong;
 * nothing has been changed then. Raises `disk-full` or `disk` too.
 *
 * @param each is handed every event that is there, in order, and the mark of its line
 * @param onLost called when events could not be flushed, before anything else can be appended
 */
export async function openJournal(
  path: string,
  each: (event: Event, position: Position) => void,
  onLost: () => void,
): Promise<{ journal: Journal; repaired: RepairedTail | null }> {
  const reader = journalReader(path, each);
  // The chain as it stands in memory, and as far as it is on the disk.
  let newest = START;
  let flushed = START;
  const { log, repaired } = await openAppendLog(path, {
    read: reader.read,
    isWhole: reader.isWhole,
    onLost: () => {
      newest = flushed;
      onLost();
    },
  });
  newest = reader.reached();
  flushed = newest;

  const journal: Journal = {
    async append(events) {
      const lines: string[] = [];
      for (const [i, event] of events.entries()) {
        const { line, position } = writeLine(event, newest, i < events.length - 1);
        lines.push(line);
        newest = position;
      }
      const last = newest;
      await log.append(lines);
      flushed = last;
      return last;
    },
    async *events() {
      await log.append([]).catch(() => undefined);
      yield* journalEvents(path, log.flushed());
    },
    close: log.close,
  };
  return { journal, repaired };
}

/** A place in a journal: the number of its line and the hash that ends it. */
export type Position = { readonly n: number; readonly hash: string };

/** The place before the first line. */
export const START: Position = { n: 0, hash: "0".repeat(16) };

/**
 * An event as one line of a journal: JSON that begins with `n`, `at`, `by`, `kind` and ends with `hash`, the first 16
 * hex digits of the SHA-256 of the hash of the line before, a space, and this line without its own hash. So a line
 * that was changed, removed, added or moved is found. `more` says that the next line was decided together with this
 * one: either both are there or neither counts.
 */
function writeLine(event: Event, previous: Position, more: boolean): { line: string; position: Position } {
  const { n, at, by, kind, ...rest } = event;
  const body = JSON.stringify({ n, at, by, kind, ...rest, ...(more ? { more } : {}) });
  const hash = chain(previous.hash, body);
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}`, position: { n, hash } };
}

/** A line of a journal, understood; or all that is wrong with it. */
export type ReadLine =
  | { readonly kind: "event"; readonly event: Event; readonly position: Position; readonly more: boolean }
  | { readonly kind: "damaged"; readonly faults: readonly string[] };

/** Reads what `writeLine` wrote after the line that `previous` marks. Anything else is damage, and is not guessed at. */
export function readLine(text: string, previous: Position): ReadLine {
  const json = parsed(text);
  if (json === null) return damaged("it is not a line of JSON");
  const { hash, more = false, ...rest } = json;
  const next = previous.n + 1;
  if (rest.n !== next)
    return damaged(
      `its n is ${JSON.stringify(rest.n)} where ${next} comes next: a line was removed, added or moved`,
    );
  const body = `${text.slice(0, -HASH_LENGTH)}}`;
  const right = chain(previous.hash, body);
  const faults: string[] = [];
  if (hash !== right || text.slice(-HASH_LENGTH) !== `,"hash":"${right}"}`)
    faults.push("its hash does not fit: the line was changed, or the one before it is not the one it was");
  const event = eventSchema.safeParse(rest);
  if (!event.success) faults.push(...faultsOf(event.error));
  if (more !== false && more !== true) faults.push("more: expected true");
  if (event.data === undefined || faults.length > 0) return damaged(...faults);
  return { kind: "event", event: event.data, position: { n: next, hash: right }, more: more === true };
}

const HASH_LENGTH = ',"hash":"0123456789abcdef"}'.length;

function chain(previous: string, body: string): string {
  return createHash("sha256").update(`${previous} ${body}`).digest("hex").slice(0, 16);
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    return null;
  }
}

function damaged(...faults: readonly string[]): ReadLine {
  return { kind: "damaged", faults };
}
