import { expect, it } from "vitest";
import { type Bot, openBot } from "./open-bot.ts";

const NORTH = "p1";
const SOUTH = "p2";
const BOTH = "p3";
const MEMBER = "p4";

/** Two boards with the same questions, so with the same references. One person is the secretary of both. */
const BOARDS = `
organisation: Borchester City Council
people:
  p1: { name: Nora Quill }
  p2: { name: Sunil Rao }
  p3: { name: Daniel Whitcombe }
  p4: { name: Gethin Rowlands }
boards:
${board("north", "North", "p1")}
${board("south", "South", "p2")}
`;

function board(id: string, name: string, chair: string): string {
  return `  - id: ${id}
    name: ${name}
    audiences: [community-safety-partnership]
    channels: [local:${id}]
    chair: ${chair}
    secretary: [p3]
    members: [p4]
    prompts: { schedule: "0 9 * * 1", questions: 2, atOnce: true }
    meetings: [2027-01-05T14:00]
    round: { starts: 2026-05-18 }`;
}

const NO_BOARD = /^There is no board here that you can see\./;
const OPEN = ["answered", "open"];

/** Both boards have asked CSP-01 and CSP-02, and a member of both has answered the first of each. */
async function openBoth() {
  const bot = await openBot({ clock: "2026-11-24T09:00:00Z", boards: BOARDS });
  const north = await promptsOf(bot, "north");
  const south = await promptsOf(bot, "south");
  for (const [channel, [thread = ""]] of [["north", north] as const, ["south", south] as const])
    await bot.says(MEMBER, channel, "Yes, chapter 3.", { thread });
  expect(await statuses(bot)).toEqual({ north: OPEN, south: OPEN });
  return { bot, north, south };
}

async function promptsOf(bot: Bot, channel: string): Promise<string[]> {
  return (await bot.channel(channel)).map(({ id }) => id);
}

/** How the questions stand that each board was asked, in the word that the post has for it. */
async function statuses(bot: Bot) {
  const of = async (channel: string) =>
    (await bot.channel(channel)).map(({ text }) => /^Status: ([^;,.]+)/m.exec(text)?.[1]);
  return { north: await of("north"), south: await of("south") };
}

it("a button decides on its own board's question, whatever else goes by that reference", async () => {
  const { bot, north, south } = await openBoth();
  const [first = "", second = ""] = north;

  for (const [button, fields] of [
    ["accept", {}],
    ["reopen", { reason: "Since when?" }],
    ["not-applicable", { reason: "Not for us" }],
  ] as const)
    expect(await bot.presses(SOUTH, first, button, fields)).toMatch(NO_BOARD);
  for (const [button, fields] of [
    ["extend", { date: "2027-02-01", reason: "Away" }],
    ["assign", { person: "p4" }],
  ] as const)
    expect(await bot.presses(SOUTH, second, button, fields)).toMatch(NO_BOARD);
  expect(await statuses(bot)).toEqual({ north: OPEN, south: OPEN });

  expect(await bot.presses(MEMBER, first, "accept")).toBe(
    "Only the chair or the secretary of North can use /soc accept.\nAsk Nora Quill or Daniel Whitcombe.",
  );
  expect(await statuses(bot)).toEqual({ north: OPEN, south: OPEN });

  expect(await bot.presses(NORTH, first, "accept")).toMatch(
    /^North: CSP-01 \(26\/27\) is accepted and closed\./,
  );
  expect(await statuses(bot)).toEqual({ north: ["accepted", "open"], south: OPEN });

  // Whoever decides on both boards decides on the one whose post it is.
  const pressed = await bot.presses(BOTH, south[1] ?? "", "not-applicable", { reason: "North has it" });
  expect(pressed).toMatch(/^South: CSP-02 \(26\/27\) is not applicable and closed\./);
  expect(await statuses(bot)).toEqual({
    north: ["accepted", "open"],
    south: ["answered", "not applicable"],
  });
});

it("a reference that several of one's boards have is asked about in a direct message, with lines that can be typed", async () => {
  const { bot } = await openBoth();

  expect((await bot.types(BOTH, "/soc accept csp-1 green Seen by us")).split("\n")).toEqual([
    "Which board do you mean?",
    "- North: /soc accept north CSP-01 (26/27) green Seen by us",
    "- South: /soc accept south CSP-01 (26/27) green Seen by us",
  ]);
  expect(await statuses(bot)).toEqual({ north: OPEN, south: OPEN });

  const answer = await bot.types(BOTH, "/soc accept south CSP-01 (26/27) green Seen by us");
  expect(answer.split("\n").slice(0, 3)).toEqual([
    "South: CSP-01 (26/27) is accepted and closed.",
    "Reason: “Seen by us”.",
    "Green: in place.",
  ]);
  expect(await statuses(bot)).toEqual({ north: OPEN, south: ["accepted", "open"] });

  expect(await bot.types(BOTH, "/soc ask csp-5")).toContain("- North: /soc ask north CSP-05 (26/27)");
  expect(await bot.types(BOTH, "/soc ask NORTH csp-5")).toBe(
    "Asked in the channel of North: CSP-05 (26/27).",
  );
  expect(await bot.types(BOTH, "/soc evidence south csp-1")).toMatch(/^South: CSP-01 \(26\/27\)/);
});

it("whoever may see one of the boards is not asked, and cannot reach the other by its id", async () => {
  const { bot } = await openBoth();

  const unknown = await bot.types(SOUTH, "/soc accept elsewhere csp-1");
  expect(await bot.types(SOUTH, "/soc accept north csp-1")).toBe(unknown.replace("elsewhere", "north"));
  expect(await bot.types(SOUTH, "/soc ask north")).toBe(
    (await bot.types(SOUTH, "/soc ask elsewhere")).replace("elsewhere", "north"),
  );
  expect(await statuses(bot)).toEqual({ north: OPEN, south: OPEN });

  expect(await bot.types(SOUTH, "/soc accept csp-1")).toMatch(/^South: CSP-01/);
  expect(await statuses(bot)).toEqual({ north: OPEN, south: ["accepted", "open"] });
});

it("a command that would act on the only board one may see does nothing while there is a word left that may name another", async () => {
  const { bot } = await openBoth();

  for (const command of ["pause", "resume", "digest", "status", "next", "unanswered"]) {
    const answer = await bot.types(NORTH, `/soc ${command} south`);
    expect(answer).toBe(
      `It is not clear what “south” is to mean in /soc ${command}, so nothing was done.\nFor North: /soc ${command} north`,
    );
    // Whether there is such a board is not told.
    expect(await bot.types(NORTH, `/soc ${command} elsewhere`)).toBe(answer.replace("south", "elsewhere"));
  }
  expect(await bot.types(NORTH, "/soc pause south", "north")).toMatch(/so nothing was done\./);
  expect(await bot.types(NORTH, "/soc digest post south")).toMatch(/“post south”.* so nothing was done\./);
  expect(await bot.types(NORTH, "/soc ask csp-5 south")).toBe(
    "It is not clear what “south” is to mean in /soc ask, so nothing was done.\nFor North: /soc ask north CSP-05 (26/27)",
  );
  expect(await bot.types(BOTH, "/soc pause everywhere")).toMatch(
    /^No board of yours goes by “everywhere”\. Which board do you mean\?/,
  );

  for (const board of ["north", "south"]) {
    expect(await bot.types(BOTH, `/soc status ${board}`)).not.toContain("paused");
    expect((await bot.channel(board)).length).toBe(2);
  }
  expect(await bot.direct(BOTH)).toEqual([]);

  expect(await bot.types(NORTH, "/soc pause")).toMatch(/^North is paused:/);
  expect(await bot.types(BOTH, "/soc status south")).not.toContain("paused");
});

it("in a board's channel a reference is that board's, for everybody", async () => {
  const { bot } = await openBoth();

  expect(await bot.types(SOUTH, "/soc accept csp-1", "north")).toMatch(NO_BOARD);
  expect(await bot.types(NORTH, "/soc accept csp-1", "south")).toMatch(NO_BOARD);
  expect(await statuses(bot)).toEqual({ north: OPEN, south: OPEN });

  expect(await bot.types(BOTH, "/soc accept csp-1", "north")).toMatch(/^North: CSP-01/);
  expect(await bot.types(BOTH, "/soc not-applicable south csp-2 Not for us", "north")).toMatch(
    /^South: CSP-02/,
  );
  expect(await bot.types(SOUTH, "/soc accept csp-1", "south")).toMatch(/^South: CSP-01/);
  expect(await statuses(bot)).toEqual({
    north: ["accepted", "open"],
    south: ["accepted", "not applicable"],
  });
});
