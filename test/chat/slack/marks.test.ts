import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Chat } from "../../../src/chat/chat.ts";
import { standsFor } from "../../../src/chat/mark.ts";
import type { SlackApi } from "../../../src/chat/slack/api/slack-api.ts";
import { MESSAGE } from "../../../src/chat/slack/incoming/message-shape.ts";
import { allPages } from "../../../src/chat/slack/reading/all-pages.ts";
import { channelRef, deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { ANOTHER, INSTALLATION } from "../installation.ts";
import { platformInbox } from "./platform-inbox.ts";
import { ANN, CSP, openOnFake, type SlackSetup } from "./slack-setup.ts";

const PLACE = { kind: "channel", channel: channelRef("slack", CSP) } as const;
const KEY = deliveryKey("key-1");
const POST = { summary: "A post", parts: [] };
/** The first digits of the SHA-256 of the key. */
const HASH = "be2974546978e3739e6d6da85c4be9f3";

let setup: SlackSetup;
let since: string;

beforeEach(async () => {
  setup = await openOnFake("http");
  since = new Date().toISOString();
});

afterEach(() => setup.close());

/** Makes what was said look as if version 0.1 had said it. */
function asOfVersion01(): void {
  for (const message of setup.slack.world.channels.get(CSP)?.messages ?? [])
    Object.assign(message, { metadata: { event_type: "soc_delivery", event_payload: { key: HASH } } });
}

async function withAnother<T>(use: (chat: Chat) => Promise<T>): Promise<T> {
  const { chat } = setup.another(ANOTHER);
  await chat.open(platformInbox());
  try {
    return await use(chat);
  } finally {
    await chat.close();
  }
}

describe("the mark of a post on Slack", () => {
  it("stands in its metadata for whoever reads it: the installation, and a hash of the key", async () => {
    await setup.chat.say(PLACE, POST, KEY, null);

    expect(setup.slack.world.channels.get(CSP)?.messages[0]?.metadata).toEqual({
      event_type: "soc_delivery",
      event_payload: { key: HASH, installation: INSTALLATION },
    });
  });

  it("of version 0.1 is found, and told of without an installation", async () => {
    const { message } = await setup.chat.say(PLACE, POST, KEY, null);
    asOfVersion01();

    expect((await setup.chat.find(PLACE, KEY, since))?.message).toEqual(message);
    const roots = await setup.chat.roots(PLACE.channel, since);
    expect(roots.map(({ mark }) => mark)).toEqual([{ installation: null, keyHash: HASH }]);
  });

  it("of another installation is not found as ours, and is told of as another's", async () => {
    await withAnother((chat) => chat.say(PLACE, POST, KEY, null));

    expect(await setup.chat.find(PLACE, KEY, since)).toBeNull();
    const [root] = await setup.chat.roots(PLACE.channel, since);
    expect(root).toMatchObject({ own: true, mark: { installation: ANOTHER } });
    expect(root !== undefined && standsFor(root.mark, KEY)).toBe(true);
  });

  it("stands in the title of a file that comes alone, and of version 0.1 is found there too", async () => {
    const place = { kind: "person", user: userRef("slack", ANN) } as const;
    const pack = { name: "Pack.html", type: "text/html", bytes: Buffer.from("<p>Pack</p>") };
    const said = await setup.chat.say(place, POST, KEY, pack);
    const [file] = [...setup.slack.world.files.values()];
    expect(file?.title).toBe(`Pack (ref. ${INSTALLATION} ${HASH.slice(0, 12)})`);
    expect(await withAnother((chat) => chat.find(place, KEY, since))).toBeNull();

    if (file !== undefined) Object.assign(file, { title: `Pack (ref. ${HASH.slice(0, 12)})` });

    expect(await setup.chat.find(place, KEY, since)).toEqual(said);
  });

  it("is read page by page, among all that people say", async () => {
    const { messages } = setup.slack.world.channel(CSP);
    const { message } = await setup.chat.say(PLACE, POST, KEY, null);
    for (let i = 0; i < 450; i += 1)
      messages.push({ ts: setup.slack.world.newTs(), channel: CSP, user: ANN, text: `Chatter ${i}` });

    const roots = await setup.chat.roots(PLACE.channel, since);

    expect(roots.map((each) => each.message)).toEqual([message]);
  });

  it("of a post in a thread is none of a root's, though it was sent to the channel too", async () => {
    const { message: root } = await setup.chat.say(PLACE, POST, KEY, null);
    await setup.chat.say({ kind: "thread", root }, POST, deliveryKey("key-2"), null);
    for (const message of setup.slack.world.channel(CSP).messages)
      if (message.ts !== root.id) message.subtype = "thread_broadcast";

    const roots = await setup.chat.roots(PLACE.channel, since);

    expect(roots.map((each) => each.message)).toEqual([root]);
  });

  it("of a post by another app is told of as not the bot's own", async () => {
    await setup.chat.say(PLACE, POST, KEY, null);
    for (const message of setup.slack.world.channel(CSP).messages)
      Object.assign(message, { user: "U0OTHER", bot_id: "B0OTHER" });

    expect(await setup.chat.roots(PLACE.channel, since)).toMatchObject([{ own: false }]);
    expect(await setup.chat.find(PLACE, KEY, since)).toBeNull();
  });

  it("is looked for so long and no longer: then only people can tell", async () => {
    let asked = 0;
    const endless = {
      async patiently() {
        asked += 1;
        return { messages: [], response_metadata: { next_cursor: `page ${asked}` } };
      },
    } as unknown as SlackApi;
    const reading = allPages(endless, "conversations.history", {}, z.object({ messages: z.array(MESSAGE) }), {
      pages: 3,
      time: 60_000,
    });

    await expect(reading).rejects.toMatchObject({ fault: { kind: "not-allowed" } });
    expect(asked).toBe(3);
  });
});
