import { ChatError } from "../chat/chat.ts";
import type { EventBody } from "../core/model/events.ts";
import { reasonLine } from "../core/model/reason-line.ts";
import type { BoardState } from "../core/model/state.ts";
import { type ChannelRef, platformOf } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import { adoptPosts, type LookedAt } from "../core/ownership/adopt-posts.ts";
import { hasAsked } from "../core/ownership/has-asked.ts";
import { isKeptOut } from "../core/ownership/is-kept-out.ts";
import { lookSince } from "../core/ownership/look-since.ts";
import { silenceNotice } from "../core/ownership/silence-notice.ts";
import type { SeenChannel } from "../core/ownership/standing-post.ts";
import { type Silence, whoseChannels } from "../core/ownership/whose-channels.ts";
import { reasonWords } from "../render/words/reasons/reason-words.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";
import { removeCopies } from "./remove-copies.ts";

/**
 * Whether anything may be said on a board. Before this process says something there for the first time it looks at what
 * stands in the channels; where it cannot, a board on which something was asked goes on, and any other waits.
 */
export async function maySpeak(bot: Bot, runtime: BoardRuntime): Promise<boolean> {
  const { lookout, faults } = runtime;
  // Whether it can look by now costs little to ask, and somebody waits for it.
  if (lookout.lookedAt === null || faults.silent?.code === "channel-unseen") await lookAround(bot, runtime);
  if (faults.silent !== null) return false;
  if (lookout.lookedAt !== null || hasAsked(runtime.memory.state())) return true;
  await runtime.lookAgain();
  return false;
}

/** Looks before anything is tried again in a channel into which the bot was not let: it may be in it by now. */
export async function lookIfLetIn(bot: Bot, runtime: BoardRuntime): Promise<void> {
  if (runtime.lookout.isKeptOut) await lookAround(bot, runtime);
}

/**
 * Looks at what stands in the channels of a board. Where they are not this installation's, nothing is said there from then
 * on, and the secretary is told once why; else what the records lack of its own posts is adopted, and copies are taken away.
 */
export async function lookAround(bot: Bot, runtime: BoardRuntime): Promise<void> {
  await runtime.serially(async () => {
    const now = bot.clock.now();
    const since = lookSince(runtime.memory.state(), now);
    const { seen, isWhole } = await seeChannels(bot, runtime, since);
    const looked = seen.filter((each) => each.kind === "seen");
    const { answer: silence, events } = await intend(bot, runtime, "bot", (state, board) => {
      const silence = whoseChannels(board, state, bot.installation, seen, now);
      if (silence !== null) return { events: silenceNotice(board, state, silence), answer: silence };
      const isOurs = (installation: string | null) => installation === bot.installation;
      return { events: hasAsked(state) ? adoptPosts(board, state, looked, isOurs, now) : [], answer: null };
    });
    if (isWhole) runtime.lookout.lookedAt = now;
    runtime.lookout.isKeptOut = seen.some(isKeptOut);
    fallSilent(bot, runtime, silence);
    if (events.length > 0) runtime.afterwards(() => deliver(bot, runtime));
    if (silence !== null) return;
    takeForDoubtful(bot, runtime, events, since);
    await removeCopies(bot, runtime, looked);
  });
}

/** What stands in each channel as far as it can be seen; a channel that may be seen a little later is left out. */
export async function seeChannels(
  bot: Bot,
  { board, memory }: BoardRuntime,
  since: Instant,
): Promise<{ readonly seen: readonly SeenChannel[]; readonly isWhole: boolean }> {
  const seen: SeenChannel[] = [];
  for (const channel of board.channels) {
    const one = await seeChannel(bot, channel, since);
    if (one?.kind === "unseen" && !isKeptOut(one) && hasAsked(memory.state()))
      bot.log("channel-not-seen", { board: board.id, channel, reason: reasonLine(one.why) });
    if (one !== null) seen.push(one);
  }
  return { seen: await ofThisBoard(bot, board.id, seen), isWhole: seen.length === board.channels.length };
}

async function seeChannel(bot: Bot, channel: ChannelRef, since: Instant): Promise<SeenChannel | null> {
  const chat = bot.chat(platformOf(channel));
  if (chat === null) return null;
  try {
    return { kind: "seen", channel, posts: await chat.roots(channel, since) };
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    const { fault } = error;
    if (fault.kind === "gone") return { kind: "seen", channel, posts: [] };
    if (fault.kind !== "not-allowed") return null;
    return { kind: "unseen", channel, why: fault.reason };
  }
}

/** Without what the records of another board know: the channel was that one's before. */
async function ofThisBoard(
  { boards }: Bot,
  board: BoardRuntime["board"]["id"],
  seen: readonly SeenChannel[],
): Promise<readonly SeenChannel[]> {
  const isOthers = async (post: LookedAt["posts"][number]) => {
    const its = await boards.boardOf(post.message);
    return its !== null && its !== board;
  };
  return await Promise.all(
    seen.map(async (each): Promise<SeenChannel> => {
      if (each.kind === "unseen") return each;
      const others = await Promise.all(each.posts.map(isOthers));
      return { ...each, posts: each.posts.filter((_post, index) => others[index] === false) };
    }),
  );
}

function fallSilent(bot: Bot, { board, faults }: BoardRuntime, silence: Silence | null): void {
  const before = faults.silent;
  faults.silent = silence;
  if (silence !== null && before?.code !== silence.code)
    bot.log("board-silent", {
      board: board.id,
      reason: reasonLine(silence),
      ...reasonWords(silence),
    });
  if (silence === null && before !== null) bot.log("board-speaks", { board: board.id });
}

/** What was adopted with its asking, and was not seen itself, may stand where was not looked: it is looked for. */
export function takeForDoubtful(
  bot: Bot,
  { board, memory, fresh, doubted }: BoardRuntime,
  events: readonly EventBody[],
  since: Instant,
): void {
  if (events.length === 0) return;
  const state: BoardState = memory.state();
  for (const body of events) {
    if (!("deliveries" in body)) continue;
    for (const { key } of body.deliveries) {
      fresh.delete(key);
      if (state.pending.has(key)) doubted.set(key, since);
    }
  }
  const posts = adoptedIn(events);
  if (posts > 0) bot.log("posts-adopted", { board: board.id, posts });
}

/** How many posts the records took in. */
export function adoptedIn(events: readonly EventBody[]): number {
  return events.filter(({ kind }) => kind === "said" || kind === "copied").length;
}
