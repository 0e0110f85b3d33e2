import { afterEach, describe, expect, it } from "vitest";
import { ChatError, type ChatFault } from "../../../src/chat/chat.ts";
import type { Post } from "../../../src/chat/post.ts";
import { messageRef } from "../../../src/chat/slack/slack-refs.ts";
import type { Place } from "../../../src/core/model/delivery.ts";
import { channelRef, deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { INSTALLATION } from "../installation.ts";
import type { FakeOptions } from "./fake/fake-slack.ts";
import type { Fault } from "./fake/faults.ts";
import { ANN, CSP, HWB, openOnFake, type SlackSetup, until } from "./slack-setup.ts";

let setup: SlackSetup;

afterEach(() => setup.close());

async function open(options: FakeOptions = {}): Promise<SlackSetup> {
  setup = await openOnFake("http", options);
  return setup;
}

const IN_CSP: Place = { kind: "channel", channel: channelRef("slack", CSP) };
const IN_HWB: Place = { kind: "channel", channel: channelRef("slack", HWB) };
const TO_ANN: Place = { kind: "person", user: userRef("slack", ANN) };
const PACK = { name: "Pack 2026.html", type: "text/html", bytes: Buffer.from("<p>Pack</p>") };

function post(text: string): Post {
  return { summary: text, parts: [{ kind: "line", line: [text] }] };
}

async function faultOf(saying: Promise<unknown>): Promise<ChatFault> {
  const error: unknown = await saying.then(
    () => null,
    (raised: unknown) => raised,
  );
  if (error instanceof ChatError) return error.fault;
  throw new Error(`no fault of a chat: ${error}`);
}

/** The same, as people read it. */
async function spokenFault(saying: Promise<unknown>): Promise<unknown> {
  return spoken(await faultOf(saying));
}

const texts = (channel: string) => setup.slack.reads(channel).map(({ text }) => text);

describe("a message that Slack takes and never answers for", () => {
  const LOST: readonly (readonly [string, Fault])[] = [
    ["the connection breaks", { kind: "reset", done: true }],
    ["half an answer comes", { kind: "half", done: true }],
    ["Slack answers with 503", { kind: "status", status: 503, done: true }],
    ["Slack says fatal_error", { kind: "error", error: "fatal_error", done: true }],
    ["Slack says internal_error", { kind: "error", error: "internal_error", done: true }],
  ];

  it.each(LOST)("is in doubt when %s, stands once, and is found", async (_what, fault) => {
    const { chat, slack } = await open();
    const since = new Date().toISOString();
    slack.faults.next("chat.postMessage", fault);

    expect(await faultOf(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null))).toMatchObject({
      kind: "in-doubt",
    });

    expect(texts(CSP)).toEqual(["One"]);
    const [standing] = slack.reads(CSP);
    expect(await chat.find(IN_CSP, deliveryKey("key-1"), since)).toMatchObject({
      message: { id: standing?.ts },
    });
  });

  it.each(LOST)("is not found when %s before it was taken", async (_what, fault) => {
    const { chat, slack } = await open();
    const since = new Date().toISOString();
    slack.faults.next("chat.postMessage", "done" in fault ? { ...fault, done: false } : fault);

    expect(await faultOf(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null))).toMatchObject({
      kind: "in-doubt",
    });

    expect(texts(CSP)).toEqual([]);
    expect(await chat.find(IN_CSP, deliveryKey("key-1"), since)).toBeNull();
  });

  it("is in doubt when no answer comes within ten seconds", async () => {
    const { chat, slack } = await open();
    slack.faults.next("chat.postMessage", { kind: "silence", done: true });

    expect(await faultOf(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null))).toMatchObject({
      kind: "in-doubt",
    });

    expect(texts(CSP)).toEqual(["One"]);
  });

  it("is adopted by a bot that was started again", async () => {
    const { chat, slack, another, inbox } = await open();
    const since = new Date().toISOString();
    slack.faults.next("chat.postMessage", { kind: "reset", done: true });
    await faultOf(chat.say(TO_ANN, post("One"), deliveryKey("key-1"), null));
    await chat.close();

    const again = another().chat;
    await again.open(inbox);

    const [standing] = slack.readsDirectly(ANN);
    expect(await again.find(TO_ANN, deliveryKey("key-1"), since)).toMatchObject({
      message: messageRef("T0BORCH", `D${ANN.slice(1)}`, standing?.ts ?? ""),
    });
    await again.close();
  });
});

describe("a pause that Slack asks for", () => {
  it("holds up its own channel until then, without asking again, and no other", async () => {
    const { chat, slack } = await open();
    slack.faults.next("chat.postMessage", { kind: "rate-limited", seconds: 30 }, CSP);

    const fault = await faultOf(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null));
    const calls = slack.calls.length;
    const again = await faultOf(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null));
    await chat.say(IN_HWB, post("Two"), deliveryKey("key-2"), null);

    expect(fault.kind).toBe("rate-limited");
    expect(again).toEqual(fault);
    const until = fault.kind === "rate-limited" ? Date.parse(fault.until) - Date.now() : 0;
    expect(until).toBeGreaterThan(20_000);
    expect(until).toBeLessThanOrEqual(30_000);
    expect(slack.calls.slice(calls).filter(({ args }) => args.channel === CSP)).toEqual([]);
    expect(texts(HWB)).toEqual(["Two"]);
  });

  it("for one method leaves the others free", async () => {
    const { chat, slack } = await open();
    const { message } = await chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null);
    slack.faults.next("chat.update", { kind: "rate-limited", seconds: 30 });

    expect((await faultOf(chat.update(message, post("Changed")))).kind).toBe("rate-limited");

    await chat.say(IN_CSP, post("Two"), deliveryKey("key-2"), null);
    expect(texts(CSP)).toEqual(["One", "Two"]);
  });

  it("is waited for where something is only read", async () => {
    const { chat, slack } = await open();
    const { message } = await chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null);
    slack.faults.next("conversations.replies", { kind: "rate-limited", seconds: 1 });

    expect(await chat.thread(message)).toMatchObject({ root: "there", replies: [] });
  });
});

describe("a refusal", () => {
  it.each([
    ["not_in_channel", "not-allowed", /not in the channel/, /\/invite/],
    ["channel_not_found", "not-allowed", /no such channel/, /id in the settings/],
    ["is_archived", "not-allowed", /archived/, /Unarchive/],
    ["restricted_action_read_only_channel", "not-allowed", /does not let the bot post/, /workspace owner/],
    ["slack_connect_file_upload_sharing_blocked", "not-allowed", /Slack Connect/, /administrators/],
    ["invented_next_year", "not-allowed", /Slack refuses: invented_next_year/, /chat\.postMessage/],
  ] as const)("with %s is told with what to do", async (error, kind, because, fix) => {
    const { chat, slack } = await open();
    slack.faults.next("chat.postMessage", { kind: "error", error });

    expect(await spokenFault(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null))).toMatchObject({
      kind,
      because: expect.stringMatching(because),
      fix: expect.stringMatching(fix),
    });
  });

  it("by what is not Slack at all is told as such", async () => {
    const { chat, slack } = await open();
    slack.faults.next("chat.postMessage", { kind: "status", status: 404 });

    expect(await spokenFault(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null))).toMatchObject({
      kind: "not-allowed",
      fix: expect.stringContaining("SLACK_API_URL"),
    });
  });

  it("for want of a permission names it", async () => {
    const { chat } = await open({ scopes: ["channels:history"] });

    expect(await spokenFault(chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null))).toMatchObject({
      kind: "not-allowed",
      because: "the Slack app lacks the permission chat:write",
      fix: expect.stringContaining("manifests/slack.yaml"),
    });
  });

  it("to open direct messages points at the settings", async () => {
    const { chat } = await open();

    const nobody: Place = { kind: "person", user: userRef("slack", "U0NOBODY") };
    expect(await spokenFault(chat.say(nobody, post("One"), deliveryKey("key-1"), null))).toMatchObject({
      kind: "not-allowed",
      fix: expect.stringContaining("slack id in the settings"),
    });
  });

  it("of the blocks is no reason to say nothing: the text says the same", async () => {
    const { chat, slack } = await open();
    slack.faults.next("chat.postMessage", { kind: "error", error: "msg_blocks_too_long" });

    await chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null);

    expect(texts(CSP)).toEqual(["One"]);
  });

  it("to change what is not the bot's, or is gone, is told apart", async () => {
    const { chat, slack } = await open();
    const { ts } = await slack.says(ANN, CSP, "Mine");

    expect(await spokenFault(chat.update(messageRef("T0BORCH", CSP, ts), post("Yours")))).toMatchObject({
      kind: "not-allowed",
    });
    await slack.deletes(CSP, ts);
    expect(await spokenFault(chat.update(messageRef("T0BORCH", CSP, ts), post("Yours")))).toMatchObject({
      kind: "gone",
    });
  });
});

describe("a reply to a thread", () => {
  it("whose first message was deleted is not said into the open channel instead", async () => {
    const { chat, slack } = await open();
    const root = (await chat.say(IN_CSP, post("Root"), deliveryKey("root"), null)).message;
    await slack.says(ANN, CSP, "A reply", { thread_ts: root.id });
    await slack.deletes(CSP, root.id);

    expect(
      await faultOf(chat.say({ kind: "thread", root }, post("A nudge"), deliveryKey("nudge"), null)),
    ).toMatchObject({
      kind: "gone",
    });

    expect(texts(CSP)).toEqual(["This message was deleted.", "A reply"]);
    expect(
      await chat.find({ kind: "thread", root }, deliveryKey("nudge"), new Date(0).toISOString()),
    ).toBeNull();
  });
});

describe("what is said", () => {
  it("is never unfolded into previews, and bears a mark without a word of its key", async () => {
    const { chat, slack } = await open();

    await chat.say(IN_CSP, post("See https://example.org"), deliveryKey("prompt csp 2026/27:csp-1"), null);

    const call = slack.calls.find(({ method }) => method === "chat.postMessage");
    expect(call?.args).toMatchObject({
      unfurl_links: "false",
      unfurl_media: "false",
      text: "See https://example.org",
    });
    expect(JSON.parse(call?.args.metadata ?? "")).toEqual({
      event_type: "soc_delivery",
      event_payload: { key: expect.stringMatching(/^[0-9a-f]{32}$/), installation: INSTALLATION },
    });
  });

  it("is found in a long history, page by page", async () => {
    const { chat, slack } = await open();
    const since = new Date().toISOString();
    const said = await chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null);
    for (let number = 0; number < 450; number += 1) {
      slack.world
        .channel(CSP)
        .messages.push({ ts: slack.world.newTs(), channel: CSP, user: ANN, text: "Chatter" });
    }

    expect(await chat.find(IN_CSP, deliveryKey("key-1"), since)).toEqual(said);
  });

  it("has an address also where Slack does not give one", async () => {
    const { chat, slack } = await open();
    slack.faults.next("chat.getPermalink", { kind: "status", status: 500 });

    const { message, link } = await chat.say(IN_CSP, post("One"), deliveryKey("key-1"), null);

    expect(link).toBe(`https://borchester.slack.com/archives/${CSP}/p${message.id.replace(".", "")}`);
  });
});

describe("a document", () => {
  it("is one message with the words beside it, and its title bears the mark", async () => {
    const { chat, slack } = await open();

    const said = await chat.say(TO_ANN, post("Here is <the> pack"), deliveryKey("digest csp p2"), PACK);

    const standing = slack.readsDirectly(ANN);
    expect(standing).toMatchObject([
      { ts: said.message.id, spoken: "Here is <the> pack", files: ["Pack 2026.html"] },
    ]);
    const [file] = [...slack.world.files.values()];
    expect(file?.title).toMatch(/^Pack 2026 \(ref\. [0-9a-f-]{36} [0-9a-f]{12}\)$/);
    expect(file?.content.toString("latin1")).toContain("<p>Pack</p>");
  });

  it("that Slack looks through for a while is waited for", async () => {
    const { chat, slack } = await open({ scan: 600 });

    const said = await chat.say(TO_ANN, post("Here is the pack"), deliveryKey("key-1"), PACK);

    expect(slack.readsDirectly(ANN)).toMatchObject([{ ts: said.message.id }]);
  });

  it("whose sharing was never answered for is found, and stands once", async () => {
    const { chat, slack } = await open();
    const since = new Date().toISOString();
    slack.faults.next("files.completeUploadExternal", { kind: "reset", done: true });

    expect((await faultOf(chat.say(TO_ANN, post("Here"), deliveryKey("key-1"), PACK))).kind).toBe("in-doubt");

    await until("the file shows", () => slack.readsDirectly(ANN).length > 0);
    const standing = slack.readsDirectly(ANN);
    expect(standing).toHaveLength(1);
    expect(await chat.find(TO_ANN, deliveryKey("key-1"), since)).toMatchObject({
      message: { id: standing[0]?.ts },
    });
  });

  it("that could not be uploaded was not handed over", async () => {
    const { chat, slack } = await open();
    slack.faults.next("files.getUploadURLExternal", { kind: "status", status: 500 });

    expect((await faultOf(chat.say(TO_ANN, post("Here"), deliveryKey("key-1"), PACK))).kind).toBe("in-doubt");

    expect(slack.readsDirectly(ANN)).toEqual([]);
  });
});
