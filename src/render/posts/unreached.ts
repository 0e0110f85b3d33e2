import type { Post } from "../../chat/post.ts";
import type { Reason } from "../../core/model/reason.ts";
import type { Platform } from "../../core/names/ids.ts";
import type { ItemView } from "../../core/views/views.ts";
import { itemLine, waitingWords } from "../item/waiting.ts";
import { platformName } from "../words/on-platform.ts";
import { part } from "../words/parts.ts";
import { reasonWords } from "../words/reasons/reason-words.ts";
import { sentence } from "../words/text.ts";

/** An item that waits for somebody who cannot be reached, and the name of whoever is reminded in their place, if anybody is. */
export type Orphan = { readonly item: ItemView; readonly instead: string | null };

/** Tells whoever looks after a board whom the bot cannot write to, why, what waits for them, and how to give it to somebody. */
export function unreachedPost(
  who: { readonly name: string; readonly platform: Platform; readonly reason: Reason },
  items: readonly Orphan[],
  board: { readonly name: string; readonly timezone: string },
): Post {
  const { because, fix } = reasonWords(who.reason);
  const heading = `${who.name} cannot be reached on ${platformName(who.platform)}: ${board.name}`;
  const [first] = items;
  return {
    summary: `${heading}. ${sentence(because)}`,
    parts: [
      part.heading(heading),
      part.line(sentence(because)),
      ...(first === undefined
        ? [part.line("What the bot has to say to them about this board goes to you as well.")]
        : [
            part.line("What waits for them waits for somebody else now:"),
            ...part.list(items.map((orphan) => entry(orphan, board.timezone))),
            part.line(`To give one to somebody else: /soc assign ${first.item.reference} PERSON`),
          ]),
      part.line(sentence(fix)),
      part.note("This is told once. They are written to as before once a message to them goes through."),
    ],
  };
}

function entry({ item, instead }: Orphan, zone: string) {
  const { since, wanted } = waitingWords(item, zone);
  return itemLine(
    item,
    since,
    wanted,
    instead === null ? "Nobody is reminded of it." : `Reminded in their place: ${instead}.`,
  );
}
