import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Post } from "../../../src/chat/post.ts";
import { channelRef, deliveryKey, type MessageRef } from "../../../src/core/names/ids.ts";
import { seenCard } from "./fake/seen.ts";
import { WORLD } from "./fake/world.ts";
import { olderEcho } from "./older-echo.ts";
import { openTeamsSetup, type TeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const channel = channelRef("teams", conversation);
const [ann, bo] = WORLD.people;

const PROMPT: Post = {
  summary: "CSP-01",
  parts: [
    { kind: "question", text: "Is it considered?" },
    { kind: "buttons", buttons: [{ id: "accept", label: "Accept", style: "primary", fields: [] }] },
  ],
};

const wordsOf = (message: {
  readonly activity: { readonly attachments?: readonly { readonly content?: unknown }[] } | null;
}) => seenCard(message.activity?.attachments?.[0]?.content).text;

describe("the Answer button of a card of an earlier version", () => {
  let setup: TeamsSetup;
  let prompt: MessageRef;

  beforeEach(async () => {
    setup = await openTeamsSetup();
    prompt = (await setup.chat.say({ kind: "channel", channel }, PROMPT, deliveryKey("prompt"), null))
      .message;
  });

  afterEach(() => setup.close());

  const answers = (text: string, more = {}) =>
    setup.fake.presses({
      ...{ person: ann, conversation, id: prompt.id, fields: { text }, is: () => true, ...more },
      older: { soc: "answer", post: "" },
    });

  it("is that of the dialog, with what was written in the card", async () => {
    const text = "We did *it* in May.\n\n- <b>all</b> of it";

    const { json } = await answers(text);

    expect(json).toMatchObject({ value: "Noted, and only you see this." });
    expect(setup.inbox.presses).toMatchObject([
      {
        user: `teams:${ann.account}`,
        message: prompt,
        button: "answer",
        about: null,
        fields: { answer: text },
      },
    ]);
  });

  it("is handed on once, though Teams delivers it again", async () => {
    await answers("Once", { invokeId: "f:1" });
    await answers("Once", { invokeId: "f:1" });

    expect(setup.inbox.presses).toHaveLength(1);
  });

  it("works with the older kind of button, whose answer comes privately", async () => {
    await answers("By the older button", { submits: true });

    expect(setup.inbox.presses).toMatchObject([{ fields: { answer: "By the older button" } }]);
    const own = await setup.fake.messages.until(() => setup.fake.messages.in(setup.fake.chatOf(ann)).at(0));
    expect(wordsOf(own)).toBe("Noted, and only you see this.");
  });

  it("answers politely when nothing was filled in, or the button is not known, also where a dialog was to open", async () => {
    const empty = await answers("   ");
    const strange = await setup.fake.send({ conversation, root: prompt.id }, ann, {
      ...{ type: "invoke", id: "f:x", name: "adaptiveCard/action" },
      value: { action: { type: "Action.Execute", data: { poll: 1 } } },
    });
    const other = await setup.fake.send({ conversation, root: prompt.id }, ann, {
      ...{ type: "invoke", id: "f:y", name: "task/fetch" },
      value: {},
    });

    for (const { status, json } of [empty, strange]) {
      expect(status).toBe(200);
      expect(json).toMatchObject({ statusCode: 200, value: expect.stringContaining("Nothing was sent") });
    }
    expect(other).toMatchObject({
      ...{
        status: 200,
        json: { task: { type: "message", value: expect.stringContaining("Nothing was sent") } },
      },
    });
    expect([...setup.inbox.presses, ...setup.inbox.forms]).toEqual([]);
  });
});

describe("what an earlier version said back for somebody", () => {
  it("is read back from the thread as that person's words, and its deletion is a reply's", async () => {
    const setup = await openTeamsSetup();
    const place = { kind: "channel", channel } as const;
    const { message: root } = await setup.chat.say(place, PROMPT, deliveryKey("prompt"), null);
    const text = "Yes, *since* May.\n\nSecond line {{DATE(2026-01-01)}}";
    const content = olderEcho(ann.account, "Ann Lee", text);
    const id = setup.fake.messages.newId();
    const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
    setup.fake.messages.put({
      ...{ id, conversation, root: root.id, text: "", files: [], mentions: false, author: null },
      activity: { attachments },
      createdAt: new Date(Number(id)).toISOString(),
      ...{ editedAt: null, deletedAt: null },
    });

    expect((await setup.chat.thread(root)).replies).toMatchObject([
      { author: { user: `teams:${ann.account}`, name: "Ann Lee", bot: false }, text, editedAt: null },
    ]);
    await setup.fake.deletes(conversation, id);
    expect(setup.inbox.replies.at(-1)).toMatchObject({ kind: "withdrawn", message: { id } });
    expect(setup.inbox.losses).toEqual([]);
    await setup.close();
  });
});

describe("a typed command", () => {
  let setup: TeamsSetup;

  beforeEach(async () => {
    setup = await openTeamsSetup();
  });

  afterEach(() => setup.close());

  it("in a channel is answered in the person's own chat, and the channel is told only that", async () => {
    const { id } = await setup.fake.says({
      person: bo,
      conversation,
      root: null,
      text: "status",
      mentions: true,
    });

    const line = await setup.fake.messages.until(() =>
      setup.fake.messages.in(conversation).find(({ author }) => author === null),
    );
    const [own] = setup.fake.messages.in(setup.fake.chatOf(bo));

    expect(own && wordsOf(own)).toBe("Noted, and only you see this.");
    expect(line.root).toBe(id);
    expect(wordsOf(line)).toBe("Bo Okoro, the answer is in your chat with this app.");
    expect(setup.inbox.commands).toMatchObject([
      { user: `teams:${bo.account}`, channel, thread: null, text: "status" },
    ]);
  });

  it("in a thread knows the thread, and is no reply when the thread is read back", async () => {
    const { message: root } = await setup.chat.say(
      { kind: "channel", channel },
      PROMPT,
      deliveryKey("prompt"),
      null,
    );
    await setup.fake.says({ person: bo, conversation, root: root.id, text: "status", mentions: true });

    expect(setup.inbox.commands).toMatchObject([{ thread: root, text: "status" }]);
    expect(setup.inbox.replies).toEqual([]);
    await setup.fake.messages.until(() => setup.fake.messages.in(conversation)[2]);
    expect((await setup.chat.thread(root)).replies.map(({ text }) => text)).toEqual([
      "/soc status",
      "Bo Okoro, the answer is in your chat with this app.",
    ]);
  });

  it("that cannot be answered privately tells nobody the answer", async () => {
    setup.fake.faults.add({ how: 403, code: "ConversationBlockedByUser", method: "POST" });
    await setup.fake.says({ person: bo, conversation, root: null, text: "status", mentions: true });

    const line = await setup.fake.messages.until(() =>
      setup.fake.messages.in(conversation).find(({ author }) => author === null),
    );

    expect(wordsOf(line)).toBe(
      "Bo Okoro, the answer is for you alone, and this app cannot write to you. Add the app for yourself, and ask again.",
    );
    expect(setup.fake.messages.in(setup.fake.chatOf(bo))).toEqual([]);
  });

  it("is answered in a new chat where the one the bot knows is not there any more", async () => {
    const asks = () =>
      setup.fake.says({ person: bo, conversation, root: null, text: "status", mentions: true });
    const own = () => setup.fake.messages.in(setup.fake.chatOf(bo));
    await asks();
    await setup.fake.messages.until(() => own()[0]);
    await setup.fake.messages.until(() => setup.fake.messages.in(conversation)[1]);
    setup.fake.faults.add({
      how: 404,
      code: "ConversationNotFound",
      method: "POST",
      path: "/conversations/",
    });

    await asks();

    await setup.fake.messages.until(() => own()[1]);
    const [, , , line] = await setup.fake.messages.until(() => {
      const all = setup.fake.messages.in(conversation);
      return all.length === 4 ? all : undefined;
    });
    expect(line && wordsOf(line)).toBe("Bo Okoro, the answer is in your chat with this app.");
  });

  it("that is only a greeting in the person's own chat is words to the bot, which shows what it says to them", async () => {
    const own = setup.fake.chatOf(bo);
    setup.inbox.heard = { summary: "Welcome", parts: [{ kind: "line", line: ["Welcome to your board."] }] };
    await setup.fake.says({ person: bo, conversation: own, root: null, text: "Hello!" });

    const welcome = await setup.fake.messages.until(() =>
      setup.fake.messages.in(own).find(({ author }) => author === null),
    );

    expect(wordsOf(welcome)).toBe("Welcome to your board.");
    expect(setup.inbox.told).toMatchObject([{ reply: { written: { text: "Hello!" } } }]);
    expect(setup.inbox.commands).toEqual([]);
  });
});

describe("a reply that is brought back", () => {
  it("is told as restored, with its words", async () => {
    const setup = await openTeamsSetup();
    const { message: root } = await setup.chat.say(
      { kind: "channel", channel },
      PROMPT,
      deliveryKey("prompt"),
      null,
    );
    const { id } = await setup.fake.says({ person: bo, conversation, root: root.id, text: "In May" });
    await setup.fake.deletes(conversation, id);

    await setup.fake.bringsBack(conversation, id);

    expect(setup.inbox.replies.map(({ kind }) => kind)).toEqual(["new", "withdrawn", "restored"]);
    expect(setup.inbox.replies[2]).toMatchObject({ written: { message: { id }, text: "In May" } });
    expect((await setup.chat.thread(root)).replies).toMatchObject([{ text: "In May" }]);
    await setup.close();
  });
});

describe("reading a thread back", () => {
  let setup: TeamsSetup;
  let root: MessageRef;

  beforeEach(async () => {
    setup = await openTeamsSetup();
    root = (await setup.chat.say({ kind: "channel", channel }, PROMPT, deliveryKey("prompt"), null)).message;
  });

  afterEach(() => setup.close());

  it("finds what was written while nobody listened, over many pages, in order", async () => {
    for (let count = 0; count < 120; count += 1)
      await setup.fake.says({
        person: bo,
        conversation,
        root: root.id,
        text: `Reply ${count}`,
        heard: false,
      });

    const { replies } = await setup.chat.thread(root);

    expect(replies.map(({ text }) => text)).toEqual(
      Array.from({ length: 120 }, (_none, index) => `Reply ${index}`),
    );
    expect(setup.fake.requested.filter(({ path }) => path.endsWith("/replies"))).toHaveLength(3);
  });

  it("says what Graph tells to be deleted and when, and of how long ago Graph may not tell yet", async () => {
    const { id } = await setup.fake.says({ person: bo, conversation, root: root.id, text: "Just now" });
    await setup.fake.deletes(conversation, id);
    const before = Date.now();

    const { replies, deleted, sureUntil } = await setup.chat.thread(root);

    expect(replies).toEqual([]);
    const at = setup.fake.messages.get(conversation, id)?.deletedAt;
    expect(deleted).toEqual([{ message: { ...root, id }, at }]);
    expect(Date.parse(sureUntil)).toBeGreaterThanOrEqual(before - 300_000);
    expect(Date.parse(sureUntil)).toBeLessThanOrEqual(Date.now() - 300_000);
  });

  it("takes no prompt for deleted that Graph does not tell yet, unless Graph says so", async () => {
    const missing = { how: 404, method: "GET", path: "/v1.0" } as const;
    setup.fake.faults.add(missing);
    expect((await setup.chat.thread(root)).root).toBe("there");

    setup.later(300_001);
    setup.fake.faults.add(missing);
    expect((await setup.chat.thread(root)).root).toBe("gone");
  });

  it("is never empty where it was not read: every failure is an error", async () => {
    setup.fake.graph.granted = false;
    await expect(setup.chat.thread(root)).rejects.toMatchObject({ fault: { kind: "not-allowed" } });
    setup.fake.graph.granted = true;
    for (const [how, kind] of [
      [500, "in-doubt"],
      [404, "gone"],
      [429, "rate-limited"],
    ] as const) {
      setup.fake.faults.add(
        { how, method: "GET", path: "/v1.0", retryAfter: 0 },
        { how: 404, method: "GET", path: "/v1.0" },
      );
      await expect(setup.chat.thread(root), String(how)).rejects.toMatchObject({ fault: { kind } });
      setup.fake.faults.clear();
    }
    expect((await setup.chat.thread(root)).root).toBe("there");
    expect(setup.chat.condition()).toEqual([]);
    setup.fake.graph.strange = true;
    await expect(setup.chat.thread(root)).rejects.toMatchObject({ fault: { kind: "in-doubt" } });
  });
});
