import { expect, it } from "vitest";
import { wake } from "../../../src/bot/wake.ts";
import type { ChatFault } from "../../../src/chat/chat.ts";
import { board, nudges, prompts } from "../../core/build.ts";
import { DELETED, NO_ANSWER, NOT_IN_CHANNEL } from "../../reasons.ts";
import { openWorld, type World } from "../open-world.ts";

const REFUSED: ChatFault = { kind: "not-allowed", reason: NOT_IN_CHANNEL };
const DOUBT: ChatFault = { kind: "in-doubt", reason: NO_ANSWER };
const MINUTE = 60_000;
/** Half-hours of thirty days: as often is something tried again that a platform does not allow. */
const MONTH = 30 * 48;
const [FIRST, SECOND] = ["CSP-01: Question 1?", "CSP-02: Question 2?"];

it.each([
  ["refused", (world: World) => world.chat.fail("say", REFUSED)],
  [
    "in doubt, and nobody but people can look",
    (world: World) => {
      world.chat.fail("say", DOUBT);
      world.chat.fail("find", REFUSED);
    },
  ],
  [
    "in doubt, and the platform does not answer",
    (world: World) => {
      world.chat.fail("say", DOUBT);
      world.chat.fail("find", DOUBT);
    },
  ],
] as const)(
  "what is %s for a month is tried all the while, and is said within half an hour once it can be; the journal does not grow by it",
  async (_what, fails) => {
    const world = await quietWorld();
    fails(world);
    await world.bot.begin();
    for (let minute = 0; minute < 12; minute += 1) await later(world);
    const lines = world.journal("held").length;
    const tried = tries(world);
    for (let time = 0; time < MONTH; time += 1) await later(world, 30);

    expect(world.journal("held")).toHaveLength(lines);
    expect(tries(world) - tried).toBeGreaterThanOrEqual(2 * (MONTH - 1));

    world.chat.recover();
    for (let minute = 0; minute < 30; minute += 1) await later(world);
    expect(world.chat.shows("local:csp")).toEqual([FIRST, SECOND]);
    expect(world.runtime().memory.state().pending.size).toBe(0);
  },
);

it("what is held is not tried before its time, and asks for no beat until then, however often it was refused", async () => {
  const world = await quietWorld();
  world.chat.fail("say", REFUSED);
  await world.bot.begin();
  for (let minute = 0; minute < 32; minute += 1) await later(world);
  const tried = tries(world);
  await later(world);
  expect(await world.bot.boards.due()).toEqual([]);
  for (let minute = 0; minute < 26; minute += 1) await later(world);
  expect(tries(world)).toBe(tried);

  for (let minute = 0; minute < 4; minute += 1) await later(world);
  expect(tries(world)).toBe(tried + 4);
});

it("what was held by an earlier process is tried at once by the next, whatever the records say of its time", async () => {
  const world = await quietWorld();
  world.chat.fail("say", REFUSED);
  await world.bot.begin();
  for (let minute = 0; minute < 100; minute += 1) await later(world);
  world.chat.recover();

  await world.restart();
  await wake(world.bot);

  expect(world.chat.shows("local:csp")).toEqual([FIRST, SECOND]);
});

it("another reason is written down, since people read it, and so is each pause that the platform asks for", async () => {
  const world = await quietWorld();
  world.chat.fail("say", REFUSED);
  await world.bot.begin();
  const written = () => world.journal("held").map(({ why, reason }) => `${why} ${reason.code}`);
  const first = written();
  expect(first).toEqual(["refused slack-not-in-channel", "refused slack-not-in-channel"]);

  world.chat.fail("say", { ...REFUSED, reason: DELETED });
  await later(world, 30);
  await later(world, 30);
  expect(written().slice(2)).toEqual(["refused slack-deleted", "refused slack-deleted"]);

  for (const _time of [1, 2]) {
    const until = new Date(Date.parse(world.now) + 40 * MINUTE).toISOString();
    world.chat.fail("say", { kind: "rate-limited", until });
    await later(world, 30);
  }
  expect(written().slice(4)).toEqual(Array(4).fill("pause platform-pause"));
});

it("a reminder for several boards that is refused for days is held on each of them in one line", async () => {
  const shares = (id: string) =>
    board({
      id,
      owners: { "csp-1": "p3" },
      channels: [`local:${id}`],
      ...prompts({ atOnce: true }),
      ...nudges({ max: 1 }),
    });
  const world = await openWorld([shares("one"), shares("two")]);
  await world.bot.begin();
  world.chat.fail("say", REFUSED);
  await wake(world.at("2026-09-14 10:00").bot);
  const lines = () => world.runtimes.map(({ board: { id } }) => nudgesHeld(world, id));
  expect(lines()).toEqual([1, 1]);

  for (let time = 0; time < 100; time += 1) await later(world, 30);
  expect(lines()).toEqual([1, 1]);

  world.chat.recover();
  await later(world, 30);
  expect(world.chat.shows("local:p3")[0]).toContain("2 questions wait for you");
});

/** A board of which nothing else comes up in a month. */
function quietWorld(): Promise<World> {
  return openWorld([
    board({
      ...prompts({ atOnce: true, schedule: "0 9 1 1 *" }),
      ...nudges({ max: 0 }),
      meetings: [],
      secretaries: [],
    }),
  ]);
}

async function later(world: World, minutes = 1): Promise<void> {
  world.now = new Date(Date.parse(world.now) + minutes * MINUTE).toISOString();
  await wake(world.bot);
}

/** How often it was tried to say or to find something in the channel. */
function tries({ chat }: World): number {
  return chat.requests.filter(({ what, where }) => /say|find/.test(what) && where === "local:csp").length;
}

function nudgesHeld(world: World, id: World["runtimes"][number]["board"]["id"]): number {
  return world.journal("held", id).filter(({ key }) => key.includes("p3")).length;
}
