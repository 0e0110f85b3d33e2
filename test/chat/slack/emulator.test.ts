import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator, type Emulator } from "emulate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Chat } from "../../../src/chat/chat.ts";
import type { Post } from "../../../src/chat/post.ts";
import { openSlack } from "../../../src/chat/slack/open-slack.ts";
import { messageRef } from "../../../src/chat/slack/slack-refs.ts";
import type { Place } from "../../../src/core/model/delivery.ts";
import { channelRef, deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { vocabulary } from "../../vocabulary.ts";
import { INSTALLATION } from "../installation.ts";
import { slackManifest } from "./manifest.ts";
import { platformInbox, type RecordingPlatformInbox } from "./platform-inbox.ts";
import { until } from "./slack-setup.ts";

const SECRET = "a-signing-secret-of-the-emulator";
const BOT = "xoxb-soc";
const PERSON = "xoxp-ann";

type Answer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

let emulator: Emulator;
let chat: Chat;
let inbox: RecordingPlatformInbox;
let address: string;
let closeServer: () => Promise<void>;
/** Where and who everything is; the emulator chooses the ids itself. */
let at: { readonly channel: string; readonly ann: string; readonly team: string };

beforeEach(async () => {
  const scopes = slackManifest().oauth_config.scopes.bot;
  const bot = { app_id: "A0SOC", bot_id: "B0SOC", bot_user_id: "U0SOCBOT" };
  const app = { client_id: "1.2", client_secret: "s", name: "SOC questions", redirect_uris: [] };
  emulator = await createEmulator({
    service: "slack",
    port: 0,
    seed: {
      slack: {
        team: { name: "Borchester", domain: "borchester" },
        users: [{ name: "ann.lee", real_name: "Ann Lee", profile: { display_name: "Ann Lee" } }],
        oauth_apps: [{ ...app, ...bot, bot_name: "soc-questions", scopes }],
        tokens: [
          { token: BOT, type: "bot", user_id: bot.bot_user_id, ...bot, scopes },
          {
            token: PERSON,
            user: "ann.lee",
            scopes: ["chat:write", "channels:manage", "channels:read", "channels:history", "users:read"],
          },
        ],
        signing_secret: SECRET,
        strict_scopes: true,
      },
    },
  });
  const { user_id: ann, team_id: team } = await as(PERSON, "auth.test");
  const { channel } = await as(PERSON, "conversations.create", { name: "community-safety" });
  at = { channel: (channel as { id: string }).id, ann: String(ann), team: String(team) };
  const adapter = openSlack({
    botToken: BOT,
    appToken: null,
    signingSecret: SECRET,
    apiUrl: `${emulator.url}/api/`,
    vocabulary: () => vocabulary(),
    installation: INSTALLATION,
    now: Date.now,
    log: () => {},
  });
  chat = adapter.chat;
  inbox = platformInbox();
  const server = createServer((request, response) => adapter.routes[0]?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  closeServer = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  await chat.open(inbox);
});

afterEach(async () => {
  await chat.close();
  await closeServer();
  await emulator.close();
});

/** Calls the emulator as somebody. */
async function as(
  token: string,
  method: string,
  args: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as Answer;
}

/** Tells the bot of an event as the emulator words it: without kind of channel, time of event and authorisations. */
async function tell(event: Readonly<Record<string, unknown>>): Promise<number> {
  const body = JSON.stringify({
    type: "event_callback",
    team_id: at.team,
    event_id: "Ev1",
    event_time: 1,
    event,
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hash = createHmac("sha256", SECRET).update(`v0:${timestamp}:${body}`).digest("hex");
  const headers = { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${hash}` };
  const response = await fetch(address, {
    method: "POST",
    body,
    headers: { ...headers, "content-type": "application/json" },
  });
  return response.status;
}

const inChannel = (): Place => ({ kind: "channel", channel: channelRef("slack", at.channel) });
const toAnn = (): Place => ({ kind: "person", user: userRef("slack", at.ann) });
const post = (text: string): Post => ({ summary: text, parts: [{ kind: "line", line: [text] }] });

describe("on an independent emulator of Slack, with nothing but the manifest's permissions", () => {
  it("a prompt is said once, found by its key, updated and still found", async () => {
    const since = new Date().toISOString();
    const said = await chat.say(inChannel(), post("Is there a <profile>?"), deliveryKey("prompt-1"), null);

    await chat.update(said.message, post("1 reply kept"));

    expect(await chat.find(inChannel(), deliveryKey("prompt-1"), since)).toEqual(said);
    expect(await chat.find(inChannel(), deliveryKey("prompt-2"), since)).toBeNull();
    const { messages } = await as(PERSON, "conversations.history", { channel: at.channel });
    expect(messages).toMatchObject([
      {
        ts: said.message.id,
        user: "U0SOCBOT",
        text: "1 reply kept",
        unfurl_links: false,
        metadata: { event_type: "soc_delivery" },
      },
    ]);
    expect(said.link).toContain(at.channel);
  });

  it("a nudge, a direct message and a pack with its words reach their places, and are found there", async () => {
    const since = new Date().toISOString();
    const { message: root } = await chat.say(inChannel(), post("A question"), deliveryKey("prompt"), null);
    const pack = { name: "Pack.html", type: "text/html", bytes: Buffer.from("<p>Pack</p>") };

    const nudge = await chat.say({ kind: "thread", root }, post("A nudge"), deliveryKey("nudge"), null);
    const direct = await chat.say(toAnn(), post("For you"), deliveryKey("direct"), null);
    const digest = await chat.say(toAnn(), post("Here is the pack"), deliveryKey("digest"), pack);

    expect(await chat.find({ kind: "thread", root }, deliveryKey("nudge"), since)).toEqual(nudge);
    expect(await chat.find(toAnn(), deliveryKey("direct"), since)).toEqual(direct);
    expect(await chat.find(toAnn(), deliveryKey("digest"), since)).toEqual(digest);
    expect(digest.message.id).not.toBe(direct.message.id);
  });

  it("replies, edits and deletions are heard as the emulator words them, and read in the thread", async () => {
    const { message: root } = await chat.say(inChannel(), post("A question"), deliveryKey("prompt"), null);
    const written = await as(PERSON, "chat.postMessage", {
      channel: at.channel,
      text: "In Mai &amp; June",
      thread_ts: root.id,
    });
    const message = { ...(written.message as object), channel: at.channel };

    expect(await tell({ ...message, type: "message" })).toBe(200);
    const changes = ["In May", "In May 2026"];
    for (const text of changes) {
      const ts = String(written.ts);
      const changed = await as(PERSON, "chat.update", { channel: at.channel, ts, text });
      const event = {
        type: "message",
        subtype: "message_changed",
        hidden: true,
        channel: at.channel,
        previous_message: message,
      };
      const time = (changed.message as { edited: { ts: string } }).edited.ts;
      expect(await tell({ ...event, message: changed.message, ts: time, event_ts: time })).toBe(200);
    }

    expect(inbox.replies).toMatchObject([
      {
        kind: "new",
        written: {
          thread: root,
          text: "In Mai & June",
          author: { user: `slack:${at.ann}`, name: "Ann Lee" },
        },
      },
      { kind: "changed", written: { text: "In May" } },
      { kind: "changed", written: { text: "In May 2026" } },
    ]);
    const times = inbox.replies.flatMap((reply) =>
      reply.kind === "changed" ? [reply.written.editedAt] : [],
    );
    expect(times).toEqual([...new Set(times)].toSorted());
    expect(await chat.thread(root)).toMatchObject({
      root: "there",
      replies: [{ text: "In May 2026", author: { bot: false } }],
    });

    await as(PERSON, "chat.delete", { channel: at.channel, ts: String(written.ts) });
    const gone = {
      type: "message",
      subtype: "message_deleted",
      channel: at.channel,
      deleted_ts: written.ts,
      ts: "9.000001",
    };
    expect(await tell({ ...gone, previous_message: message })).toBe(200);
    expect(inbox.replies.at(-1)).toMatchObject({ kind: "withdrawn", thread: root });
    expect((await chat.thread(root)).replies).toEqual([]);
  });

  it("the echo of an update is no reply, though only the account tells whose it is", async () => {
    const { message: root } = await chat.say(inChannel(), post("A question"), deliveryKey("prompt"), null);
    const own = { type: "message", user: "U0SOCBOT", text: "1 reply kept", ts: root.id, thread_ts: root.id };
    const event = { type: "message", subtype: "message_changed", channel: at.channel, ts: "9.000001" };

    expect(await tell({ ...event, message: own, previous_message: { ...own, text: "A question" } })).toBe(
      200,
    );
    expect(await tell({ ...own, ts: "9.000002", channel: at.channel })).toBe(200);

    expect(inbox.replies).toEqual([]);
    expect(inbox.losses).toEqual([]);
  });

  it("the home tab is published, and what was asked in a thread answered for one pair of eyes", async () => {
    await tell({ type: "app_home_opened", user: at.ann, tab: "home" });
    await until("it is asked for", () => inbox.homes.length === 1);
    const { message: root } = await chat.say(inChannel(), post("A question"), deliveryKey("prompt"), null);
    const asked = { type: "app_mention", user: at.ann, text: "<@U0SOCBOT> status", channel: at.channel };

    await tell({ ...asked, ts: "1795509164.000100", thread_ts: root.id });
    await until("it is asked", () => inbox.commands.length === 1);

    expect(inbox.commands).toMatchObject([{ text: "status", name: "Ann Lee", thread: root }]);
  });

  it("everything is found in order, and what is not is told", async () => {
    const findings = await chat.inspect(
      [channelRef("slack", at.channel), channelRef("slack", "C0NOWHERE")],
      [],
    );

    expect(spoken(findings.filter(({ ok }) => !ok))).toMatchObject([
      { what: expect.stringContaining(`slack:${at.channel} (#community-safety): the bot is not in it`) },
      {
        what: "the channel slack:C0NOWHERE",
        because: expect.stringContaining("Slack knows no such channel"),
      },
    ]);
    await expect(chat.thread(messageRef(at.team, "C0NOWHERE", "1.000001"))).rejects.toMatchObject({
      fault: { kind: "not-allowed" },
    });
  });
});
