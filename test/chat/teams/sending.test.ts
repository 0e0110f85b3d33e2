import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChatError } from "../../../src/chat/chat.ts";
import type { Post } from "../../../src/chat/post.ts";
import type { Place } from "../../../src/core/model/delivery.ts";
import { channelRef, deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { activityIn } from "./fake/activities.ts";
import type { Fault } from "./fake/faults.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup, type TeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const channel = channelRef("teams", conversation);
const place: Place = { kind: "channel", channel };
const [ann] = WORLD.people;

const post = (text: string): Post => ({ summary: text, parts: [{ kind: "line", line: [text] }] });

/** The next things that the bot sends go wrong; what it only asks does not. */
function fail({ fake }: TeamsSetup, ...faults: readonly Fault[]): void {
  fake.faults.add(...faults.map((each) => ({ ...each, method: "POST" as const, path: "/conversations" })));
}

async function faultOf(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => null,
    (each: unknown) => each,
  );
  if (error === null) return "none";
  if (!(error instanceof ChatError)) throw error;
  return error.fault.kind;
}

describe("speaking on Teams while things go wrong", () => {
  let setup: TeamsSetup;
  const since = new Date(Date.now() - 1_000).toISOString();

  beforeEach(async () => {
    setup = await openTeamsSetup();
  });

  afterEach(() => setup.close());

  const said = () => setup.fake.messages.in(conversation);
  const tries = (method: string) =>
    setup.fake.requested.filter((each) => each.method === method && each.path.includes("/v3/conversations"))
      .length;

  it.each<[string, Fault]>([
    ["an error of its own", { how: 500 }],
    ["a bad gateway", { how: 502 }],
    ["unavailable", { how: 503 }],
    ["too late", { how: 504 }],
    ["a broken connection", { how: "reset" }],
  ])("sends a message once only, and leaves it in doubt: %s", async (_what, fault) => {
    fail(setup, fault);

    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("in-doubt");
    expect(tries("POST")).toBe(1);
  });

  it.each<[string, Fault]>([
    ["with an error", { how: 502, accepted: true }],
    ["and nothing in its answer", { how: 201, accepted: true }],
    ["and an answer without a body", { how: 204, accepted: true }],
    ["and half an answer", { how: "half", accepted: true }],
    ["and the connection breaks", { how: "reset", accepted: true }],
  ])("finds a message by its mark that Teams took %s, and says it once", async (_what, fault) => {
    fail(setup, fault);
    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("in-doubt");

    const found = await setup.chat.find(place, deliveryKey("key"), since);

    expect(found?.message).toEqual({ channel, workspace: WORLD.tenant, id: said()[0]?.id });
    expect(await setup.chat.find(place, deliveryKey("key"), since)).toEqual(found);
    expect(said()).toHaveLength(1);
  });

  it("finds a reply in its thread, and no other thread's", async () => {
    const root = (await setup.chat.say(place, post("Root"), deliveryKey("root"), null)).message;
    const other = (await setup.chat.say(place, post("Other"), deliveryKey("other"), null)).message;
    fail(setup, { how: 502, accepted: true });
    expect(
      await faultOf(setup.chat.say({ kind: "thread", root }, post("Reply"), deliveryKey("key"), null)),
    ).toBe("in-doubt");

    setup.later(300_000);
    expect(await setup.chat.find({ kind: "thread", root: other }, deliveryKey("key"), since)).toBeNull();
    const found = await setup.chat.find({ kind: "thread", root }, deliveryKey("key"), since);

    expect(found?.message.id).toBe(said().at(-1)?.id);
  });

  it("gives Graph its time from when the answer failed to come, not from when the message waited", async () => {
    fail(setup, { how: 412 }, { how: 502 });
    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("in-doubt");

    const lines = (await readFile(join(setup.directory, "teams", "said.jsonl"), "utf8")).trim().split("\n");
    const tried = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === "trying");

    expect(tried).toHaveLength(2);
    expect(tried[1].at > tried[0].at).toBe(true);
  });

  it("lets a message in doubt be looked for before the next beat", async () => {
    fail(setup, { how: 502 });
    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("in-doubt");
    const before = setup.inbox.reconnections;

    while (setup.inbox.reconnections === before) await new Promise((resolve) => setTimeout(resolve, 20));

    expect(setup.inbox.reconnections).toBe(before + 1);
  });

  it("looks again soon where Graph itself did not answer", async () => {
    setup.fake.faults.add({ how: 500, method: "GET", path: "/v1.0" });
    expect(await faultOf(setup.chat.find(place, deliveryKey("key"), "2026-01-01T00:00:00.000Z"))).toBe(
      "in-doubt",
    );
    const before = setup.inbox.reconnections;

    while (setup.inbox.reconnections === before) await new Promise((resolve) => setTimeout(resolve, 20));

    setup.later(300_000);
    expect(await setup.chat.find(place, deliveryKey("key"), "2026-01-01T00:00:00.000Z")).toBeNull();
  });

  it.each([
    ["18 seconds", 18_000],
    ["4 minutes", 240_000],
  ])("does not say again what Graph tells only %s later", async (_how, lag) => {
    fail(setup, { how: 502, accepted: true });
    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("in-doubt");
    const [mine] = said();
    setup.fake.graph.behind.add(mine?.id ?? "");

    setup.later(lag);
    expect(await faultOf(setup.chat.find(place, deliveryKey("key"), since))).toBe("in-doubt");
    setup.fake.graph.behind.clear();

    expect((await setup.chat.find(place, deliveryKey("key"), since))?.message.id).toBe(mine?.id);
  });

  it("says of a reply that it is in doubt while Graph tells neither of it nor of its thread", async () => {
    const root = (await setup.chat.say(place, post("Root"), deliveryKey("root"), null)).message;
    fail(setup, { how: 502, accepted: true });
    const thread: Place = { kind: "thread", root };
    await faultOf(setup.chat.say(thread, post("Reply"), deliveryKey("key"), null));
    for (const { id } of said()) setup.fake.graph.behind.add(id);

    expect(await faultOf(setup.chat.find(thread, deliveryKey("key"), since))).toBe("in-doubt");
  });

  it("lets a message that Graph does not tell yet be looked for again soon", async () => {
    const before = setup.inbox.reconnections;

    expect(await faultOf(setup.chat.find(place, deliveryKey("key"), "2026-01-01T00:00:00.000Z"))).toBe(
      "in-doubt",
    );
    while (setup.inbox.reconnections === before) await new Promise((resolve) => setTimeout(resolve, 20));

    expect(setup.inbox.reconnections).toBe(before + 1);
  });

  it("knows five minutes after it was sent that a message does not stand, and says it once then", async () => {
    fail(setup, { how: 502 });
    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("in-doubt");

    setup.later(300_000);
    expect(await setup.chat.find(place, deliveryKey("key"), since)).toBeNull();
    await setup.chat.say(place, post("One"), deliveryKey("key"), null);

    expect(said()).toHaveLength(1);
    expect((await setup.chat.find(place, deliveryKey("key"), since))?.message.id).toBe(said()[0]?.id);
  });

  it("looks through as many pages as there are, for its own messages only", async () => {
    fail(setup, { how: 502, accepted: true });
    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("in-doubt");
    const [mine] = said();
    for (let count = 0; count < 120; count += 1)
      await setup.fake.says({
        person: ann,
        conversation,
        root: null,
        text: `Chatter ${count}`,
        heard: false,
      });

    expect((await setup.chat.find(place, deliveryKey("key"), since))?.message.id).toBe(mine?.id);
  });

  it("needs no look for what Teams plainly refused", async () => {
    fail(setup, { how: 429, retryAfter: 7 });

    const error: unknown = await setup.chat
      .say(place, post("One"), deliveryKey("key"), null)
      .catch((each: unknown) => each);

    const fault = error instanceof ChatError ? error.fault : null;
    const wait = fault?.kind === "rate-limited" ? Date.parse(fault.until) - Date.now() : 0;
    expect(wait).toBeGreaterThan(4_000);
    expect(wait).toBeLessThan(8_000);
    setup.fake.graph.granted = false;
    expect(await setup.chat.find(place, deliveryKey("key"), since)).toBeNull();
    expect(tries("POST")).toBe(1);
  });

  it("tries again at once where Teams says that it did nothing", async () => {
    fail(setup, { how: 412 }, { how: 412 });

    await setup.chat.say(place, post("One"), deliveryKey("key"), null);

    expect(tries("POST")).toBe(3);
    expect(said()).toHaveLength(1);
  });

  it("waits a short pause out that Teams asks for", async () => {
    fail(setup, { how: 429, retryAfter: 1 });

    await setup.chat.say(place, post("One"), deliveryKey("key"), null);

    expect(tries("POST")).toBe(2);
    expect(said()).toHaveLength(1);
  });

  it("repeats an update, which does no harm", async () => {
    const { message } = await setup.chat.say(place, post("Before"), deliveryKey("key"), null);
    setup.fake.faults.add({ how: 502, accepted: true, method: "PUT" }, { how: "reset", method: "PUT" });

    await setup.chat.update(message, post("After"));

    expect(tries("PUT")).toBe(3);
    expect(JSON.stringify(said()[0]?.activity)).toContain("After");
  });

  it("says what helps when the app is not in the team", async () => {
    setup.fake.tenancy.installed = false;

    const error: unknown = await setup.chat
      .say(place, post("One"), deliveryKey("key"), null)
      .catch((each: unknown) => each);

    expect(spoken(error)).toMatchObject({
      fault: {
        kind: "not-allowed",
        because: "the app is not installed there",
        fix: expect.stringContaining("step 4"),
      },
    });
  });

  it("notes that Teams could not be reached, and looks for what was missed once it can be", async () => {
    await setup.fake.says({ person: ann, conversation, root: null, text: "x" });
    const { serviceUrl } = setup.fake;
    const before = setup.inbox.reconnections;
    const nowhere = { ...chatter(setup), serviceUrl: "http://127.0.0.1:1/" };
    await setup.fake.deliver(nowhere);

    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("rate-limited");
    expect(spoken(setup.chat.condition())).toMatchObject([
      {
        code: "cannot-speak",
        because: expect.stringContaining("cannot be reached"),
      },
    ]);
    await setup.fake.deliver({ ...nowhere, id: "again", serviceUrl });
    await setup.chat.say(place, post("One"), deliveryKey("key"), null);

    expect(setup.chat.condition()).toEqual([]);
    expect(setup.inbox.reconnections).toBe(before + 1);
  });
});

function chatter({ fake }: TeamsSetup) {
  return activityIn({ conversation, root: null, serviceUrl: fake.serviceUrl }, ann, {
    ...{ type: "message", id: "chatter", text: "x", timestamp: new Date().toISOString() },
  });
}

describe("speaking on Teams where Graph may not be read", () => {
  const since = new Date(Date.now() - 1_000).toISOString();

  it("says that only people can tell whether something stands", async () => {
    const setup = await openTeamsSetup();
    setup.fake.graph.granted = false;
    fail(setup, { how: 502, accepted: true });
    await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null));

    const looked: unknown = await setup.chat
      .find(place, deliveryKey("key"), since)
      .catch((error: unknown) => error);

    expect(looked instanceof ChatError && spoken(looked.fault)).toEqual({
      kind: "not-allowed",
      because: "Microsoft Graph does not let the bot read messages (Forbidden)",
      fix: expect.stringContaining("press one of its buttons"),
    });
    expect(spoken(setup.chat.condition())).toMatchObject([
      {
        code: "not-read-back",
        because: "Microsoft Graph does not let the bot read messages (Forbidden)",
        fix: expect.stringContaining("ChannelMessage.Read.Group"),
      },
    ]);
    await setup.close();
  });

  it("does the same where it was told to do without Graph, and is well otherwise", async () => {
    const setup = await openTeamsSetup({ graph: false, secured: true });
    fail(setup, { how: "reset", accepted: true });
    await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null));

    expect(await faultOf(setup.chat.find(place, deliveryKey("key"), since))).toBe("not-allowed");
    expect(spoken(setup.chat.condition())).toMatchObject([
      {
        code: "not-read-back",
        because: expect.stringContaining("switched off"),
      },
    ]);
    await setup.close();
  });

  it("learns from a pressed button that the post stands", async () => {
    const setup = await openTeamsSetup({ graph: false });
    fail(setup, { how: "reset", accepted: true });
    const buttons = [{ id: "accept", label: "Accept", style: "plain", fields: [] }] as const;
    await faultOf(
      setup.chat.say(
        place,
        { summary: "One", parts: [{ kind: "buttons", buttons }] },
        deliveryKey("key"),
        null,
      ),
    );
    const [standing] = setup.fake.messages.in(conversation);
    const before = setup.inbox.reconnections;

    await setup.fake.presses({
      ...{ person: ann, conversation, id: standing?.id ?? "" },
      is: ({ data }) => data.button === "accept",
    });

    expect(setup.inbox.reconnections).toBe(before + 1);
    expect((await setup.chat.find(place, deliveryKey("key"), since))?.message.id).toBe(standing?.id);
    await setup.close();
  });

  it("cannot look for what somebody was told privately", async () => {
    const setup = await openTeamsSetup();
    const person: Place = { kind: "person", user: userRef("teams", ann.account) };
    await setup.chat.say(person, post("First"), deliveryKey("first"), null);
    fail(setup, { how: 502, accepted: true });
    await faultOf(setup.chat.say(person, post("Second"), deliveryKey("second"), null));

    expect(await faultOf(setup.chat.find(person, deliveryKey("second"), since))).toBe("not-allowed");
    await setup.close();
  });
});

describe("speaking before Teams has called", () => {
  it("waits, says what helps, and speaks once the app was added", async () => {
    const setup = await openTeamsSetup({ installed: false });

    expect(await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null))).toBe("not-allowed");
    expect(spoken(setup.chat.condition())).toMatchObject([
      {
        code: "cannot-hear",
        because: "Teams has not called the bot yet, so the bot does not know where to speak",
      },
    ]);
    await setup.fake.install();

    await setup.chat.say(place, post("One"), deliveryKey("key"), null);
    expect(setup.chat.condition()).toEqual([]);
    await setup.close();
  });

  it("says that it can be tried again once Teams calls, whatever it calls for", async () => {
    const setup = await openTeamsSetup({ installed: false });
    await faultOf(setup.chat.say(place, post("One"), deliveryKey("key"), null));

    await setup.fake.says({ person: ann, conversation, root: null, text: "Morning" });
    await setup.chat.close();

    expect(setup.inbox.reconnections).toBe(1);
    await setup.close();
  });
});
