import type { Post } from "../../chat/post.ts";
import type { Board } from "../../core/model/board.ts";
import type { Saying } from "../../core/model/delivery.ts";
import type { ItemView } from "../../core/views/views.ts";
import { part } from "../words/parts.ts";
import { counted, listed } from "../words/text.ts";

/**
 * Tells the secretary that the settings name other channels for a board, and how to have its open questions asked there.
 *
 * @param elsewhere the open items that do not stand in each of its channels
 */
export function channelsChangedPost(
  { id, name }: Pick<Board, "id" | "name">,
  { before, now }: Extract<Saying, { kind: "channels-changed" }>,
  elsewhere: readonly ItemView[],
): Post {
  const heading = `${name} is asked in another channel now`;
  return {
    summary: `${heading}: ${listed(now)}.`,
    parts: [
      part.heading(heading),
      part.line(`Before: ${listed(before)}. Now: ${listed(now)}. This is what the settings say.`),
      part.line(
        "Its records are kept, and what is replied under the posts that stand already is still kept too.",
      ),
      ...(elsewhere.length === 0
        ? []
        : [
            part.line(
              `${counted(elsewhere.length, "open question does", "open questions do")} not stand there yet: ${listed(elsewhere.map(({ reference }) => reference))}.`,
            ),
            part.line(`To ask ${elsewhere.length === 1 ? "it" : "them"} there: /soc ask-here ${id}`),
          ]),
    ],
  };
}
