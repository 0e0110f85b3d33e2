import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Post } from "../../../src/chat/post.ts";
import { openSlack } from "../../../src/chat/slack/open-slack.ts";
import { slackAdapter } from "../../../src/chat/slack/slack-adapter.ts";
import type { SlackOptions } from "../../../src/chat/slack/slack-options.ts";
import { openChat } from "../../../src/cli/open-chat.ts";
import { ExpectedError } from "../../../src/core/model/errors.ts";
import { asChannelRef, asDeliveryKey } from "../../../src/core/names/ids.ts";
import { halfPost, openRaw } from "../../http/raw-connection.ts";
import { spoken } from "../../reasons.ts";
import { vocabulary } from "../../vocabulary.ts";
import { INSTALLATION } from "../installation.ts";
import { ANN, CSP, type Mode, openOnFake, type SlackSetup, until } from "./slack-setup.ts";

let setup: SlackSetup | null = null;

afterEach(async () => {
  await setup?.close();
  setup = null;
});

async function open(mode: Mode, options: Parameters<typeof openOnFake>[1] = {}): Promise<SlackSetup> {
  setup = await openOnFake(mode, options);
  return setup;
}

async function errorOf(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing went wrong");
}

async function prompt({ chat }: SlackSetup) {
  const post: Post = { summary: "A question", parts: [{ kind: "line", line: ["A question"] }] };
  return (
    await chat.say(
      { kind: "channel", channel: asChannelRef(`slack:${CSP}`) },
      post,
      asDeliveryKey("prompt"),
      null,
    )
  ).message;
}

describe("tokens", () => {
  const options: SlackOptions = {
    botToken: "xoxb-1",
    appToken: "xapp-1",
    signingSecret: null,
    apiUrl: "http://127.0.0.1:9/api/",
    vocabulary: () => vocabulary(),
    installation: INSTALLATION,
    now: Date.now,
    log: () => {},
  };

  it.each([
    [
      "a user's token for the bot's",
      { SLACK_BOT_TOKEN: "xoxp-secret" },
      ["SLACK_BOT_TOKEN is a Slack token"],
    ],
    [
      "the two the wrong way round",
      { SLACK_BOT_TOKEN: "xapp-secret", SLACK_APP_TOKEN: "xoxb-secret" },
      ["SLACK_BOT_TOKEN is a Slack token", "SLACK_APP_TOKEN is a Slack token"],
    ],
    ["a bot's token for the app's", { SLACK_APP_TOKEN: "xoxb-secret" }, ["SLACK_APP_TOKEN is a Slack token"]],
    [
      "no way to hear",
      { SLACK_APP_TOKEN: undefined },
      ["SLACK_APP_TOKEN is not set, nor SLACK_SIGNING_SECRET"],
    ],
    [
      "nothing but the secret of another app",
      { SLACK_BOT_TOKEN: undefined, SLACK_APP_TOKEN: undefined, SLACK_SIGNING_SECRET: "secret" },
      ["SLACK_BOT_TOKEN is not set"],
    ],
  ])("are told apart before Slack is asked: %s", (_what, wrong, told) => {
    const given = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", ...wrong };

    const { issues = [] } = slackAdapter.environment.safeParse(given).error ?? {};

    const lines = issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    expect(lines).toHaveLength(told.length);
    for (const [index, line] of lines.entries()) {
      expect(line).toContain(told[index]);
      expect(line).toMatch(/\n {2}.*(SLACK_|api\.slack)/);
      expect(line).not.toContain("secret");
    }
  });

  it.each([
    ["bot", "invalid_auth", "SLACK_BOT_TOKEN"],
    ["bot", "account_inactive", "SLACK_BOT_TOKEN"],
    ["bot", "token_revoked", "SLACK_BOT_TOKEN"],
    ["app", "invalid_auth", "SLACK_APP_TOKEN"],
    ["app", "not_allowed_token_type", "SLACK_APP_TOKEN"],
  ] as const)("that Slack does not accept end the start: the %s token, %s", async (token, word, name) => {
    const { chat, inbox, slack } = await open("socket", { open: false });
    slack.revoke(token, word);

    const error = await errorOf(() => openChat(chat, inbox));

    expect(error).toBeInstanceOf(ExpectedError);
    expect(error).toMatchObject({
      code: "slack-credentials",
      message: expect.stringContaining(`${name} (${word})`),
      fix: expect.stringContaining(name),
    });
    expect(chat.condition()).toMatchObject([{ code: "not-open" }]);
  });

  it("are not blamed when Slack cannot be reached at the start", async () => {
    const { inbox } = await open("socket", { open: false });
    const { chat } = openSlack(options);

    const error = await errorOf(() => openChat(chat, inbox));

    expect(error).toMatchObject({
      code: "slack-unreachable",
      message: expect.stringContaining("Slack could not be reached"),
      fix: expect.stringContaining("SLACK_API_URL"),
    });
  });

  it("that are taken away later make the bot unwell, and are told once, until they work again", async () => {
    const running = await open("http");
    const { slack, chat, inbox, logged } = running;
    slack.revoke("bot", "token_revoked");
    for (let time = 0; time < 3; time += 1) await errorOf(() => prompt(running));

    expect(spoken(chat.condition())).toMatchObject([
      {
        code: "cannot-speak",
        because: expect.stringContaining("SLACK_BOT_TOKEN (token_revoked)"),
        fix: expect.stringContaining("OAuth & Permissions"),
      },
    ]);
    expect(logged.filter(({ event }) => event === "slack-alarm")).toHaveLength(1);
    expect(inbox.troubles).toHaveLength(1);

    slack.restore("bot");
    await prompt(running);
    expect(chat.condition()).toEqual([]);
  });

  it("that lack permissions are told at the start, each", async () => {
    const { inbox } = await open("http", { scopes: ["chat:write", "channels:history"] });

    expect(inbox.troubles.map(({ id }) => id)).toContain("slack permission groups:history");
    expect(inbox.troubles.map(({ id }) => id)).not.toContain("slack permission chat:write");
    expect(spoken(inbox.troubles[0])).toMatchObject({
      fix: expect.stringContaining("manifests/slack.yaml"),
    });
  });
});

describe("Socket Mode", () => {
  it("comes back after the connection broke, and says that something may have been missed", async () => {
    const running = await open("socket", { patience: 1000 });
    const { slack, inbox, chat } = running;
    const root = await prompt(running);
    slack.dropSockets();
    const missed = await slack.says(ANN, CSP, "Missed", { thread_ts: root.id });
    await until("it is back", () => inbox.reconnections === 1);

    const received = await slack.says(ANN, CSP, "Heard", { thread_ts: root.id });

    expect(missed.acknowledged).toBe(false);
    expect(received.acknowledged).toBe(true);
    expect((await chat.thread(root)).replies.map(({ text }) => text)).toEqual(["Missed", "Heard"]);
    expect(chat.condition()).toEqual([]);
  });

  it("opens the next connection at once when Slack asks for it", async () => {
    const { slack, inbox, logged } = await open("socket");

    slack.refreshSockets();
    await until("it is back", () => inbox.reconnections === 1);

    expect(slack.sockets()).toBe(1);
    expect(logged).toContainEqual({
      event: "slack-connection-ended",
      facts: { reason: "Slack asks for a new connection (refresh_requested)" },
    });
  });

  it("gets what was not acknowledged over the old connection over the new one", async () => {
    const running = await open("socket", { retries: [500, 1000, 2000], patience: 300 });
    const { slack, inbox } = running;
    const root = await prompt(running);
    const keep = inbox.reply;
    inbox.reply = async (reply) => {
      inbox.reply = keep;
      slack.dropSockets();
      return await keep(reply);
    };

    const { acknowledged } = await slack.says(ANN, CSP, "In May.", { thread_ts: root.id });

    expect(acknowledged).toBe(true);
    expect(inbox.replies.length).toBeGreaterThan(1);
    for (const reply of inbox.replies) expect(reply).toEqual(inbox.replies[0]);
  });

  it.each([
    ["503 while it connects again", { kind: "status", status: 503 }],
    ["an answer that is none", { kind: "reset", done: false }],
    ["a pause asked for", { kind: "rate-limited", seconds: 1 }],
  ] as const)("survives %s", async (_what, fault) => {
    const { slack, inbox } = await open("socket");
    slack.faults.next("apps.connections.open", fault);

    slack.dropSockets();

    await until("it is back", () => inbox.reconnections === 1);
    expect(slack.sockets()).toBe(1);
  });

  it("whose token is taken away makes the bot unwell: a deaf bot says so", async () => {
    const { slack, inbox, chat } = await open("socket");
    slack.revoke("app", "invalid_auth");

    slack.dropSockets();
    await until("it says so", () => chat.condition().length > 0);

    expect(spoken(chat.condition())).toMatchObject([
      {
        code: "cannot-hear",
        because: expect.stringContaining("SLACK_APP_TOKEN (invalid_auth)"),
      },
    ]);
    expect(inbox.troubles).toHaveLength(1);
  });

  it("stops while it is connecting again, and leaves nothing open", async () => {
    const { slack, chat, logged } = await open("socket");
    slack.faults.next("apps.connections.open", { kind: "status", status: 503 });
    slack.dropSockets();
    await until("it noticed", () => logged.some(({ event }) => event === "slack-connection-ended"));

    await chat.close();

    expect(slack.sockets()).toBe(0);
  });

  it("finishes what it has heard before it stops", async () => {
    const running = await open("socket");
    const { slack, inbox, chat } = running;
    const root = await prompt(running);
    let keepNow = () => {};
    const mayKeep = new Promise<void>((resolve) => {
      keepNow = resolve;
    });
    const keep = inbox.reply;
    inbox.reply = async (reply) => {
      await mayKeep;
      return await keep(reply);
    };
    const saying = slack.says(ANN, CSP, "In May.", { thread_ts: root.id });
    await until("it is under way", () => slack.calls.some(({ method }) => method === "users.info"));

    const closing = chat.close();
    keepNow();

    expect((await saying).acknowledged).toBe(true);
    await closing;
    expect(inbox.done).toEqual(["kept"]);
  });
});

describe("HTTP", () => {
  const event = JSON.stringify({
    type: "event_callback",
    event: { type: "message", channel: CSP, ts: "1.000001" },
  });

  function post(running: SlackSetup, body: string, more: Record<string, string> = {}) {
    const timestamp = more["x-slack-request-timestamp"] ?? String(Math.floor(Date.now() / 1000));
    const hash = createHmac("sha256", running.slack.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest("hex");
    return fetch(running.address, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": `v0=${hash}`,
        ...more,
      },
    });
  }

  it("answers Slack's question whether the address is ours, also before the bot is open", async () => {
    const running = await open("http", { open: false });

    const response = await post(
      running,
      JSON.stringify({ type: "url_verification", challenge: "3eZbrw1aB" }),
    );

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ challenge: "3eZbrw1aB" });
  });

  it.each([
    ["a wrong signature", { "x-slack-signature": "v0=00" }, 401],
    ["an old one", { "x-slack-request-timestamp": "1700000000" }, 401],
  ])("takes nothing with %s", async (_what, headers, status) => {
    const running = await open("http");

    expect((await post(running, event, headers)).status).toBe(status);
    expect(running.inbox.replies).toEqual([]);
  });

  it("takes nothing without a signature, nothing huge, nothing that is no request of Slack's", async () => {
    const running = await open("http");

    expect((await fetch(running.address, { method: "POST", body: event })).status).toBe(401);
    expect((await fetch(running.address)).status).toBe(405);
    expect((await post(running, "[]")).status).toBe(400);
    expect((await post(running, "{not json")).status).toBe(400);
    expect((await post(running, JSON.stringify({ text: "x".repeat(2_000_000) }))).status).toBe(413);
  });

  it("says that it is not there yet before it is open, so that Slack comes again", async () => {
    const running = await open("http", { open: false });

    expect((await post(running, event)).status).toBe(503);
  });

  it("answers 500 for what was not kept, and 200 for what it does not know", async () => {
    const running = await open("http");
    const root = await prompt(running);
    const reply = {
      type: "message",
      channel: CSP,
      ts: "1764930134.512319",
      thread_ts: root.id,
      user: ANN,
      text: "x",
    };
    running.inbox.failure = new Error("the disk is full");

    expect((await post(running, JSON.stringify({ type: "event_callback", event: reply }))).status).toBe(500);
    running.inbox.failure = null;
    const odd = { type: "event_callback", event: { type: "a_new_thing" } };
    expect((await post(running, JSON.stringify(odd))).status).toBe(200);
    expect((await post(running, JSON.stringify({ type: "a_new_envelope" }))).status).toBe(200);
  });

  it("reads up after Slack held events back", async () => {
    const running = await open("http");

    const limited = { type: "app_rate_limited", team_id: "T0BORCH", minute_rate_limited: 1_764_930_120 };
    expect((await post(running, JSON.stringify(limited))).status).toBe(200);

    await until("it reads up", () => running.inbox.reconnections === 1);
  });

  it("answers 408 to half a request when its time is up, and takes what comes next", async () => {
    const running = await open("http", { times: { head: 2_000, request: 2_000, look: 5 } });
    const { origin, pathname } = new URL(running.address);

    const half = await openRaw(origin, halfPost(pathname));

    expect(await half.ended).toMatch(/^HTTP\/1\.1 408 /);
    expect((await post(running, JSON.stringify({ type: "a_new_envelope" }))).status).toBe(200);
  });

  it("answers Slack's probe of the certificate without a signature", async () => {
    const running = await open("http");
    const headers = { "content-type": "application/x-www-form-urlencoded" };

    const response = await fetch(running.address, { method: "POST", headers, body: "ssl_check=1&token=x" });

    expect(response.status).toBe(200);
  });
});

describe("the log", () => {
  it("holds no token, and nobody's words", async () => {
    const running = await open("socket");
    const { slack, logged, inbox } = running;
    const root = await prompt(running);
    await slack.says(ANN, CSP, "A secret of ours", { thread_ts: root.id });
    inbox.failure = new Error("the disk is full");
    await slack.says(ANN, CSP, "Another secret", { thread_ts: root.id });
    slack.revoke("app", "invalid_auth");
    slack.dropSockets();
    await until("it says so", () => running.chat.condition().length > 0);

    const all = JSON.stringify(logged);
    expect(all).toContain("slack-event-not-kept");
    expect(all).not.toMatch(/secret of|Another|xoxb-fake|xapp-fake|0123456789abcdef/);
  });
});
