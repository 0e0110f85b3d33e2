import type { Line, Post } from "../chat/post.ts";
import type { ItemView } from "../core/views.ts";
import { counted } from "./counted.ts";
import { itemLine } from "./item-line.ts";
import { listed } from "./listed.ts";
import { moreEvidence } from "./more-evidence.ts";
import { part } from "./part.ts";
import { waitingWords } from "./waiting-words.ts";

/**
 * One direct message to an owner for all that waits for them: what is due for a nudge, then what waits as well.
 * Somebody who gets one message a week must see in it how many questions there are and where each is answered.
 */
export function nudgeOwnerPost(
  due: readonly ItemView[],
  also: readonly ItemView[],
  board: { readonly name: string; readonly timezone: string },
): Post {
  const all = due.length + also.length;
  const heading = `${counted(all, "question waits", "questions wait")} for you: ${board.name}`;
  const lines = (items: readonly ItemView[]) => part.list(items.map((item) => entry(item, board.timezone)));
  return {
    summary: `${heading}. ${listed(
      due.map(({ reference }) => reference),
      3,
    )}`,
    parts: [
      part.heading(heading),
      part.line(
        `Open ${all === 1 ? "it" : "each"} and reply in its thread. A sentence, a file or a link is enough.`,
      ),
      ...lines(due),
      ...(also.length === 0 ? [] : [part.line("Also waiting for you:"), ...lines(also)]),
      part.note("Not yours to answer? Tell the secretary, who can name somebody else."),
    ],
  };
}

function entry(item: ItemView, zone: string): Line {
  const { since, wanted } = waitingWords(item, zone);
  return itemLine(item, since, wanted, ...moreEvidence(item));
}
