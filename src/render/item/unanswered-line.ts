import type { TextLine } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { moreEvidence } from "./decision-words.ts";
import { itemLine } from "./item-line.ts";
import { waitingWords } from "./waiting-words.ts";

/** All that is said of an unanswered item in a list, on one line: what, whose, since when, chased how often, by when. */
export function unansweredLine(item: ItemView, zone: string): TextLine {
  const { whom, since, nudges, wanted } = waitingWords(item, zone);
  return itemLine(item, whom, since, nudges, wanted, ...moreEvidence(item));
}
