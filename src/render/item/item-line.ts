import type { TextLine } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { brief } from "../words/extract.ts";
import { referenceLink } from "./ways-to-thread.ts";

/** An item as an entry of a list: its reference, which opens its post, its question cut short, and what is said of it. */
export function itemLine(item: ItemView, ...sentences: readonly string[]): TextLine {
  const question = item.text.trim() === "" ? [] : [brief(item.text, 100)];
  const said = [...question, ...sentences].join(" ");
  const reference = referenceLink(item);
  return said === "" ? reference : [...reference, `: ${said}`];
}
