import { afterEach, describe, expect, it } from "vitest";
import type { Post } from "../../../src/chat/post.ts";
import { messageRef } from "../../../src/chat/slack/slack-refs.ts";
import { channelRef, deliveryKey, type MessageRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import type { FakeOptions } from "./fake/fake-slack.ts";
import { ANN, CSP, type Mode, openOnFake, type SlackSetup, until } from "./slack-setup.ts";

let setup: SlackSetup;

afterEach(() => setup.close());

async function open(mode: Mode = "socket", options: FakeOptions = {}): Promise<SlackSetup> {
  setup = await openOnFake(mode, options);
  return setup;
}

const ref = (ts: string): MessageRef => messageRef("T0BORCH", CSP, ts);

async function prompt(): Promise<MessageRef> {
  const post: Post = { summary: "A question", parts: [{ kind: "line", line: ["A question"] }] };
  return (
    await setup.chat.say(
      { kind: "channel", channel: channelRef("slack", CSP) },
      post,
      deliveryKey("prompt"),
      null,
    )
  ).message;
}

describe.each<Mode>(["socket", "http"])("over %s", (mode) => {
  it("a reply that was not kept is sent again by Slack, and acknowledged once it is", async () => {
    const { slack, inbox } = await open(mode, { retries: [50, 50], patience: 300 });
    const root = await prompt();
    const keep = inbox.reply;
    inbox.reply = async (reply) => {
      inbox.reply = keep;
      inbox.replies.push(reply);
      throw new Error("the disk is full");
    };

    const { ts, acknowledged } = await slack.says(ANN, CSP, "In May.", { thread_ts: root.id });

    expect(acknowledged).toBe(true);
    expect(inbox.done).toEqual(["kept"]);
    expect(inbox.replies).toHaveLength(2);
    for (const reply of inbox.replies) expect(reply).toMatchObject({ written: { message: ref(ts) } });
  });

  it("a reply that is told again is handed on as the same", async () => {
    const { slack, inbox } = await open(mode);
    const root = await prompt();
    await slack.says(ANN, CSP, "In May.", { thread_ts: root.id });

    expect(await slack.repeats()).toBe(true);

    expect(inbox.replies).toHaveLength(2);
    expect(inbox.replies[1]).toEqual(inbox.replies[0]);
  });

  it("many replies at once all come in", async () => {
    const { slack, inbox } = await open(mode, { patience: 20_000 });
    const root = await prompt();

    const said = await Promise.all(
      Array.from({ length: 60 }, (_none, number) =>
        slack.says(ANN, CSP, `Reply ${number}`, { thread_ts: root.id }),
      ),
    );

    expect(said.every(({ acknowledged }) => acknowledged)).toBe(true);
    const received = inbox.replies.map((reply) => (reply.kind === "new" ? reply.written.text : ""));
    expect(received.toSorted()).toEqual(said.map((_each, number) => `Reply ${number}`).toSorted());
  });
});

describe("a reply", () => {
  it("that names the bot and others is read with their names, and is one however often it is told", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    slack.addPerson("Bo Okoro", "U0BO");

    await slack.saysRaw(ANN, CSP, "As <@U0SOCBOT> and <@U0BO> asked: in May.", { thread_ts: root.id });

    const text = "As @soc-questions and @Bo Okoro asked: in May.";
    expect(inbox.replies).toMatchObject([{ written: { text } }, { written: { text } }]);
    expect(inbox.replies[1]).toEqual(inbox.replies[0]);
    expect(inbox.commands).toEqual([]);
  });

  it("that names hundreds is read with the names of the first, and the others without one, never by their ids", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    const named = Array.from({ length: 300 }, (_, n) => `U0N${n}`);
    for (const user of named) slack.addPerson(`Somebody ${user}`, user);

    await slack.saysRaw(ANN, CSP, named.map((user) => `<@${user}>`).join(" "), { thread_ts: root.id });

    expect(slack.calls.filter(({ method }) => method === "users.info").length).toBeLessThanOrEqual(60);
    expect(inbox.replies[0]).toMatchObject({
      written: { author: { name: "Ann Lee" }, text: expect.stringMatching(/^@Somebody U0N0 .* somebody$/) },
    });
  });

  it("is not lost because Slack knows no name and gives no address", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    slack.faults.next("users.info", { kind: "status", status: 500 });
    slack.faults.next("chat.getPermalink", { kind: "error", error: "message_not_found" });

    const { ts, acknowledged } = await slack.says(ANN, CSP, "In May.", { thread_ts: root.id });

    expect(acknowledged).toBe(true);
    const link = `https://borchester.slack.com/archives/${CSP}/p${ts.replace(".", "")}?thread_ts=${root.id}&cid=${CSP}`;
    expect(inbox.replies).toMatchObject([
      { written: { author: { user: `slack:${ANN}`, name: "Somebody on Slack" }, link } },
    ]);
  });

  it("is not held up by a Slack that is slow to look things up", async () => {
    const { slack, inbox } = await open("socket", { patience: 3000 });
    const root = await prompt();
    slack.faults.next("users.info", { kind: "silence", done: false });
    slack.faults.next("chat.getPermalink", { kind: "silence", done: false });

    const { acknowledged } = await slack.says(ANN, CSP, "In May.", { thread_ts: root.id });

    expect(acknowledged).toBe(true);
    expect(inbox.replies).toMatchObject([{ written: { text: "In May." } }]);
  });

  it("edited twice within a second has two versions, the later one dated later", async () => {
    const { slack, inbox, chat } = await open();
    const root = await prompt();
    const { ts } = await slack.says(ANN, CSP, "In Mai", { thread_ts: root.id });

    for (const text of ["In May", "In May 2026", "In June"]) await slack.edits(CSP, ts, text);

    const edits = inbox.replies.flatMap((reply) => (reply.kind === "changed" ? [reply.written] : []));
    expect(edits.map(({ text }) => text)).toEqual(["In May", "In May 2026", "In June"]);
    const times = edits.map(({ editedAt }) => editedAt);
    expect(times).toEqual([...new Set(times)].toSorted());
    expect((await chat.thread(root)).replies).toMatchObject([{ text: "In June", editedAt: times.at(-1) }]);
    await slack.repeats();
    expect(inbox.replies.at(-1)).toEqual(inbox.replies.at(-2));
  });

  it("whose link Slack looks up has not changed", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    const { ts } = await slack.says(ANN, CSP, "See https://example.org", { thread_ts: root.id });

    const { acknowledged } = await slack.unfolds(CSP, ts, "https://example.org");

    expect(acknowledged).toBe(true);
    expect(inbox.replies.map(({ kind }) => kind)).toEqual(["new"]);
  });

  it("in a channel shared with another organisation has its file looked up", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    const whole = { id: "F0PLAN", title: "Plan", mimetype: "application/pdf", size: 99, mode: "hosted" };
    const urls = { permalink: "https://borchester.slack.com/files/F0PLAN", url_private: "" };
    slack.world.files.set("F0PLAN", { ...whole, ...urls, name: "Plan.pdf", content: Buffer.from("") });
    const hint = { id: "F0PLAN", mode: "file_access", file_access: "check_file_info" };
    const event = {
      type: "message",
      subtype: "file_share",
      user: ANN,
      text: "",
      files: [hint],
      channel: CSP,
    };

    await slack.sends({ ...event, ts: slack.world.newTs(), thread_ts: root.id });

    expect(inbox.replies).toMatchObject([
      { written: { files: [{ name: "Plan.pdf", type: "application/pdf", size: 99, url: urls.permalink }] } },
    ]);
  });

  it("of another app is told as a bot's, also where only its account says so", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    const event = { type: "message", text: "Build passed", channel: CSP, thread_ts: root.id };

    await slack.sends({ ...event, ts: slack.world.newTs(), user: "U0OTHER", bot_id: "B0OTHER" });
    await slack.sends({
      ...event,
      ts: slack.world.newTs(),
      subtype: "bot_message",
      bot_id: "B0OLD",
      username: "Old",
    });

    expect(inbox.replies).toMatchObject([
      { written: { author: { user: "slack:U0OTHER", bot: true } } },
      { written: { author: { user: "slack:B0OLD", name: "Old", bot: true } } },
    ]);
  });

  it("that was deleted is withdrawn with its author and its thread", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    const { ts } = await slack.says(ANN, CSP, "A mistake", { thread_ts: root.id });

    await slack.deletes(CSP, ts);

    expect(inbox.replies[1]).toMatchObject({
      kind: "withdrawn",
      message: ref(ts),
      thread: root,
      author: { user: `slack:${ANN}`, name: "Ann Lee", bot: false },
    });
  });
});

describe("the bot's own post", () => {
  it("that is deleted is told as lost once it is known to be, with its thread or without", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    await slack.says(ANN, CSP, "A reply", { thread_ts: root.id });
    const alone = (
      await setup.chat.say(
        { kind: "channel", channel: channelRef("slack", CSP) },
        { summary: "x", parts: [] },
        deliveryKey("second"),
        null,
      )
    ).message;

    const first = await slack.deletes(CSP, root.id);
    const second = await slack.deletes(CSP, alone.id);

    expect([first.acknowledged, second.acknowledged]).toEqual([true, true]);
    expect(inbox.losses).toEqual([root, alone]);
  });

  it("leaves nothing to say when the last reply below its tombstone goes", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();
    const { ts } = await slack.says(ANN, CSP, "A reply", { thread_ts: root.id });
    await slack.deletes(CSP, root.id);

    await slack.deletes(CSP, ts);

    expect(inbox.losses).toEqual([root]);
    expect(await setup.chat.thread(root)).toMatchObject({ root: "gone", replies: [], deleted: [] });
  });
});

describe("a command typed as a message", () => {
  it("in a thread knows its thread, is answered there for one pair of eyes, and only once", async () => {
    const { slack, inbox } = await open();
    const root = await prompt();

    const shown = await slack.nextPrivate(ANN, () =>
      slack.saysRaw(ANN, CSP, "<@U0SOCBOT> status", { thread_ts: root.id }),
    );
    await slack.repeats();
    await slack.saysRaw(ANN, CSP, "The last word", { thread_ts: root.id });

    expect(shown).toMatchObject({ channel: CSP, thread: root.id, text: "Noted, and only you see this." });
    expect(inbox.commands).toMatchObject([
      { user: `slack:${ANN}`, name: "Ann Lee", channel: `slack:${CSP}`, thread: root, text: "status" },
    ]);
    expect(slack.world.ephemerals).toHaveLength(1);
    expect(inbox.replies).toMatchObject([{ written: { text: "The last word" } }]);
  });

  it("is known for a command also when its thread is read again", async () => {
    const { slack, chat } = await open();
    const root = await prompt();
    await slack.nextPrivate(ANN, () => slack.saysRaw(ANN, CSP, "<@U0SOCBOT>: Next", { thread_ts: root.id }));

    expect((await chat.thread(root)).replies).toMatchObject([{ text: "/soc Next" }]);
  });

  it("in a channel has no thread; in a direct message no channel, and its answer stands there", async () => {
    const { slack, inbox } = await open();

    await slack.nextPrivate(ANN, () => slack.saysRaw(ANN, CSP, "<@U0SOCBOT> status?"));
    await slack.nextPrivate(ANN, () => slack.saysDirectly(ANN, "unanswered"));

    expect(inbox.commands).toMatchObject([
      { channel: `slack:${CSP}`, thread: null, text: "status?" },
      { channel: null, thread: null, text: "unanswered" },
    ]);
    expect(slack.readsDirectly(ANN).map(({ spoken }) => spoken)).toEqual([
      "unanswered",
      "Noted, and only you see this.",
    ]);
  });

  it("to assign a question names people by their account, which no two have", async () => {
    const { slack, inbox } = await open();
    slack.addPerson("Bo Okoro", "U0BO");

    await slack.nextPrivate(ANN, () => slack.saysRaw(ANN, CSP, "<@U0SOCBOT> assign CSP-03 <@U0BO>"));
    await slack.nextPrivate(ANN, () => slack.saysRaw(ANN, CSP, "<@U0SOCBOT> /soc reopen CSP-03 ask <@U0BO>"));

    expect(inbox.commands.map(({ text }) => text)).toEqual([
      "assign CSP-03 @U0BO",
      "reopen CSP-03 ask @Bo Okoro",
    ]);
  });
});

describe("what else happens on Slack", () => {
  it("the home tab shows what the bot has for that person", async () => {
    const { slack, inbox } = await open();

    expect(await slack.looksAtHome(ANN)).toContain("Nothing waits for you.");
    expect(inbox.homes).toEqual([`slack:${ANN}`]);
  });

  it("a bot that is put out of a channel says so, and reads up when it is let in again", async () => {
    const { slack, inbox } = await open();

    await slack.removesBot(CSP);
    await slack.invites(CSP);
    await until("it reads up", () => inbox.reconnections === 1);

    expect(new Set(inbox.troubles.map(({ id }) => id)).size).toBe(1);
    expect(spoken(inbox.troubles[0])).toMatchObject({
      channel: `slack:${CSP}`,
      fix: expect.stringContaining("/invite"),
    });
  });

  it("an app that is removed makes the bot unwell, until Slack knows it again", async () => {
    const { slack, inbox, chat } = await open();

    await slack.sends({ type: "app_uninstalled" });
    expect(spoken(chat.condition())).toMatchObject([
      { code: "cannot-speak", because: "the app was removed from the workspace" },
    ]);
    await until("it is told", () => inbox.troubles.length === 1);

    await prompt();
    expect(chat.condition()).toEqual([]);
  });
});
