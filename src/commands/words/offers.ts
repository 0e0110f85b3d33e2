import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Words } from "../../chat/chat.ts";
import { referencesIn } from "../../core/model/references-in.ts";
import type { ItemId, PersonId } from "../../core/names/ids.ts";
import { answerable } from "../../core/views/answerable.ts";
import { isNamed } from "../../core/views/is-named.ts";

/** A question that somebody's words may be a reply to. */
export type Offer = { readonly runtime: BoardRuntime; readonly item: ItemId; readonly named: boolean };

/**
 * The questions that words written beside the threads may be a reply to: those they name first, then those that wait for their
 * writer. In a channel, what does not call the bot is looked at only where it names an open question that its writer is asked.
 *
 * @param boards those that may be meant: whether the writer may read and answer them is looked up here
 */
export function offersFor(
  { clock }: Pick<Bot, "clock">,
  boards: readonly BoardRuntime[],
  person: PersonId | null,
  words: Pick<Words, "beside" | "called"> & { readonly written: { readonly text: string } },
  channel: Parameters<typeof answerable>[3],
): readonly Offer[] {
  const references = referencesIn(words.written.text);
  const all = boards.flatMap((runtime) => {
    const { board, memory } = runtime;
    const state = memory.state();
    return answerable(board, state, person, channel, clock.now()).map((each) => ({
      ...{ runtime, item: each.item, waits: each.waits },
      wanted: words.beside === "alone" || (each.open && each.expected),
      named: isNamed(board, state, each.item, references),
    }));
  });
  const possible = all.filter(({ wanted, named, waits }) => wanted && (named || waits));
  const named = possible.filter((each) => each.named);
  if (named.length === 0 && words.beside === "channel" && !words.called) return [];
  return [...named, ...possible.filter((each) => !each.named)];
}
