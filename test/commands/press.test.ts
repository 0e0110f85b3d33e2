import { describe, expect, it } from "vitest";
import { plainText } from "../../src/chat/plain-text.ts";
import { asBoardId, type MessageRef, userRef } from "../../src/core/names/ids.ts";
import { openWorld, type World } from "../bot/open-world.ts";
import { board, prompts } from "../core/build.ts";

const NORTH = asBoardId("north");
const SOUTH = asBoardId("south");
const [NORTH_CHAIR, SOUTH_CHAIR, MEMBER, STRANGER] = ["p1", "p2", "p3", "p6"] as const;

/** Two boards that have asked the same two questions. South names no members: its channel may read it. */
async function openBoth(): Promise<World> {
  const common = { ...prompts({ atOnce: true }), secretaries: [], observers: [], meetings: [] };
  const world = await openWorld([
    board({ ...common, id: "north", name: "North", channels: ["local:north"], chair: "p1", members: ["p3"] }),
    board({ ...common, id: "south", name: "South", channels: ["local:south"], chair: "p2", members: [] }),
  ]);
  await world.bot.begin();
  await world.bot.settled();
  return world;
}

function postOf({ chat }: World, reference: string, channel: string): MessageRef {
  const said = chat.said.find(({ where, post }) => where === channel && post.summary.startsWith(reference));
  if (said === undefined) throw new Error(`no post of ${reference} in ${channel}`);
  return said.message;
}

type Pressed = { person: string; message: MessageRef; button: string; fields?: Record<string, string> };

async function press(world: World, { person, message, button, fields = {} }: Pressed): Promise<string> {
  const user = userRef("local", person);
  const pressed = { id: "press-1", at: world.now, user, name: person, message, button, about: null, fields };
  const answer = plainText(await world.bot.inbox.press(pressed));
  await world.bot.settled();
  return answer;
}

/** All that was decided, put off, given to somebody or taken back, on either board. */
function decisions(world: World) {
  const kinds = ["decided", "extended", "assigned", "undone"] as const;
  return [NORTH, SOUTH].flatMap((id) =>
    kinds.flatMap((kind) => world.journal(kind, id).map((event) => ({ board: id, ...event }))),
  );
}

describe("a pressed button", () => {
  it("is about the board and the item whose post it stands under", async () => {
    const world = await openBoth();
    const fields = { reason: "Not for us" };
    for (const [person, channel] of [
      [NORTH_CHAIR, "local:north"],
      [SOUTH_CHAIR, "local:south"],
    ] as const)
      await press(world, {
        person,
        message: postOf(world, "CSP-02", channel),
        button: "not-applicable",
        fields,
      });

    expect(decisions(world)).toMatchObject([
      { board: "north", item: "2026/27:csp-2", outcome: "not-applicable", by: "p1" },
      { board: "south", item: "2026/27:csp-2", outcome: "not-applicable", by: "p2" },
    ]);
  });

  it("does nothing for somebody who may not see that board, and says what somebody hears who sees none", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01", "local:north");

    for (const [button, fields] of [
      ["accept", {}],
      ["reopen", { reason: "Since when?" }],
      ["not-applicable", { reason: "Not for us" }],
      ["extend", { date: "2027-02-01", reason: "Away" }],
      ["assign", { person: "p3" }],
      ["undo", {}],
    ] as const)
      expect(await press(world, { person: SOUTH_CHAIR, message, button, fields })).toBe(
        await press(world, { person: STRANGER, message, button, fields }),
      );
    expect(await press(world, { person: SOUTH_CHAIR, message, button: "accept" })).toMatch(
      /^There is no board here that you can see\./,
    );
    expect(decisions(world)).toEqual([]);
  });

  it("does nothing for somebody who may see the board and not decide on it, and says who may", async () => {
    const world = await openBoth();
    const north = postOf(world, "CSP-01", "local:north");
    const south = postOf(world, "CSP-01", "local:south");

    expect(await press(world, { person: MEMBER, message: north, button: "accept" })).toBe(
      "Only the chair or the secretary of North can use /soc accept.\nAsk Ada Chair.",
    );
    // Who is in the channel of a board that names no members may see it, and no more than that.
    expect(await press(world, { person: NORTH_CHAIR, message: south, button: "accept" })).toBe(
      "Only the chair or the secretary of South can use /soc accept.\nAsk Sam Secretary.",
    );
    expect(decisions(world)).toEqual([]);
  });

  it("takes back what was decided last on the item of its post", async () => {
    const world = await openBoth();
    const by = { person: NORTH_CHAIR, message: postOf(world, "CSP-01", "local:north") };
    await press(world, { ...by, button: "assign", fields: { person: "p3" } });

    expect(await press(world, { ...by, button: "undo" })).toMatch(
      /^North: taken back for CSP-01 \(26\/27\): given to Mo Member by Ada Chair, /,
    );
    expect(await press(world, { ...by, button: "undo" })).toMatch(/^North: there is no decision on CSP-01/);
    expect(decisions(world)).toMatchObject([
      { kind: "assigned", owner: "p3" },
      { kind: "undone", item: "2026/27:csp-1", of: { kind: "assigned" }, by: "p1" },
    ]);
  });

  it("takes each field for what it is, whatever is written in it", async () => {
    const world = await openBoth();
    const first = postOf(world, "CSP-01", "local:north");
    const second = postOf(world, "CSP-02", "local:north");
    const by = { person: NORTH_CHAIR, message: first };

    await press(world, { ...by, button: "assign", fields: { person: " p3 " } });
    const date = { date: "2026-12-31", reason: " 29 Jan 2027 south csp-1 (26/27)\nis later " };
    await press(world, { ...by, button: "extend", fields: date });
    await press(world, { ...by, button: "not-applicable", fields: { reason: "south csp-1 has it" } });
    await press(world, {
      ...by,
      message: second,
      button: "not-applicable",
      fields: { reason: "red: no plan yet" },
    });

    expect(decisions(world)).toMatchObject([
      { item: "2026/27:csp-1", reason: "south csp-1 has it", rating: null },
      { item: "2026/27:csp-2", reason: "no plan yet", rating: "red" },
      { due: "2026-12-31", reason: "29 Jan 2027 south csp-1 (26/27)\nis later" },
      { kind: "assigned", owner: "p3" },
    ]);
  });

  it("says what is missing when a field that it needs is empty, and names the board", async () => {
    const world = await openBoth();
    const by = { person: NORTH_CHAIR, message: postOf(world, "CSP-01", "local:north") };
    const said = async (button: string, fields: Record<string, string>) =>
      (await press(world, { ...by, button, fields })).split("\n")[0];

    expect(await said("reopen", { reason: " " })).toMatch(/^North: a reason is missing\./);
    expect(await said("not-applicable", {})).toMatch(/^North: a reason is missing\./);
    expect(await said("extend", { date: "2026-12-31" })).toMatch(/^North: a reason is missing\./);
    expect(await said("extend", { date: "next week", reason: "Away" })).toMatch(
      /^North: no date .*“next week”/,
    );
    expect(await said("assign", {})).toBe("North: a person is missing.");
    expect(decisions(world)).toEqual([]);
  });

  it("is one of those that a question has: no other command can be pressed", async () => {
    const world = await openBoth();
    const by = { person: NORTH_CHAIR, message: postOf(world, "CSP-01", "local:north") };

    for (const button of ["pause", "ask", "digest", "help", "evidence", "decide"])
      expect(await press(world, { ...by, button })).toMatch(/^This button is not in use any more\./);
    expect(world.journal("paused", NORTH)).toEqual([]);
  });

  it("does nothing under a post that belongs to no question", async () => {
    const world = await openBoth();
    const message = { ...postOf(world, "CSP-01", "local:north"), id: "gone" };

    expect(await press(world, { person: NORTH_CHAIR, message, button: "accept" })).toBe(
      "This post does not belong to a question any more, so its buttons do nothing.",
    );
  });
});
