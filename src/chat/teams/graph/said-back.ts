import { z } from "zod";
import type { UserRef } from "../../../core/names/ids.ts";
import { userWith } from "../address.ts";
import { fromRun } from "../outgoing/as-written.ts";

/** An answer that an earlier version said in its thread under the name of whoever sent it by a button of the card. */
export type SaidBack = { readonly user: UserRef; readonly name: string; readonly text: string };

/** The id of an element of its card says whose words they are. */
const BY = "soc-words-of-";

const run = z.object({ text: z.string() });
const block = z.object({ inlines: z.array(run).min(1) });
const shown = z.object({
  body: z.tuple([block, z.object({ id: z.string().startsWith(BY), items: z.array(block) })]),
});

/** Reads an answer back from such a card; null if it is another card. The card must be the bot's own. */
export function readSaidBack(content: unknown): SaidBack | null {
  const [title, words] = shown.safeParse(content).data?.body ?? [];
  if (title === undefined || words === undefined) return null;
  return {
    user: userWith(words.id.slice(BY.length)),
    name: title.inlines[0]?.text ?? "",
    text: words.items.map(({ inlines }) => inlines.map(({ text }) => fromRun(text)).join("")).join("\n"),
  };
}
