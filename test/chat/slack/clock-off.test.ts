import { describe, expect, it, onTestFinished } from "vitest";
import { ChatError } from "../../../src/chat/chat.ts";
import type { Button } from "../../../src/chat/post.ts";
import { channelRef, deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { ANN, CSP, type Mode, openOnFake, until } from "./slack-setup.ts";

const HOUR = 3_600_000;
const TO_ANN = { kind: "person", user: userRef("slack", ANN) } as const;
const PACK = { name: "Pack.html", type: "text/html", bytes: new TextEncoder().encode("<p>Pack</p>") };
const POST = { summary: "The pack", parts: [{ kind: "line", line: ["The pack"] } as const] };

function button(id: string, ...fields: Button["fields"]): Button {
  return { id, label: id, style: "plain", fields };
}

describe.each([
  ["ahead", -HOUR],
  ["behind", HOUR],
])("a machine whose clock is an hour %s", (direction, ahead) => {
  it("hands a document over and sees that it stands", async () => {
    const { chat, slack } = await open("socket", ahead);

    const { message } = await chat.say(TO_ANN, POST, deliveryKey("digest"), PACK);

    expect(slack.readsDirectly(ANN).map(({ ts }) => ts)).toEqual([message.id]);
  });

  it("finds a document of which Slack did not say whether it took it", async () => {
    const { chat, slack } = await open("socket", ahead);
    const since = new Date().toISOString();
    slack.faults.next("files.completeUploadExternal", { kind: "reset", done: true });
    await expect(chat.say(TO_ANN, POST, deliveryKey("digest"), PACK)).rejects.toThrow(ChatError);
    await until("the file shows", () => slack.readsDirectly(ANN).length > 0);

    const found = await chat.find(TO_ANN, deliveryKey("digest"), since);

    expect(found?.message.id).toBe(slack.readsDirectly(ANN)[0]?.ts);
  });

  it("dates commands, buttons and forms as Slack dates replies, also where Slack does not say when they were sent", async () => {
    const { chat, slack, inbox } = await open("socket", ahead);
    const buttons = [button("accept"), button("reopen", { id: "reason", label: "Why" })];
    const post = { ...POST, parts: [{ kind: "buttons", buttons } as const] };
    const place = { kind: "channel", channel: channelRef("slack", CSP) } as const;
    const { message } = await chat.say(place, post, deliveryKey("prompt"), null);

    await slack.types(ANN, CSP, "/soc status");
    await slack.nextPrivate(ANN, () => slack.saysRaw(ANN, CSP, "<@U0SOCBOT> status"));
    await slack.presses(ANN, CSP, message.id, "accept");
    await slack.presses(ANN, CSP, message.id, "reopen", { reason: "Which partners?" });

    const times = [...inbox.commands, ...inbox.presses].map(({ at }) => Date.parse(at));
    expect(times).toHaveLength(4);
    for (const time of times) expect(Math.abs(time - (Date.now() + ahead))).toBeLessThan(HOUR / 2);
  });

  it("says so to health, log and people, once, until it is right", async () => {
    const { chat, slack, inbox, logged } = await open("socket", ahead);
    const because = `the clock of this machine is 1 hour ${direction}${ahead < 0 ? " of" : ""} that of Slack`;
    const reason = `clock-${direction} platform=slack minutes=60`;

    expect(spoken(chat.condition())).toMatchObject([{ code: "clock-off", because }]);
    await chat.say(TO_ANN, POST, deliveryKey("another"), null);
    expect(spoken(inbox.troubles)).toMatchObject([{ channel: null, because }]);
    expect(logged.filter(({ event }) => event === "clock-off")).toMatchObject([{ facts: { reason } }]);

    slack.setAhead(0);
    for (const key of ["one", "two"]) await chat.say(TO_ANN, POST, deliveryKey(key), null);
    expect(chat.condition()).toEqual([]);
    expect(logged.map(({ event }) => event)).toContain("clock-right");
  });
});

describe("a request that Slack signed and this machine's clock refuses", () => {
  it("is answered 401, and the log says why, once, with both times and no secret", async () => {
    const { slack, inbox, logged } = await open("http", -HOUR);

    for (const text of ["In May.", "In June."])
      expect((await slack.says(ANN, CSP, text, { thread_ts: "1.000001" })).acknowledged).toBe(false);

    expect(inbox.replies).toEqual([]);
    const told = logged.filter(({ event }) => event === "slack-request-too-old");
    expect(told).toHaveLength(1);
    expect(String(told[0]?.facts.because)).toMatch(
      /^the request says \d{4}-\S+Z, this machine says \d{4}-\S+Z: its clock is off by 36\d\d seconds/,
    );
    expect(JSON.stringify(told)).not.toMatch(/In May|v0=|0123456789abcdef/);
  });

  it("is told from one that is not signed by Slack, of which the log says nothing", async () => {
    const { address, logged } = await open("http", 0);

    const { status } = await fetch(address, {
      method: "POST",
      headers: { "x-slack-signature": "v0=00", "x-slack-request-timestamp": "1700000000" },
      body: "{}",
    });

    expect(status).toBe(401);
    expect(logged.map(({ event }) => event)).not.toContain("slack-request-too-old");
  });
});

async function open(mode: Mode, ahead: number) {
  const setup = await openOnFake(mode, { ahead });
  onTestFinished(() => setup.close());
  return setup;
}
