import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Words } from "../../chat/chat.ts";
import { roundAt } from "../../core/calendar/round-at.ts";
import { mayRead } from "../../core/item/may-read.ts";
import type { TypedReference } from "../../core/model/reference.ts";
import { type ItemId, itemId, type PersonId } from "../../core/names/ids.ts";
import { referencesIn } from "../../core/reading/references-in.ts";
import { answerable } from "../../core/views/answerable.ts";
import { isNamed } from "../../core/views/is-named.ts";

type Channel = Parameters<typeof answerable>[3];

/** A question that somebody's words may be a reply to. */
export type Offer = { readonly runtime: BoardRuntime; readonly item: ItemId; readonly named: boolean };

/** The questions that words may be a reply to; and those they name that cannot be answered so. */
export type Offers = {
  readonly possible: readonly Offer[];
  readonly impossible: readonly Omit<Offer, "named">[];
};

/**
 * The questions that words written beside the threads may be a reply to: those they name first, then those that wait for their
 * writer. In a channel, what does not call the bot is looked at only where it names an open question that its writer is asked.
 *
 * @param boards those that may be meant: whether the writer may read and answer them is looked up here
 */
export function offersFor(
  bot: Pick<Bot, "clock">,
  boards: readonly BoardRuntime[],
  person: PersonId | null,
  words: Pick<Words, "beside" | "called"> & { readonly written: { readonly text: string } },
  channel: Channel,
): Offers {
  const references = referencesIn(words.written.text);
  const all = boards.flatMap((runtime) => {
    const { board, memory } = runtime;
    const state = memory.state();
    return answerable(board, state, person, channel, bot.clock.now()).map((each) => ({
      ...{ runtime, item: each.item, waits: each.waits },
      wanted: words.beside === "alone" || (each.open && each.expected),
      named: isNamed(board, state, each.item, references),
    }));
  });
  const offered = all.filter(({ wanted, named, waits }) => wanted && (named || waits));
  const named = offered.filter((each) => each.named);
  const isForBot = words.beside === "alone" || words.called;
  if (named.length === 0 && !isForBot) return { possible: [], impossible: [] };
  const impossible =
    named.length > 0 ? [] : boards.flatMap((runtime) => namedOn(bot, runtime, references, person, channel));
  // What names a question is no reply to another.
  if (impossible.length > 0) return { possible: [], impossible };
  return { possible: [...named, ...offered.filter((each) => !each.named)], impossible };
}

/** The questions of the round that are named, asked or not, on a board that the writer may read. */
function namedOn(
  { clock }: Pick<Bot, "clock">,
  runtime: BoardRuntime,
  references: readonly TypedReference[],
  person: PersonId | null,
  channel: Channel,
): Omit<Offer, "named">[] {
  const { board, memory } = runtime;
  const state = memory.state();
  const round = roundAt(board, clock.now())?.name;
  if (round === undefined || !mayRead(board, state, person, channel, clock.now())) return [];
  const items = board.questions.map(({ id }) => itemId(round, id));
  return items.filter((item) => isNamed(board, state, item, references)).map((item) => ({ runtime, item }));
}
