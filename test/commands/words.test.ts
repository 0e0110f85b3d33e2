import { describe, expect, it } from "vitest";
import { wake } from "../../src/bot/wake.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import type { Button, Post } from "../../src/chat/post.ts";
import type { Board } from "../../src/core/model/board.ts";
import { asBoardId, asChannelRef, type MessageRef, messageKey, userRef } from "../../src/core/names/ids.ts";
import { recordedMessage } from "../../src/core/names/key-hash.ts";
import { openWorld, type World } from "../bot/open-world.ts";
import { board, prompts } from "../core/build.ts";

const NORTH = asBoardId("north");
const [CHAIR, SECRETARY, MEMBER, OBSERVER, STRANGER] = ["p1", "p2", "p3", "p5", "p6"] as const;

function north(changes: Partial<Record<string, unknown>> = {}): Board {
  const common = {
    ...prompts({ atOnce: true }),
    id: "north",
    name: "North",
    channels: ["local:north"],
    meetings: [],
  };
  return board({ ...common, ...changes } as Parameters<typeof board>[0]);
}

async function open(boards: readonly Board[] = [north()]): Promise<World> {
  const world = await openWorld(boards);
  await world.bot.begin();
  await world.bot.settled();
  return world;
}

type Said = { person: string; text: string; id?: string; channel?: string; called?: boolean };

/** Writes to the bot alone, or beside the threads of a channel; what only the writer sees, null if nothing. */
async function writes(
  world: World,
  { person, text, id = "m1", channel, called = false }: Said,
): Promise<Post | null> {
  const message = refOf(id, channel ?? `local:@${person}`);
  const author = { user: userRef("local", person), name: person, bot: false };
  const written = {
    message,
    thread: message,
    author,
    at: world.now,
    text,
    files: [],
    link: "",
    editedAt: null,
  };
  const beside = channel === undefined ? "alone" : "channel";
  const post = await world.bot.inbox.words({ reply: { kind: "new", written }, beside, called });
  await world.bot.settled();
  return post;
}

function refOf(id: string, channel: string): MessageRef {
  return { channel: asChannelRef(channel), workspace: "local", id };
}

function buttons(post: Post | null): readonly Button[] {
  return (post?.parts ?? []).flatMap((part) => (part.kind === "buttons" ? part.buttons : []));
}

async function presses(world: World, person: string, button: Button | undefined): Promise<string> {
  if (button === undefined) throw new Error("no such button");
  const user = userRef("local", person);
  const message = refOf("shown", `local:@${person}`);
  const press = { id: "press", at: world.now, user, name: person, message, button: button.id, fields: {} };
  const answer = plainText(await world.bot.inbox.press({ ...press, about: button.about ?? null }));
  await world.bot.settled();
  return answer;
}

describe("words written to the bot alone", () => {
  it("are offered only to questions of boards that their writer reads and may answer", async () => {
    const south = north({
      id: "south",
      name: "South",
      channels: ["local:south"],
      members: ["p4"],
      chair: "p4",
      secretaries: [],
    });
    const world = await open([north(), south]);

    const own = buttons(await writes(world, { person: MEMBER, text: "CSP-01: yes." }));
    expect(own.map(({ about }) => about?.split(" ").slice(1).join(" ") ?? "")).toEqual([
      `north ${ROUND}:csp-1`,
      `north ${ROUND}:csp-2`,
      `north ${ROUND}:csp-1`,
    ]);
    expect(plainText((await writes(world, { person: STRANGER, text: "CSP-01: yes." })) ?? NOTHING)).toContain(
      "You have no role on any board",
    );
    const observed = await writes(world, { person: OBSERVER, text: "CSP-01: yes." });
    expect(buttons(observed)).toEqual([]);
    expect(plainText(observed ?? NOTHING)).toContain("you are not among those who are asked CSP-01");
  });

  it("are not kept where their writer lost their part before they pressed", async () => {
    const world = await open();
    const [yes] = buttons(await writes(world, { person: MEMBER, text: "CSP-01: yes." }));
    await world.bot.boards.replace([north({ members: ["p4"] })]);

    expect(await presses(world, MEMBER, yes)).toContain("not open to you any more");
    expect(world.journal("kept", NORTH)).toEqual([]);
  });

  it("are kept by nobody else's press, nor by one that was made up", async () => {
    const world = await open();
    const [yes] = buttons(await writes(world, { person: MEMBER, text: "CSP-01: yes." }));

    expect(await presses(world, CHAIR, yes)).toContain("do not wait any more");
    const other =
      yes === undefined ? undefined : { ...yes, about: yes.about?.replace("csp-1", "csp-7") ?? null };
    expect(await presses(world, MEMBER, other)).toContain("not open to you any more");
    expect(world.journal("kept", NORTH)).toEqual([]);
    expect(await presses(world, MEMBER, yes)).toContain("kept as your reply to CSP-01");
  });

  it("are asked about once, however often they are told, and of a reference of another round nothing is kept", async () => {
    const world = await open();
    const [yes] = buttons(await writes(world, { person: MEMBER, text: "CSP-01: yes." }));
    await writes(world, { person: MEMBER, text: "CSP-01: yes." });
    await presses(world, MEMBER, yes);

    expect(await writes(world, { person: MEMBER, text: "CSP-01: yes." })).toBeNull();
    expect(world.journal("kept", NORTH)).toHaveLength(1);
    const other = await writes(world, { person: MEMBER, text: "CSP-01 (20/21): yes.", id: "m2" });
    expect(buttons(other)[0]?.label).not.toBe("Yes, to CSP-01");
  });

  it("name nobody in what the records keep of them once they are erased", async () => {
    const world = await open();
    const [yes] = buttons(await writes(world, { person: MEMBER, text: "CSP-01: a secret." }));
    await presses(world, MEMBER, yes);
    const [kept] = world.journal("kept", NORTH);
    const { message, thread } = kept?.evidence ?? {};

    expect(message).toEqual(recordedMessage(refOf("m1", "local:@p3")));
    expect(JSON.stringify([message, thread])).not.toContain("p3");
  });
});

describe("words written in a channel beside the threads", () => {
  it("are asked about where they name a question that is asked of their writer, or call the bot", async () => {
    const world = await open();
    const channel = "local:north";

    expect(await writes(world, { person: MEMBER, text: "See you at 10.", channel })).toBeNull();
    expect(
      await writes(world, { person: SECRETARY, text: "Who answers CSP-01?", channel, id: "m2" }),
    ).toBeNull();
    expect(await writes(world, { person: STRANGER, text: "CSP-01: yes.", channel, id: "m3" })).toBeNull();
    expect(await world.bot.inbox.heeds(refOf("m1", channel))).toBe(false);

    const named = await writes(world, { person: MEMBER, text: "CSP-01: yes.", channel, id: "m4" });
    expect(buttons(named)[0]?.label).toBe("Yes, to CSP-01");
    expect(await world.bot.inbox.heeds(refOf("m4", channel))).toBe(true);
    const called = await writes(world, {
      person: MEMBER,
      text: "We meet monthly.",
      channel,
      id: "m5",
      called: true,
    });
    expect(buttons(called).map(({ label }) => label)).toEqual(["Yes, to CSP-01", "Yes, to CSP-02", "No"]);
    const prose = "Pause on this one until the new plan is out.";
    const chair = await writes(world, { person: CHAIR, text: prose, channel, id: "m6", called: true });
    expect(plainText(chair ?? NOTHING)).toMatch(/nothing was done/i);
    expect(world.journal("paused", NORTH)).toEqual([]);
  });
});

describe("a relay", () => {
  it("is said once, also where the platform loses the answer, and is no reply when its thread is read", async () => {
    const world = await open();
    const [yes] = buttons(await writes(world, { person: MEMBER, text: "CSP-01: yes." }));
    await presses(world, MEMBER, yes);
    await world.restart();
    await world.bot.begin();
    await world.bot.settled();

    const relays = world.chat.said.filter(({ post }) => post.summary.includes("answered CSP-01"));
    expect(relays).toHaveLength(1);
    expect(world.journal("kept", NORTH)).toHaveLength(1);
    expect(world.journal("withdrawn", NORTH)).toEqual([]);
  });
});

describe("a relay of words that were erased", () => {
  it("shows them no more", async () => {
    const world = await open();
    const [yes] = buttons(await writes(world, { person: MEMBER, text: "CSP-01: a secret." }));
    await presses(world, MEMBER, yes);
    const said = () =>
      world.chat.said.filter(({ place }) => place.kind === "thread").map(({ post }) => plainText(post));
    expect(said().join()).toContain("a secret.");

    await world.disk.erase(NORTH, world.now, "bot", [messageKey(recordedMessage(refOf("m1", "local:@p3")))]);
    await wake(world.at("2026-09-08 09:00").bot);

    expect(said().join()).toContain("was erased");
    expect(said().join()).not.toContain("a secret.");
  });
});

const ROUND = "2026/27";
const NOTHING: Post = { summary: "", parts: [] };
