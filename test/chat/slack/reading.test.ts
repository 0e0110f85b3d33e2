import { afterEach, describe, expect, it } from "vitest";
import { ChatError } from "../../../src/chat/chat.ts";
import { messageRef } from "../../../src/chat/slack/slack-refs.ts";
import { channelRef, deliveryKey, type MessageRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import type { Fault } from "./fake/faults.ts";
import { ANN, CSP, openOnFake, type SlackSetup } from "./slack-setup.ts";

let setup: SlackSetup;

afterEach(() => setup.close());

async function open(): Promise<{ readonly setup: SlackSetup; readonly root: MessageRef }> {
  setup = await openOnFake("http");
  const place = { kind: "channel", channel: channelRef("slack", CSP) } as const;
  const { message } = await setup.chat.say(
    place,
    { summary: "A question", parts: [] },
    deliveryKey("prompt"),
    null,
  );
  return { setup, root: message };
}

/** Writes in a thread without telling the bot, as while it is down. */
function writeUnheard(root: MessageRef, text: string): string {
  const { world } = setup.slack;
  const ts = world.newTs();
  world.channel(CSP).messages.push({ ts, channel: CSP, user: ANN, text, thread_ts: root.id });
  return ts;
}

describe("a thread", () => {
  it("is read to its end, each reply once, page by page", async () => {
    const { root } = await open();
    for (let number = 0; number < 450; number += 1) writeUnheard(root, `Reply ${number}`);

    const { replies } = await setup.chat.thread(root);

    expect(replies.map(({ text }) => text)).toEqual(
      Array.from({ length: 450 }, (_none, number) => `Reply ${number}`),
    );
    const pages = setup.slack.calls.filter(({ method }) => method === "conversations.replies");
    expect(pages).toHaveLength(3);
  });

  it("asks Slack once for a name, and for no address", async () => {
    const { root } = await open();
    for (let number = 0; number < 20; number += 1) writeUnheard(root, "Again");
    const before = setup.slack.calls.length;

    await setup.chat.thread(root);
    await setup.chat.thread(root);

    const calls = setup.slack.calls.slice(before).map(({ method }) => method);
    expect(calls.toSorted()).toEqual(["conversations.replies", "conversations.replies", "users.info"]);
  });

  it("has edits with their time, and says of a tombstone that it is no reply any more", async () => {
    const { root } = await open();
    const ts = writeUnheard(root, "In Mai");
    const message = setup.slack.world.message(CSP, ts);
    if (message !== null)
      Object.assign(message, { text: "In May", edited: { user: ANN, ts: "1764930199.000000" } });
    const gone = {
      ts: setup.slack.world.newTs(),
      channel: CSP,
      user: "USLACKBOT",
      subtype: "tombstone",
      text: "",
    };
    setup.slack.world.channel(CSP).messages.push({ ...gone, thread_ts: root.id });

    const reading = await setup.chat.thread(root);

    expect(reading.replies).toMatchObject([
      { text: "In May", editedAt: "2025-12-05T10:23:19.000Z", author: { name: "Ann Lee", bot: false } },
    ]);
    expect(reading.deleted).toEqual([{ message: { ...root, id: gone.ts }, at: reading.sureUntil }]);
  });

  it("that is not there is gone, once the channel says so too", async () => {
    const { root } = await open();
    await setup.slack.deletes(CSP, root.id);

    expect(await setup.chat.thread(root)).toMatchObject({ root: "gone", replies: [], deleted: [] });
  });

  it("that Slack says is not there while the channel shows it is in doubt: nobody's reply is withdrawn for that", async () => {
    const { root } = await open();
    setup.slack.faults.next("conversations.replies", { kind: "error", error: "thread_not_found" });

    await expect(setup.chat.thread(root)).rejects.toMatchObject({ fault: { kind: "in-doubt" } });
  });

  it.each([
    ["breaks off", { kind: "reset", done: false }, "in-doubt"],
    ["breaks off in its answer", { kind: "half", done: false }, "in-doubt"],
    ["answers with 500", { kind: "status", status: 500 }, "in-doubt"],
    ["asks for a long pause", { kind: "rate-limited", seconds: 120 }, "rate-limited"],
    ["refuses", { kind: "error", error: "not_in_channel" }, "not-allowed"],
  ] as const satisfies readonly (readonly [string, Fault, string])[])(
    "is read as a whole or not at all, also when Slack %s in the middle",
    async (_what, fault, kind) => {
      const { root } = await open();
      for (let number = 0; number < 250; number += 1) writeUnheard(root, "A reply");
      const first = setup.chat.thread(root);
      // The first page is asked for by now, the second is not.
      setup.slack.faults.next("conversations.replies", fault);
      setup.slack.faults.next("conversations.replies", fault);

      const error: unknown = await first.then(
        () => setup.chat.thread(root),
        (raised: unknown) => raised,
      );

      expect(error).toBeInstanceOf(ChatError);
      expect(error).toMatchObject({ fault: { kind } });
    },
  );

  it("of a channel the bot cannot read says what to do", async () => {
    await open();
    setup.slack.addChannel("private", { id: "C0PRIV", kind: "group", bot: false });

    const error: unknown = await setup.chat
      .thread(messageRef("T0BORCH", "C0PRIV", "1.000001"))
      .catch((each: unknown) => each);
    expect(spoken(error)).toMatchObject({
      fault: { kind: "not-allowed", fix: expect.stringContaining("/invite") },
    });
  });
});
