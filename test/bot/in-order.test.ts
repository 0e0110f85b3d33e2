import { expect, it } from "vitest";
import { wake } from "../../src/bot/wake.ts";
import { ChatError, type ChatFault } from "../../src/chat/chat.ts";
import { board, prompts } from "../core/build.ts";
import { NO_ANSWER, NOT_IN_CHANNEL } from "../reasons.ts";
import { openWorld, type World } from "./open-world.ts";

const REFUSED: ChatFault = { kind: "not-allowed", reason: NOT_IN_CHANNEL };
const PAUSE: ChatFault = { kind: "rate-limited", until: "2026-09-07T08:00:30.000Z" };
const DOUBT: ChatFault = { kind: "in-doubt", reason: NO_ANSWER };
const BANK = ["CSP-01", "CSP-02", "CSP-03"];

it.each([
  ["refuses", REFUSED],
  ["asks for a pause at", PAUSE],
  ["does not say whether it took", DOUBT],
])(
  "questions stand in the order of the bank, also where the platform %s the first of them",
  async (_what, fault) => {
    const world = await asking(fault, (said) => said === 1);

    await wakes(world, ["09:00", "09:01", "09:02", "09:31", "09:32"]);

    expect(shown(world)).toEqual(BANK);
    expect(world.runtime().memory.state().pending.size).toBe(0);
  },
);

it("a question that is never taken holds up those behind it for a while, and not for good", async () => {
  const world = await asking(REFUSED, (_said, post) => post.includes("CSP-01"));

  await wakes(world, ["09:00", "09:01"]);
  expect(shown(world)).toEqual([]);
  expect(world.journal("held")).toHaveLength(3);

  await wakes(world, ["09:31"]);
  expect(shown(world)).toEqual(BANK.slice(1));
});

/** A board that asks three questions at once, on a platform that says this to some of what is said. */
async function asking(fault: ChatFault, isRefused: (said: number, post: string) => boolean): Promise<World> {
  const world = await openWorld([board(prompts({ questions: 3, atOnce: true }))]);
  const { chat } = world;
  const say = chat.say.bind(chat);
  let said = 0;
  chat.say = async (place, post, key, document) => {
    said += 1;
    if (isRefused(said, post.summary)) throw new ChatError(fault);
    return await say(place, post, key, document);
  };
  return world;
}

/** The questions that stand in the channel, by their references. */
function shown({ chat }: World): string[] {
  return chat.shows("local:csp").map((post) => post.slice(0, "CSP-01".length));
}

async function wakes(world: World, times: readonly string[]): Promise<void> {
  for (const time of times) await wake(world.at(`2026-09-07 ${time}`).bot);
}
