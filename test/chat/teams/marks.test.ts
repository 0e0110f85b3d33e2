import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChatError } from "../../../src/chat/chat.ts";
import { standsFor } from "../../../src/chat/mark.ts";
import type { ChannelMessages, GraphMessage } from "../../../src/chat/teams/graph/channel-messages.ts";
import { readRoots } from "../../../src/chat/teams/graph/read-roots.ts";
import { readMark } from "../../../src/chat/teams/outgoing/mark-of.ts";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { ANOTHER, INSTALLATION } from "../installation.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup, type TeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const PLACE = { kind: "channel", channel: channelRef("teams", conversation) } as const;
const KEY = deliveryKey("key-1");
const POST = { summary: "A post", parts: [{ kind: "line", line: ["A post"] }] } as const;
/** The first digits of the SHA-256 of the key, and how version 0.1 wrote it. */
const HASH = "be2974546978e3739e6d6da85c4be9f3";
const OLD = "soc-vil0VGl443OebW2oXEvp8z";

let setup: TeamsSetup;
let since: string;

beforeEach(async () => {
  setup = await openTeamsSetup();
  since = new Date().toISOString();
});

afterEach(() => setup.close());

/** The mark of the one post in the channel, as anybody can read it in its card. */
function markShown(): unknown {
  const [message] = setup.fake.messages.in(conversation);
  const content = message?.activity?.attachments?.[0]?.content as { body: { id: unknown }[] };
  return content.body[0]?.id;
}

/** Makes the post look as if version 0.1 had said it, and had died before Teams answered. */
async function asTriedByVersion01(): Promise<void> {
  const [message] = setup.fake.messages.in(conversation);
  const shown = String(markShown());
  if (message !== undefined)
    setup.fake.messages.put({
      ...message,
      activity: JSON.parse(JSON.stringify(message.activity).replaceAll(shown, OLD)),
    });
  const log = join(setup.directory, "teams", "said.jsonl");
  const [begun = "", trying = ""] = (await readFile(log, "utf8")).split("\n");
  await writeFile(log, `${begun}\n${trying.replace(shown, OLD)}\n`);
}

describe("the mark of a post on Teams", () => {
  it("stands in its card for whoever reads it: the installation, and a hash of the key", async () => {
    await setup.chat.say(PLACE, POST, KEY, null);

    expect(markShown()).toBe(`soc-${INSTALLATION}-${HASH}`);
    expect(readMark(String(markShown()))).toEqual({ installation: INSTALLATION, keyHash: HASH });
  });

  it("of version 0.1 has the same hash in another writing", () => {
    expect(readMark(OLD)).toEqual({ installation: null, keyHash: HASH });
    for (const none of ["soc-aside", "soc-words-of-aad00000-0000-4000-8000-000000000001", "", HASH])
      expect(readMark(none)).toBeNull();
  });

  it("of version 0.1 is sought in Teams for what was pending when the bot was brought up to date", async () => {
    const { message } = await setup.chat.say(PLACE, POST, KEY, null);
    await setup.chat.close();
    await asTriedByVersion01();
    const { fake, directory } = setup;
    const again = await openTeamsSetup({ fake, directory, installed: false });

    expect((await again.chat.find(PLACE, KEY, since))?.message).toEqual(message);
    expect(await again.chat.roots(PLACE.channel, since)).toMatchObject([
      { message, own: true, mark: { installation: null, keyHash: HASH } },
    ]);
    // Known for good from then on, by the mark that its buttons have.
    fake.graph.granted = false;
    expect((await again.chat.find(PLACE, KEY, since))?.message).toEqual(message);
    await again.close();
  });

  it("of version 0.1 that surely does not stand is settled, and the post is said again under today's", async () => {
    await setup.chat.say(PLACE, POST, KEY, null);
    await setup.chat.close();
    await asTriedByVersion01();
    const { fake, directory } = setup;
    await fake.deletes(conversation, fake.messages.in(conversation)[0]?.id ?? "");
    const again = await openTeamsSetup({ fake, directory, installed: false });
    again.later(300_000);

    expect(await again.chat.roots(PLACE.channel, since)).toEqual([]);
    expect(await again.chat.find(PLACE, KEY, since)).toBeNull();
    fake.graph.granted = false;
    expect(await again.chat.find(PLACE, KEY, since)).toBeNull();
    const { message } = await again.chat.say(PLACE, POST, KEY, null);
    expect((await again.chat.find(PLACE, KEY, since))?.message).toEqual(message);
    await again.close();
  });

  it("is sought in Teams, where it can be, by a log that was put back from a backup and says that nothing was said", async () => {
    const log = join(setup.directory, "teams", "said.jsonl");
    const { fake, directory } = setup;
    fake.faults.add({ method: "POST", path: "/conversations", how: 403 });
    await expect(setup.chat.say(PLACE, POST, KEY, null)).rejects.toThrow(ChatError);
    const backup = await readFile(log);
    const { message } = await setup.chat.say(PLACE, POST, KEY, null);
    await setup.chat.close();
    await writeFile(log, backup);
    const again = await openTeamsSetup({ fake, directory, installed: false });

    fake.graph.granted = false;
    expect(await again.chat.find(PLACE, KEY, since)).toBeNull();
    fake.graph.granted = true;
    expect((await again.chat.find(PLACE, KEY, since))?.message).toEqual(message);
    await again.close();
  });

  it("of another installation is not found as ours, and is told of as another's", async () => {
    const { fake } = setup;
    const beside = await openTeamsSetup({ fake, told: { installation: ANOTHER } });
    await beside.chat.say(PLACE, POST, KEY, null);
    await beside.close();
    setup.later(300_000);

    const [root] = await setup.chat.roots(PLACE.channel, since);
    expect(root).toMatchObject({ own: true, mark: { installation: ANOTHER } });
    expect(root !== undefined && standsFor(root.mark, KEY)).toBe(true);
    // The log is younger than what is asked for, so that Teams itself is looked through.
    expect(await setup.chat.find(PLACE, KEY, "2026-01-01T00:00:00.000Z")).toBeNull();
  });

  it("cannot be looked for without Graph, or where Graph refuses, and what to do is said", async () => {
    setup.fake.graph.granted = false;
    expect(await spokenFault(setup.chat.roots(PLACE.channel, since))).toMatchObject({
      kind: "not-allowed",
      fix: expect.stringContaining("ChannelMessage.Read.Group"),
    });
    const without = await openTeamsSetup({ fake: setup.fake, graph: false });

    expect(await spokenFault(without.chat.roots(PLACE.channel, since))).toMatchObject({
      kind: "not-allowed",
      because: expect.stringContaining("Microsoft Graph is"),
    });
    await without.close();
  });

  it("is not told of where its post was deleted, though Graph should still show the card", async () => {
    const post = { createdDateTime: since } as GraphMessage;
    const pages: ChannelMessages = {
      message: async () => null,
      async *pages() {
        yield [post, { ...post, deletedDateTime: since }];
      },
    };

    expect(await readRoots(pages, since)).toEqual([post]);
  });

  it("is looked for so long and no longer: then only people can tell", async () => {
    let asked = 0;
    const endless: ChannelMessages = {
      message: async () => null,
      async *pages() {
        for (;;) {
          asked += 1;
          yield [{ createdDateTime: since } as GraphMessage];
        }
      },
    };

    await expect(readRoots(endless, since)).rejects.toMatchObject({ fault: { kind: "not-allowed" } });
    expect(asked).toBe(200);
  });
});

/** What a rejected call says of its fault, in words. */
async function spokenFault(calling: Promise<unknown>): Promise<unknown> {
  const thrown = await calling.catch((error: unknown) => error);
  return thrown instanceof ChatError ? spoken(thrown.fault) : thrown;
}
