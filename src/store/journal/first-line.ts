import type { Event } from "../../core/model/events.ts";
import { boardLine } from "../line/board-line.ts";
import { readLine } from "../line/line.ts";
import { isOldLine } from "../line/old-line.ts";
import { START } from "../line/position.ts";
import { firstText } from "./first-text.ts";
import { journalDamaged, journalNewer } from "./journal-faults.ts";

/** What the first line of a board's journal says of it. */
export type FirstLine =
  /** There is no journal, or no whole line in it. */
  | { readonly kind: "none" }
  | { readonly kind: "old" }
  | { readonly kind: "begun"; readonly event: Extract<Event, { kind: "begun" }> };

/** Reads it, and changes nothing. Raises `journal-damaged` or `journal-newer`. */
export async function firstLine(path: string): Promise<FirstLine> {
  const text = await firstText(path);
  if (text === null) return { kind: "none" };
  if (isOldLine(text)) return { kind: "old" };
  const read = readLine(boardLine, text, 1, START.hash);
  if (read.kind === "damaged") throw journalDamaged(path, 1, read.faults);
  if (read.kind === "newer") throw journalNewer(path, 1, read.what);
  if (read.event.kind !== "begun") throw journalDamaged(path, 1, ["it does not say whose journal this is"]);
  return { kind: "begun", event: read.event };
}
