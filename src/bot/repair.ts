import { ExpectedError } from "../core/model/errors.ts";
import { emptyState } from "../core/model/state.ts";
import type { By } from "../core/names/by.ts";
import { type ChannelRef, platformOf } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import { adoptPosts } from "../core/ownership/adopt-posts.ts";
import { lookSince } from "../core/ownership/look-since.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { intend } from "./delivery/intend.ts";
import { adoptedIn, lookAround, seeChannels, takeForDoubtful } from "./look-around.ts";
import { sweepBoard } from "./sweep.ts";
import { wakeBoard } from "./wake.ts";

/** What came of taking channels over: how many posts the records took in, and the channels that could not be looked at. */
export type Repaired = { readonly posts: number; readonly unseen: readonly ChannelRef[] };

/**
 * Takes over what stands in the channels of a board, by somebody's word: the board's own posts there become those of its
 * records, whichever installation said them, and so does what is replied under them. Posts of other boards are left alone, and
 * none of what stands there now keeps the bot from speaking any more. Raises an `ExpectedError` (`not-connected`, `not-seen`)
 * where the platforms cannot be asked now.
 */
export async function repair(bot: Bot, runtime: BoardRuntime, by: By): Promise<Repaired> {
  refuseUnconnected(bot, runtime);
  const repaired = await runtime.serially(async () => {
    const now = bot.clock.now();
    const since = lookSince(emptyState, now);
    const { seen, isWhole } = await seeChannels(bot, runtime, since);
    if (!isWhole) throw notSeen(runtime);
    const looked = seen.filter((each) => each.kind === "seen");
    const times = looked.flatMap(({ posts }) => posts.map(({ at }) => at)).sort();
    const through: Instant = times.at(-1) ?? now;
    const { events } = await intend(bot, runtime, by, (state, board) => {
      const adopted = adoptPosts(board, state, looked, () => true, now);
      return { events: [...adopted, { kind: "claimed", through }], answer: null };
    });
    takeForDoubtful(bot, runtime, events, since);
    const unseen = seen.filter(({ kind }) => kind === "unseen").map(({ channel }) => channel);
    return { posts: adoptedIn(events), unseen };
  });
  await lookAround(bot, runtime);
  await sweepBoard(bot, runtime);
  runtime.afterwards(() => wakeBoard(bot, runtime));
  return repaired;
}

function refuseUnconnected({ chat }: Bot, { board }: BoardRuntime): void {
  if (board.channels.every((channel) => chat(platformOf(channel)) !== null)) return;
  throw new ExpectedError(
    "not-connected",
    `Cannot look at the channels of ${board.id}: no bot runs on these records, and only one that runs is connected.`,
    "Start the bot, which posts nothing on this board until then, and give the command again.",
  );
}

function notSeen({ board }: BoardRuntime): ExpectedError {
  return new ExpectedError(
    "not-seen",
    `Cannot look at the channels of ${board.id} now: its platform does not answer, or does not know the bot there yet.`,
    "Nothing was changed. Try again in a few minutes; the health check says how the connection is.",
  );
}
