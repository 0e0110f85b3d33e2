import type { Event } from "../../core/model/events.ts";
import { eventSchema } from "../schema/event-schema.ts";
import { faultsOf } from "../schema/faults-of.ts";
import type { ReadLine } from "./line.ts";
import { parseObject } from "./parse-object.ts";
import { sha256 } from "./sha256.ts";

/** The hash before the first line of a journal of form 1. */
export const OLD_START = "0".repeat(16);

const HASH_LENGTH = ',"hash":"0123456789abcdef"}'.length;

/**
 * Reads a line of form 1, as versions before 0.3 wrote it: the event as it is, `more`, and `hash`, the first 16 hex digits
 * of the SHA-256 of the hash of the line before, a space, and this line without its own hash.
 */
export function readOldLine(text: string, n: number, previous: string): ReadLine<Event> {
  const json = parseObject(text);
  if (json === null) return damaged("it is not a line of JSON");
  const { hash, more = false, ...rest } = json;
  if (rest.n !== n)
    return damaged(
      `its n is ${JSON.stringify(rest.n)} where ${n} comes next: a line was removed, added or moved`,
    );
  const right = sha256(`${previous} ${text.slice(0, -HASH_LENGTH)}}`).slice(0, 16);
  const faults: string[] = [];
  if (hash !== right || text.slice(-HASH_LENGTH) !== `,"hash":"${right}"}`)
    faults.push("its hash does not fit: the line was changed, or the one before it is not the one it was");
  const event = eventSchema.safeParse(rest);
  if (!event.success) faults.push(...faultsOf(event.error));
  if (more !== false && more !== true) faults.push("more: expected true");
  if (event.data === undefined || faults.length > 0) return damaged(...faults);
  return { kind: "event", event: event.data, hash: right, more: more === true, body: "there" };
}

/** Whether this is a line of form 1, whole or damaged; one that cannot be read at all is taken for a line of today. */
export function isOldLine(text: string): boolean {
  const json = parseObject(text);
  return json !== null && "by" in json && !("facts" in json);
}

function damaged(...faults: readonly string[]): ReadLine<never> {
  return { kind: "damaged", faults };
}
