import { z } from "zod";
import type { UserRef } from "../../../core/names/ids.ts";
import { accountOf, userWith } from "../address.ts";
import { fromRun } from "./as-written.ts";
import type { CardElement } from "./card-element.ts";
import { lineElements, wordElements } from "./line-elements.ts";
import { cardMessage, type Message } from "./outgoing.ts";

/** An answer that was sent by the button, and by whom. */
export type AnswerEcho = { readonly user: UserRef; readonly name: string; readonly text: string };

/** Its element's id says whose words they are: the bot itself reads them back from a thread later. */
const BY = "soc-words-of-";

/** The message that shows an answer in its thread, under the name of whoever sent it. */
export function echoAnswer({ user, name, text }: AnswerEcho, mark: string): Message {
  const [first, ...rest] = lineElements([{ strong: name }, " answered:"], []);
  const content: CardElement = {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    fallbackText: `${name} answered: ${text}`,
    speak: `${name} answered: ${text}`.replace(/[<>&]/g, " "),
    body: [
      { ...first, id: mark },
      ...rest,
      { type: "Container", style: "emphasis", id: BY + accountOf(user), items: wordElements(text) },
    ],
    msteams: { width: "Full" },
  };
  return cardMessage(`${name} answered`, content);
}

const run = z.object({ text: z.string() });
const block = z.object({ inlines: z.array(run).min(1) });
const shown = z.object({
  body: z.tuple([block, z.object({ id: z.string().startsWith(BY), items: z.array(block) })]),
});

/** Reads an answer back from such a card; null if it is another card. The card must be the bot's own. */
export function readSaidBack(content: unknown): AnswerEcho | null {
  const [title, words] = shown.safeParse(content).data?.body ?? [];
  if (title === undefined || words === undefined) return null;
  return {
    user: userWith(words.id.slice(BY.length)),
    name: title.inlines[0]?.text ?? "",
    text: words.items.map(({ inlines }) => inlines.map(({ text }) => fromRun(text)).join("")).join("\n"),
  };
}
