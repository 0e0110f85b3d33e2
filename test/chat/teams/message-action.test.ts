import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Post } from "../../../src/chat/post.ts";
import { channelRef, deliveryKey, type MessageRef, userRef } from "../../../src/core/names/ids.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup, type TeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const channel = channelRef("teams", conversation);
const [ann, bo] = WORLD.people;

const PROMPT: Post = { summary: "CSP-01", parts: [{ kind: "question", text: "Is it considered?" }] };

/** As the bot asks what a reply is: one choice, about that reply. */
const ASKING: Post = {
  summary: "What is this reply?",
  parts: [
    { kind: "quote", text: "We <did> *it* in May." },
    {
      kind: "buttons",
      buttons: [
        {
          ...{ id: "reply", label: "What is this reply?", style: "plain", about: "that reply" },
          fields: [{ id: "choice", label: "What it is", choices: [{ id: "comment", name: "A comment" }] }],
        },
      ],
    },
  ],
};

describe("the action at a message", () => {
  let setup: TeamsSetup;
  let reply: MessageRef;

  beforeEach(async () => {
    setup = await openTeamsSetup();
    const place = { kind: "channel", channel } as const;
    const { message: root } = await setup.chat.say(place, PROMPT, deliveryKey("prompt"), null);
    const { id } = await setup.fake.says({ person: bo, conversation, root: root.id, text: "In May." });
    reply = { ...root, id };
    setup.inbox.dialog = ASKING;
  });

  afterEach(() => setup.close());

  const chooses = (more = {}) => setup.fake.choosesAt({ person: ann, conversation, id: reply.id, ...more });

  it("opens the dialog of that message, and does nothing yet", async () => {
    const dialog = await chooses();

    expect(setup.inbox.forms).toMatchObject([
      {
        user: `teams:${ann.account}`,
        name: ann.name,
        message: reply,
        button: "reply",
        about: null,
        fields: {},
      },
    ]);
    expect(setup.inbox.presses).toEqual([]);
    expect(dialog.title).toBe("What is this reply?");
    expect(dialog.text).toContain("We <did> *it* in May.");
  });

  it("hands on what was chosen there with the same message, which Teams does not tell again", async () => {
    const dialog = await chooses();

    const shown = await dialog.send(({ data }) => data.button === "reply", { choice: "comment" });

    expect(shown.text).toBe("Noted, and only you see this.");
    expect(setup.inbox.presses).toMatchObject([
      {
        ...{ user: `teams:${ann.account}`, message: reply, button: "reply" },
        ...{ about: "that reply", fields: { choice: "comment" } },
      },
    ]);
  });

  it("works in a chat that the app is not in, which is not taken for that person's chat with the bot", async () => {
    const elsewhere = "19:ann_and_bo@unq.gbl.spaces";
    const { id } = await setup.fake.says({
      person: bo,
      conversation: elsewhere,
      root: null,
      text: "Lunch?",
      heard: false,
    });
    setup.inbox.dialog = { summary: "x", parts: [{ kind: "line", line: ["That is no reply."] }] };

    const dialog = await setup.fake.choosesAt({ person: ann, conversation: elsewhere, id });
    await setup.chat.say(
      { kind: "person", user: userRef("teams", ann.account) },
      PROMPT,
      deliveryKey("nudge"),
      null,
    );

    expect(dialog).toMatchObject({ text: "That is no reply.", buttons: [] });
    expect(setup.inbox.forms).toMatchObject([{ message: { channel: `teams:${elsewhere}`, id } }]);
    expect(setup.fake.messages.in(elsewhere)).toHaveLength(1);
    expect(setup.fake.messages.in(setup.fake.chatOf(ann))).toHaveLength(1);
  });

  it("of another name, or at no message, is answered politely and does nothing", async () => {
    const others = [
      { more: { commandId: "share" } },
      { more: { messagePayload: { id: "../1" } } },
      { more: { messagePayload: undefined } },
    ];

    for (const each of others)
      expect(await chooses(each)).toMatchObject({
        text: expect.stringContaining("Nothing was sent"),
        buttons: [],
      });
    expect([...setup.inbox.forms, ...setup.inbox.presses]).toEqual([]);
  });
});
