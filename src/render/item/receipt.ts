import type { ItemView } from "../../core/views/views.ts";
import { counted } from "../words/counted.ts";
import { hourAndDay } from "../words/dates.ts";

/**
 * What was kept: `2 replies kept, the latest at 09:14 on Tue 8 Dec 2026; 1 withdrawn`. It stands in posts that are read
 * long after, so it names the day, and says the same however long ago that was. The latest is the latest writing:
 * an edit does not make a reply a new one.
 */
export function receipt(item: Pick<ItemView, "status" | "replies" | "withdrawn">, zone: string): string {
  const { status, replies, withdrawn } = item;
  const gone = withdrawn.length === 0 ? "" : `; ${withdrawn.length} withdrawn`;
  const latest = replies.at(-1);
  if (latest === undefined)
    return `${status === "open" && gone === "" ? "no reply yet" : "no reply kept"}${gone}`;
  const kept = `${counted(replies.length, "reply", "replies")} kept`;
  return `${kept}, ${replies.length === 1 ? "" : "the latest "}at ${hourAndDay(latest.at, zone)}${gone}`;
}
