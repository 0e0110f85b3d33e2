import type { Button, Part, Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { shortReference } from "../item/item-words.ts";
import { openThread } from "../item/ways-to-thread.ts";
import { isWebAddress, part, shortPost } from "../words/parts.ts";
import { brief, counted, extract } from "../words/text.ts";

/** A question that words may be a reply to. `about` is what its button is about. */
export type Kept = {
  readonly view: Pick<ItemView, "reference" | "text" | "status">;
  readonly board: { readonly id: string; readonly name: string };
  readonly named: boolean;
  readonly about: string;
};

/** More questions get no button of their own: a phone shows no more. */
const BUTTONS = 5;
/** In letters: as much of somebody's words as they need to know them again. */
const LENGTH = 300;

/**
 * Asks somebody alone whether what they wrote is their reply, with a button for each question it may be for. `words` are theirs.
 */
export function keepWordsPost(words: string, offers: readonly Kept[]): Post {
  const shown = offers.slice(0, BUTTONS);
  const [first, ...others] = shown;
  if (first === undefined) throw new TypeError("nothing to ask");
  const isPlain = others.length === 0 || first.named;
  const question = isPlain
    ? `Keep this as your reply to ${shortReference(first.view.reference)}? It will stand in the board’s thread.`
    : "Keep this as your reply? It will stand in the board’s thread.";
  const isOne = new Set(shown.map(({ board }) => board.id)).size === 1;
  const isPlainly = new Set(shown.map(({ view }) => view.reference)).size === shown.length;
  const line = ({ view, board }: Kept) =>
    `${isOne ? "" : `${board.name}, `}${view.reference}: ${brief(view.text, 100)}`;
  const more = offers.length - shown.length;
  return {
    summary: question,
    parts: [
      part.line(question),
      ...(words.trim() === "" ? [] : [part.quote(extract(words, LENGTH))]),
      ...part.list(shown.map((each) => [line(each)])),
      ...(more === 0
        ? []
        : [
            part.line(
              `${counted(more, "other question waits", "other questions wait")} for you: to answer one of them, begin with its reference.`,
            ),
          ]),
      buttons(shown, isPlainly),
      part.note("Nothing is kept before you press. What you wrote waits here for two weeks."),
    ],
  };
}

function buttons(offers: readonly Kept[], isPlainly: boolean): Part {
  const keep = offers.map(
    ({ view, board, about }, index): Button => ({
      id: "keep-words",
      label: `Yes, to ${shortReference(view.reference)}${isPlainly ? "" : `, ${brief(board.name, 40)}`}`,
      style: index === 0 && (offers.length === 1 || offers[0]?.named === true) ? "primary" : "plain",
      about,
      fields: [],
    }),
  );
  const about = offers[0]?.about ?? null;
  return {
    kind: "buttons",
    buttons: [...keep, { id: "drop-words", label: "No", style: "plain", about, fields: [] }],
  };
}

/**
 * Says that words are kept, or why not, and where they stand for the board; `link` is null as long as they do not.
 */
export function wordsKeptPost(
  reference: string,
  board: { readonly name: string },
  notKept: string | null,
  link: string | null,
): Post {
  if (notKept !== null) return shortPost(`${board.name}: this is not kept: ${notKept}.`);
  const kept = `${board.name}: kept as your reply to ${reference}.`;
  if (link === null) return shortPost(kept, "It is said in the board’s thread as soon as that can be.");
  return shortPost(
    kept,
    [
      "It stands in the board’s thread, under your name. ",
      ...(isWebAddress(link) ? [{ link, text: "Open it" }] : []),
    ],
    "Edit or delete what you wrote, and that follows.",
  );
}

/** Words that wait no more: they were kept or dropped, or waited too long. */
export function wordsGonePost(): Post {
  return shortPost(
    "These words do not wait any more: they were kept, deleted or left for two weeks.",
    "To answer a question, reply in its thread, or write to me again.",
  );
}

/** Somebody may not answer a question any more that was offered to them, or it is not there. */
export function wordsNotYoursPost(): Post {
  return shortPost(
    "This question is not open to you any more, so nothing was kept.",
    "Ask the board’s secretary if you should answer it.",
  );
}

/** What somebody wrote was no reply, and is gone. */
export function wordsDroppedPost(): Post {
  return shortPost("Not kept. What you wrote is put aside no more.");
}

/** Words that name a question which their writer cannot answer so: it is not asked yet, or others are asked. */
export function notToKeepPost(item: ItemView, board: { readonly name: string }): Post {
  const reference = shortReference(item.reference);
  if (item.askedAt === null)
    return shortPost(
      `${board.name}: ${reference} is not asked yet, so nothing was kept. It is asked in the board’s channel.`,
      `Write this again once it stands there, or begin with the reference of the question you mean.`,
    );
  return shortPost(
    [`${board.name}: you are not among those who are asked ${reference}, so nothing was kept.`],
    ["What you know about it is welcome in its thread.", ...openThread(item)],
  );
}
