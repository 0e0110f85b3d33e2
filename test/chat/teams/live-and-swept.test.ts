import { describe, expect, it, onTestFinished } from "vitest";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { messageBody } from "./fake/activities.ts";
import type { FakeMessage } from "./fake/messages.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const [ann] = WORLD.people;

type Kind = {
  readonly text: string;
  readonly entities?: readonly object[];
  /** Beside the HTML: as an activity has them. */
  readonly attachments?: readonly object[];
  /** As an activity has it; Graph's where it differs. */
  readonly html: string;
  readonly graphHtml?: string;
  readonly graphAttachments?: readonly object[];
};

const quoted = {
  id: "1795252445427",
  contentType: "messageReference",
  content: JSON.stringify({
    messageId: "1795252445427",
    messagePreview: "We commissioned it in May.\nAll of it.",
    messageSender: { user: { displayName: "Bo Okoro" }, application: null },
  }),
};
const forwarded = {
  id: "1795252445428",
  contentType: "forwardedMessageReference",
  content: JSON.stringify({
    originalMessageId: "1795252445428",
    originalMessageContent: "<p>Adopted on <s>2</s> 3 March.</p><p>Page 12.</p>",
    originalMessageSender: { user: { displayName: "Bo Okoro" } },
  }),
};
const component = { componentUrl: "https://x.example.org/:fl:/g/abc", sourceType: "Compose" };
const QUOTE = "> Bo Okoro: We commissioned it in May.\n> All of it.";
const FORWARD = "Forwarded from Bo Okoro:\n> Adopted on ~~2~~ 3 March.\n> Page 12.";

const KINDS: readonly (readonly [string, Kind, string])[] = [
  ["plain words", { text: "Yes & no.", html: "<p>Yes &amp; no.</p>" }, "Yes & no."],
  [
    "a quoted reply, told as an entity and as a reference",
    {
      text: '<quoted messageId="1795252445427"/> Yes, since March.',
      html: '<quoted messageId="1795252445427"></quoted><p>Yes, since March.</p>',
      entities: [
        {
          type: "quotedReply",
          quotedReply: {
            messageId: "1795252445427",
            senderName: "Bo Okoro",
            preview: "We commissioned it in May.\nAll of it.",
          },
        },
      ],
      graphHtml: '<attachment id="1795252445427"></attachment><p>Yes, since March.</p>',
      graphAttachments: [quoted],
    },
    `${QUOTE}\nYes, since March.`,
  ],
  [
    "a quoted reply, told as a reference both times",
    {
      text: "Yes, since March.",
      html: '<attachment id="1795252445427"></attachment><p>Yes, since March.</p>',
      attachments: [quoted],
      graphAttachments: [quoted],
    },
    `${QUOTE}\nYes, since March.`,
  ],
  [
    "a message passed on with words of one's own",
    {
      text: "See what he wrote:",
      html: '<p>See what he wrote:</p><attachment id="1795252445428"></attachment>',
      attachments: [forwarded],
      graphAttachments: [forwarded],
    },
    `See what he wrote:\n${FORWARD}`,
  ],
  [
    "a message passed on without",
    {
      text: "",
      html: '<attachment id="1795252445428"></attachment>',
      attachments: [forwarded],
      graphAttachments: [forwarded],
    },
    FORWARD,
  ],
  [
    "a Loop component",
    {
      text: "",
      html: '<span style="display:none">Loop component</span> <span itemtype="http://schema.skype.com/FluidEmbedCard" itemid="1c65"></span>',
      attachments: [{ contentType: "application/vnd.microsoft.card.fluidEmbedCard", content: component }],
      graphHtml: '<attachment id="c1"></attachment>',
      graphAttachments: [
        {
          id: "c1",
          contentType: "application/vnd.microsoft.card.fluidEmbedCard",
          content: JSON.stringify(component),
        },
      ],
    },
    "A Loop component (https://x.example.org/:fl:/g/abc)",
  ],
  [
    "a table with an empty cell",
    { text: "x", html: "<table><tr><td>Target</td><td>Now</td></tr><tr><td></td><td>7</td></tr></table>" },
    "Target | Now\n| 7",
  ],
  [
    "words struck through",
    { text: "We have no a plan", html: "<p>We have <s>no</s> a plan</p>" },
    "We have ~~no~~ a plan",
  ],
  [
    "an address that was wrapped",
    {
      text: "plan",
      html: '<p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fp" title="a > b">plan</a></p>',
    },
    "plan (https://example.org/p)",
  ],
  [
    "entities of entities",
    { text: "The tag is &lt;b&gt;", html: "<p>The tag is &amp;lt;b&amp;gt;</p>" },
    "The tag is &lt;b&gt;",
  ],
  [
    "a name in two mentions",
    {
      text: "<at>Ann</at> <at>Lee</at> has it",
      html: '<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Ann</span> <span itemtype="http://schema.skype.com/Mention" itemid="1">Lee</span> has it</p>',
      entities: [
        { type: "mention", mentioned: { id: "29:ann", name: "Ann" }, text: "<at>Ann</at>" },
        { type: "mention", mentioned: { id: "29:ann", name: "Lee" }, text: "<at>Lee</at>" },
      ],
      graphHtml: '<p><at id="0">Ann</at> <at id="1">Lee</at> has it</p>',
    },
    "Ann Lee has it",
  ],
  [
    "a moving picture",
    {
      text: "Well done",
      html: '<p>Well done</p><img itemtype="http://schema.skype.com/Giphy" alt="A crab" src="x">',
    },
    "Well done\n(GIF: A crab)",
  ],
];

describe("a message comes out the same, whether Teams tells it or Graph is read", () => {
  it.each(KINDS)("%s", async (_what, kind, expected) => {
    const setup = await openTeamsSetup();
    onTestFinished(() => setup.close());
    const { fake, chat, inbox } = setup;
    const place = { kind: "channel", channel: channelRef("teams", conversation) } as const;
    const { message: root } = await chat.say(place, { summary: "A question", parts: [] }, KEY, null);
    const id = fake.messages.newId();
    const message: FakeMessage = {
      ...{ id, conversation, root: root.id, author: ann, text: kind.text, files: [], activity: null },
      ...{ mentions: false, createdAt: new Date(Number(id)).toISOString(), editedAt: null, deletedAt: null },
      activityMore: {
        attachments: [{ contentType: "text/html", content: kind.html }, ...(kind.attachments ?? [])],
        entities: kind.entities ?? [],
      },
      graphMore: {
        body: { contentType: "html", content: kind.graphHtml ?? kind.html },
        attachments: kind.graphAttachments ?? [],
      },
    };
    fake.messages.put(message);
    await fake.send(message, ann, messageBody(message, "new"));

    const { replies } = await chat.thread(root);

    expect(replies).toMatchObject([{ text: expected, files: [] }]);
    expect(inbox.replies).toEqual([{ kind: "new", written: replies[0] }]);
  });
});

const KEY = deliveryKey("prompt");
