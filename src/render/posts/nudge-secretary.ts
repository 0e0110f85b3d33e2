import type { Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { itemLine, waitingWords } from "../item/waiting.ts";
import { part } from "../words/parts.ts";
import { counted } from "../words/text.ts";

/** Tells the secretary of unanswered items for which there is nobody to chase, and what to do about it. */
export function nudgeSecretaryPost(
  items: readonly ItemView[],
  board: { readonly name: string; readonly timezone: string },
): Post {
  const heading = `${counted(items.length, "question has", "questions have")} nobody to chase: ${board.name}`;
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      ...part.list(
        items.map((item) => {
          const { since, wanted } = waitingWords(item, board.timezone);
          return itemLine(item, since, wanted, nobody(item));
        }),
      ),
      part.line(`Name an owner: /soc assign ${items[0]?.reference ?? "REF"} PERSON`),
    ],
  };
}

/** Why nobody was chased: an owner or members whom the settings name may have no account where the board is. */
function nobody({ waitsFor }: ItemView): string {
  switch (waitsFor.kind) {
    case "owner":
      return `Its owner, ${waitsFor.name}, cannot be written to where this board is.`;
    case "members":
      return "None of the members it waits for has an account where this board is.";
    case "nobody":
      return "It has no owner, and no expected member is left to ask.";
  }
}
