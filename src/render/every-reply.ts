import type { Evidence } from "../core/evidence.ts";
import type { ItemView } from "../core/views.ts";

/** All replies of an item, withdrawn ones among them, in the order they were written. */
export function everyReply({ replies, withdrawn }: Pick<ItemView, "replies" | "withdrawn">): Evidence[] {
  return [...replies, ...withdrawn].sort((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}
