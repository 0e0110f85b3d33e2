import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asChannelRef, asDeliveryKey } from "../../../../src/core/names/ids.ts";
import { halfPost, openRaw } from "../../../http/raw-connection.ts";
import { withIds } from "../../../with-ids.ts";
import { activityIn } from "../fake/activities.ts";
import { WORLD } from "../fake/world.ts";
import { openTeamsSetup, type TeamsSetup } from "../teams-setup.ts";

const [channel] = WORLD.channels;
const [ann] = WORLD.people;

/** A bot with an app id, at which only Microsoft may call. */
describe("the door of a bot that is registered at Microsoft", () => {
  let setup: TeamsSetup;

  beforeEach(async () => {
    setup = await openTeamsSetup({ secured: true });
  });

  afterEach(() => setup.close());

  const reply = (changes = {}) => ({
    ...activityIn({ conversation: channel, root: "1", serviceUrl: setup.fake.serviceUrl }, ann, {
      ...{ type: "message", id: "2", timestamp: new Date().toISOString(), text: "A reply", attachments: [] },
    }),
    ...changes,
  });

  const call = async (init: RequestInit) => {
    const response = await fetch(`${setup.address}/api/messages`, { method: "POST", ...init });
    return { status: response.status, text: await response.text() };
  };

  it("lets in what Microsoft signed for this bot, and shows Teams tokens of its own", async () => {
    const said = await setup.chat.say(
      { kind: "channel", channel: asChannelRef(`teams:${channel}`) },
      { summary: "Hello", parts: [] },
      asDeliveryKey("key"),
      null,
    );

    expect((await setup.fake.deliver(reply())).status).toBe(200);
    expect(setup.inbox.replies).toMatchObject([{ kind: "new", written: { text: "A reply" } }]);
    expect(setup.fake.messages.get(channel, said.message.id)?.author).toBeNull();
    expect(
      setup.fake.requested.find(({ path }) => path.endsWith("/v3/conversations"))?.authorization,
    ).toMatch(/^Bearer token-/);
  });

  it("shows a new token where the one it has is not taken any more", async () => {
    const place = { kind: "channel", channel: `teams:${channel}` } as const;
    await setup.chat.say(withIds(place), { summary: "One", parts: [] }, asDeliveryKey("one"), null);
    setup.fake.takeTokensBack();

    await setup.chat.say(withIds(place), { summary: "Two", parts: [] }, asDeliveryKey("two"), null);

    expect(setup.fake.messages.in(channel)).toHaveLength(2);
    expect(setup.chat.condition()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["meant for another bot", { aud: "0b7e0000-0000-4000-8000-00000000dead" }],
    ["signed for another address of Teams", { serviceurl: "https://elsewhere.example.org/" }],
    ["by somebody else", { iss: "https://evil.example.org" }],
    [
      "by the bot's own secret, as for Microsoft's old emulator",
      {
        ...{ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", ver: "1.0" },
        appid: WORLD.app,
      },
    ],
    ["that has run out", { exp: Math.floor(Date.now() / 1000) - 3600 }],
  ])("refuses what is %s, and does not say why", async (_what, claims) => {
    const { status, json } = await setup.fake.deliver(reply(), claims);

    expect({ status, json }).toEqual({ status: 401, json: null });
    expect(setup.inbox.replies).toEqual([]);
  });

  it.each([
    ["nothing to show", {}],
    ["rubbish to show", { authorization: "Bearer rubbish" }],
    ["a password to show", { authorization: "Basic YTpi" }],
  ])("refuses whoever has %s", async (_what, headers) => {
    expect(await call({ body: JSON.stringify(reply()), headers })).toEqual({ status: 401, text: "" });
    expect(setup.inbox.replies).toEqual([]);
  });

  it("refuses another tenant, though Microsoft signed for it", async () => {
    const tenant = "7e4a0000-0000-4000-8000-0000000000ff";
    const stranger = reply({ channelData: { tenant: { id: tenant } } });

    expect(await setup.fake.deliver(stranger)).toEqual({ status: 403, json: null });
    expect(await setup.fake.deliver(reply({ channelData: {}, conversation: { id: "x" } }))).toEqual({
      status: 403,
      json: null,
    });
    expect(setup.inbox.replies).toEqual([]);
  });

  it("refuses other platforms of Microsoft's", async () => {
    expect((await setup.fake.deliver(reply({ channelId: "webchat" }))).status).toBe(401);
    expect(setup.inbox.replies).toEqual([]);
  });

  it.each([
    ["no JSON", { body: "{" }, 400],
    ["no activity", { body: "{}" }, 400],
    ["more than Teams ever sends", { body: JSON.stringify({ text: "x".repeat(300_000) }) }, 413],
    ["another method", { method: "GET" }, 405],
  ])("refuses %s", async (_what, init, status) => {
    expect(await call(init)).toEqual({ status, text: "" });
  });

  it("asks for patience when somebody calls too often", async () => {
    const answers = await Promise.all(Array.from({ length: 700 }, () => call({ method: "GET" })));

    expect(answers.filter(({ status }) => status === 405).length).toBeGreaterThanOrEqual(700);
    const seen = new Set<number>();
    // However slow the machine is, somebody who goes on faster than one call in 16 milliseconds is told in the end.
    for (let calls = 0; calls < 20_000 && !seen.has(429); calls += 100) {
      const posts = await Promise.all(Array.from({ length: 100 }, () => call({ body: "{" })));
      for (const { status } of posts) seen.add(status);
    }
    expect(seen).toEqual(new Set([400, 429]));
  });

  it("tells nobody what went wrong inside, and lets Teams send it again", async () => {
    setup.inbox.failure = new Error("the disk at /secret/place is full");

    expect(await setup.fake.deliver(reply())).toEqual({ status: 500, json: null });
    setup.inbox.failure = null;

    expect(await setup.fake.deliver(reply())).toEqual({ status: 200, json: null });
    expect(setup.inbox.replies).toHaveLength(2);
    expect(setup.inbox.done).toEqual(["kept"]);
  });

  it("does the same thing once, however often and however close together Teams sends it", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => setup.fake.deliver(reply())));
    answers.push(await setup.fake.deliver(reply()));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(setup.inbox.replies).toHaveLength(1);
  });

  it("answers that it is closed before it is open and after it is closed", async () => {
    await setup.chat.close();

    expect((await setup.fake.deliver(reply())).status).toBe(503);
  });
});

describe("the door when Microsoft's keys cannot be fetched", () => {
  it("stays closed, and says that it is not the caller's fault", async () => {
    const setup = await openTeamsSetup({
      secured: true,
      installed: false,
      told: { openIdUrl: "http://127.0.0.1:1/" },
    });

    const body = activityIn({ conversation: channel, root: "1", serviceUrl: setup.fake.serviceUrl }, ann, {
      type: "message",
      id: "2",
    });

    expect(await setup.fake.deliver(body)).toEqual({ status: 503, json: null });
    expect(setup.inbox.replies).toEqual([]);
    await setup.close();
  });
});

describe("the door of a bot without an app id", () => {
  it("says loudly in the log that everybody on this machine is let in", async () => {
    const setup = await openTeamsSetup();

    expect(setup.logged[0]).toEqual({
      event: "teams-open-to-everybody",
      facts: { host: "127.0.0.1", warning: expect.stringContaining("TEAMS_ALLOW_ANONYMOUS") },
    });
    await setup.close();
  });

  it("still refuses other tenants and other platforms of Microsoft's", async () => {
    const setup = await openTeamsSetup();
    const where = { conversation: channel, root: "1", serviceUrl: setup.fake.serviceUrl };
    const body = activityIn(where, ann, { type: "message", id: "2", text: "A reply" });
    const stranger = { channelData: { tenant: { id: "somebody-else" } } };

    expect((await setup.fake.deliver({ ...body, ...stranger })).status).toBe(403);
    expect((await setup.fake.deliver({ ...body, channelId: "webchat" })).status).toBe(403);
    expect((await setup.fake.deliver(body)).status).toBe(200);
    expect(setup.inbox.replies).toHaveLength(1);
    await setup.close();
  });
});

describe("half a request", () => {
  it("is answered 408 when its time is up, and what comes next is taken", async () => {
    const setup = await openTeamsSetup({ times: { head: 2_000, request: 2_000, look: 5 } });

    const half = await openRaw(setup.address, halfPost("/api/messages"));

    expect(await half.ended).toMatch(/^HTTP\/1\.1 408 /);
    const message = { person: ann, conversation: channel, root: "1", text: "A reply" };
    expect((await setup.fake.says(message)).status).toBe(200);
    await setup.close();
  });

  it("is not waited for by the chat that closes", async () => {
    const setup = await openTeamsSetup({ times: { halfSent: 10 } });
    const half = await openRaw(setup.address, halfPost("/api/messages"));
    // Whoever comes later is answered: the half is being read by now.
    expect((await fetch(`${setup.address}/api/messages`)).status).toBe(405);

    await setup.chat.close();
    await setup.close();

    expect(await half.ended).toMatch(/^HTTP\/1\.1 408 /);
  });
});
