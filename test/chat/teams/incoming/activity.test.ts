import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readActivity, tenantOf } from "../../../../src/chat/teams/incoming/activity.ts";
import { incoming } from "../../../../src/chat/teams/incoming/incoming.ts";
import type { Known } from "../../../../src/chat/teams/incoming/known.ts";
import { vocabulary } from "../../../vocabulary.ts";
import { WORLD } from "../fake/world.ts";

const reply: Record<string, unknown> = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "payloads", "thread-reply.json"), "utf8"),
);

const KNOWN: Known = {
  ...{
    isBot: () => false,
    vocabulary: () => vocabulary(),
    groupOf: () => null,
    ownOf: () => null,
    postWith: () => null,
  },
  now: "2026-11-24T12:00:00.000Z",
};

const kept = (changes: Record<string, unknown>) => {
  const activity = readActivity({ ...reply, ...changes });
  return activity === null ? null : incoming(activity, KNOWN);
};

const { from, conversation, channelData } = reply;

describe("a reply that Teams sends with something missing or odd", () => {
  it.each([
    ["no kind of conversation", { conversation: { id: Object(conversation).id, tenantId: WORLD.tenant } }],
    ["no recipient", { recipient: undefined }],
    [
      "an empty channel",
      { channelData: { ...Object(channelData), channel: {}, settings: { selectedChannel: 1 } } },
    ],
    ["nothing about where it is", { channelData: null }],
    ["an attachment of no kind", { attachments: [{ content: 1 }] }],
    [
      "attachments, mentions and members in another form",
      { attachments: {}, entities: "none", membersAdded: [1] },
    ],
    ["no name and no time", { from: { ...Object(from), name: undefined }, timestamp: 5 }],
  ])("is still kept: %s", (_what, changes) => {
    expect(kept(changes)).toMatchObject({
      kind: "reply",
      reply: {
        kind: "new",
        written: { text: "We commissioned it in May.", message: { workspace: WORLD.tenant } },
      },
    });
  });

  it("is of the same person and tenant in whichever case their ids are written", () => {
    const shouting = kept({
      from: { ...Object(from), aadObjectId: Object(from).aadObjectId.toUpperCase() },
      conversation: { ...Object(conversation), tenantId: WORLD.tenant.toUpperCase() },
      channelData: { ...Object(channelData), tenant: { id: WORLD.tenant.toUpperCase() } },
    });

    expect(shouting).toEqual(kept({}));
  });

  it("is none in a chat of several, which is no channel and not the bot's alone", () => {
    const activity = readActivity({ ...reply, conversation: { id: "19:several@thread.v2" } });

    expect(activity?.conversation.conversationType).toBeNull();
    expect(activity === null ? null : tenantOf(activity)).toBe(WORLD.tenant);
  });
});
