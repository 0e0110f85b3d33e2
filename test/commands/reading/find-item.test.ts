import { describe, expect, it } from "vitest";
import { answerCommand } from "../../../src/commands/answer-command.ts";
import { type FoundItem, findItem } from "../../../src/commands/reading/find-item.ts";
import { asChannelRef, asPersonId, asUserRef } from "../../../src/core/names/ids.ts";
import { MONDAY, openWorld, type World } from "../../bot/open-world.ts";
import { at, board, questions } from "../../core/build.ts";

const [NORTH_CHAIR, BOTH, STRANGER] = [asPersonId("p1"), asPersonId("p2"), asPersonId("p6")];

/** North and South share the questions of one audience; South alone has those of another. */
async function openBoth(): Promise<World> {
  const common = { secretaries: ["p2"], members: ["p3"], observers: [] };
  return openWorld([
    board({ ...common, id: "north", name: "North", channels: ["local:north"], chair: "p1" }),
    board({
      ...common,
      id: "south",
      name: "South",
      channels: ["local:south"],
      chair: "p4",
      questions: [...questions(8), ...questions(2, "hwb")],
    }),
  ]);
}

/** What is found, in a line: `north CSP-01`, then what is left of what was typed. */
async function found(person: typeof BOTH, typed: string, channel: string | null = null) {
  const { bot, runtimes } = await openBoth();
  const where = { channel: channel === null ? null : asChannelRef(`local:${channel}`), thread: null };
  return told(findItem(bot, runtimes, where, person, typed));
}

function told(item: FoundItem) {
  switch (item.kind) {
    case "found":
      return `${item.runtime.board.id} ${item.item} ${item.rest}`.trim();
    case "several":
      return `${item.boards.map(({ board, reference }) => `${board.id} ${reference}`).join(" or ")} ${item.rest}`.trim();
    case "unknown":
      return `unknown ${item.typed}`;
    default:
      return item.kind;
  }
}

describe("a typed reference", () => {
  it.each([
    ["that one board has is that board's", BOTH, "hwb-2 Seen", null, "south 2026/27:hwb-2 Seen"],
    [
      "that several have is in doubt",
      BOTH,
      "csp-1 Seen",
      null,
      "north CSP-01 (26/27) or south CSP-01 (26/27) Seen",
    ],
    [
      "that several have, of which one may be seen, is that one's",
      NORTH_CHAIR,
      "csp-1",
      null,
      "north 2026/27:csp-1",
    ],
    ["belongs to the board of the channel", BOTH, "csp-1", "south", "south 2026/27:csp-1"],
    ["belongs to it also for those who may not see it", NORTH_CHAIR, "csp-1", "south", "south 2026/27:csp-1"],
    [
      "is looked for elsewhere if the channel's board has none such",
      BOTH,
      "hwb-1",
      "north",
      "south 2026/27:hwb-1",
    ],
    [
      "is in doubt in a channel of no board",
      BOTH,
      "csp-1",
      "lobby",
      "north CSP-01 (26/27) or south CSP-01 (26/27)",
    ],
    ["is nothing to somebody without a board", STRANGER, "csp-1", null, "none"],
  ] as const)("%s", async (_what, person, typed, channel, expected) => {
    expect(await found(person, typed, channel)).toBe(expected);
  });
});

describe("the id of a board before a reference", () => {
  it.each([
    ["chooses the board", "South csp-1 Two\nlines", null, "south 2026/27:csp-1 Two\nlines"],
    ["chooses it also in another board's channel", "south CSP 01 (26/27)", "north", "south 2026/27:csp-1"],
    ["chooses no board that has no such question", "north hwb-1", null, "unknown hwb-1"],
    ["is no reference by itself", "south", null, "unknown south"],
    [
      "is a part of the words after the reference where it follows it",
      "hwb-1 north csp-1",
      null,
      "south 2026/27:hwb-1 north csp-1",
    ],
  ] as const)("%s", async (_what, typed, channel, expected) => {
    expect(await found(BOTH, typed, channel)).toBe(expected);
  });

  it("is as good as any other word to somebody who may not see that board", async () => {
    expect(await found(NORTH_CHAIR, "south csp-1")).toBe("unknown south");
    expect(await found(NORTH_CHAIR, "elsewhere csp-1")).toBe("unknown elsewhere");
  });
});

describe("the prefix of a board", () => {
  /** North asked its first question before it had one; South has none. */
  async function openPrefixed() {
    const world = await openBoth();
    await world.at("2026-09-14 09:00").bot.begin();
    await answerCommand(world.bot, typed("ask north csp-1"));
    const [north, south] = world.runtimes;
    if (north === undefined || south === undefined) throw new Error("two boards were opened");
    const prefixed = { ...north, board: { ...north.board, prefix: "NCSP" } };
    return { bot: world.bot, runtimes: [prefixed, south] };
  }
  const typed = (text: string) => ({
    id: text,
    at: at(MONDAY),
    user: asUserRef("local:p2"),
    name: "Sam Secretary",
    channel: null,
    thread: null,
    text,
  });

  it.each([
    ["its own reference is that board's", "ncsp-5 Seen", "north 2026/27:csp-5 Seen"],
    ["with the round too", "NCSP-05 (26/27)", "north 2026/27:csp-5"],
    ["the audience's is the board's that shows it so", "csp-5", "south 2026/27:csp-5"],
    ["what was asked before goes by both", "ncsp-1", "north 2026/27:csp-1"],
    [
      "and is asked about where another board shows it so too",
      "csp-1",
      "north CSP-01 (26/27) or south CSP-01 (26/27)",
    ],
    ["the audience's does where the board is named", "north csp-5", "north 2026/27:csp-5"],
    ["another round's is not this one's", "ncsp-5 (24/25) green", "unknown ncsp-5 (24/25)"],
  ])("%s", async (_what, text, expected) => {
    const { bot, runtimes } = await openPrefixed();
    expect(told(findItem(bot, runtimes, { channel: null, thread: null }, BOTH, text))).toBe(expected);
  });

  it("the audience's is understood by somebody who reads that board alone", async () => {
    const { bot, runtimes } = await openPrefixed();
    const where = { channel: null, thread: null };
    expect(told(findItem(bot, runtimes, where, NORTH_CHAIR, "csp-5"))).toBe("north 2026/27:csp-5");
    expect(findItem(bot, runtimes, where, NORTH_CHAIR, "ncps-5")).toMatchObject({
      kind: "unknown",
      nearest: "NCSP-05 (26/27)",
    });
  });
});
