import { setTimeout as pause } from "node:timers/promises";
import { type Ended, spawned } from "../../whole/spawned.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Life, Moment } from "../schedule/schedule.ts";
import { act, type Memory } from "./act.ts";
import { bundledBot } from "./bundled-bot.ts";
import type { World } from "./open-world.ts";
import { copyRecords } from "./records.ts";

/** In milliseconds: a bot that takes longer to start or to stop has hung. */
const PATIENCE = 120_000;

/** What a life needs. */
export type Living = {
  readonly name: string;
  readonly world: World;
  readonly memory: Memory;
  /** What goes on behind the end of the process, and has to be waited for before all is looked at. */
  readonly stragglers: Promise<unknown>[];
};

/** How it was, and what is wrong with how it ended. Whether a backup was made is told by its being there. */
export type Lived = { readonly log: string; readonly findings: readonly string[]; readonly copied: boolean };

/** Starts the process, lets people and faults at it, and ends it as the schedule says. */
export async function live(life: Life, living: Living): Promise<Lived> {
  const { name, world, stragglers } = living;
  const { platforms } = world;
  for (const platform of platforms) platform.behave(life);
  const bot = spawned(["start"], world.variables(life.skew), await bundledBot());
  for (const platform of platforms) platform.connect(world.address);
  const over = new AbortController();
  const count = { answers: 0, requests: platforms.map((platform) => platform.requests()) };
  let copied = false;
  const copying = async () => {
    await reached(() => count.answers >= (life.copied ?? Number.POSITIVE_INFINITY), over.signal);
    if (over.signal.aborted) return;
    await copyRecords(world.data, world.backup, world.ownFolder);
    copied = true;
  };
  const moment = life.ends.how === "killed" ? life.ends.at : null;
  const cameToIt = moment === null ? never() : hasCome(moment, count, platforms, over.signal);
  const acted = busy(life, living, bot.address, count, over.signal);
  const copy = copying();
  stragglers.push(acted);

  const first = await Promise.race([
    bot.ended.then(() => "ended by itself" as const),
    cameToIt.then(() => "killed" as const),
    acted.then(() => "done" as const),
    pause(PATIENCE, "hung" as const, { ref: false }),
  ]);
  over.abort();
  await copy;
  const isStopped = first === "done" && life.ends.how === "stopped";
  const ended = await endOf(bot, isStopped ? "SIGTERM" : "SIGKILL");
  if (first === "ended by itself")
    return {
      log: ended.err,
      copied,
      findings: [`${name}: it ended by itself with ${ended.code}: ${ended.err.slice(-2_000)}`],
    };
  if (first === "hung") return { log: ended.err, copied, findings: [`${name}: it did not start or answer`] };
  const isWell = !isStopped || ended.code === 0;
  return {
    log: ended.err,
    copied,
    findings: isWell ? [] : [`${name}: stopped, it ended with ${ended.code}: ${ended.err.slice(-2_000)}`],
  };
}

async function endOf(bot: ReturnType<typeof spawned>, signal: "SIGKILL" | "SIGTERM"): Promise<Ended> {
  const ended = await Promise.race([bot.end(signal), pause(PATIENCE, null, { ref: false })]);
  return ended ?? (await bot.end("SIGKILL"));
}

/** Lets people act, each list one after the other, all lists at once. What nobody answers any more is no fault. */
async function busy(
  { passed, actions }: Life,
  { name, world, memory }: Living,
  address: Promise<string>,
  count: { answers: number },
  over: AbortSignal,
): Promise<void> {
  await Promise.race([address, aborted(over)]);
  if (over.aborted) return;
  await Promise.allSettled(world.platforms.map((platform) => platform.ready()));
  const stage = { platforms: world.platforms, memory, over, move: world.moveOn };
  const lists = actions.map(async (list, index) => {
    for (const [place, action] of list.entries()) {
      if (over.aborted) return;
      const answered = act(stage, action, `${name}x${index}x${place}`);
      if (await answered.catch(() => false)) count.answers += 1;
    }
  });
  await Promise.allSettled([...(passed === 0 ? [] : [world.move(passed)]), ...lists]);
}

/** Resolves when the moment has come, or the life is over without it. */
async function hasCome(
  { after, count: wanted, ...rest }: Moment,
  count: { readonly answers: number; readonly requests: readonly number[] },
  platforms: readonly Platform[],
  over: AbortSignal,
): Promise<void> {
  if (after === "milliseconds") return void (await Promise.race([pause(wanted), aborted(over)]));
  const requests = () =>
    platforms.reduce((sum, platform, index) => sum + platform.requests() - (count.requests[index] ?? 0), 0);
  await reached(() => (after === "answers" ? count.answers : requests()) >= wanted, over);
  if ("then" in rest) await pause(rest.then);
}

async function reached(isSo: () => boolean, over: AbortSignal): Promise<void> {
  while (!isSo() && !over.aborted) await pause(3);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

function never(): Promise<never> {
  return new Promise(() => {});
}
