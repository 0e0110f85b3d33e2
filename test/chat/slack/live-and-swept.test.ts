import { afterEach, describe, expect, it } from "vitest";
import type { Written } from "../../../src/chat/chat.ts";
import { channelRef, deliveryKey, type MessageRef } from "../../../src/core/names/ids.ts";
import { ANN, CSP, openOnFake, type SlackSetup } from "./slack-setup.ts";

let setup: SlackSetup;

afterEach(() => setup.close());

const file = { id: "F1", name: "plan.pdf", mimetype: "application/pdf", size: 12, mode: "hosted" };
const section = (text: string) => [
  { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] },
];

/** What a message of each kind is to come out as, whether it was heard or read back; null: nobody's words. */
const KINDS: readonly (readonly [string, Record<string, unknown>, object | null])[] = [
  ["words", { text: "Yes &amp; no." }, { text: "Yes & no." }],
  [
    "words also sent to the channel",
    { text: "Also there.", subtype: "thread_broadcast" },
    { text: "Also there." },
  ],
  ["words about oneself", { text: "has it", subtype: "me_message" }, { text: "has it" }],
  [
    "a file",
    { text: "", subtype: "file_share", files: [{ ...file, permalink: "https://x.example/F1" }] },
    { text: "", files: [{ name: "plan.pdf", type: "application/pdf", url: "https://x.example/F1" }] },
  ],
  [
    "a canvas, and a list",
    {
      text: "",
      files: [
        { id: "F2", mode: "quip", name: "Our_plan", permalink: "https://x.example/F2" },
        { id: "F3", mode: "list", title: "Actions", permalink: "https://x.example/F3" },
      ],
    },
    { files: [{ name: "Our_plan" }, { name: "Actions" }] },
  ],
  [
    "a voice clip",
    {
      text: "",
      subtype: "file_share",
      files: [{ id: "F4", name: "audio_message.m4a", mimetype: "audio/mp4" }],
    },
    { files: [{ name: "audio_message.m4a", type: "audio/mp4" }] },
  ],
  [
    "a message passed on with words of one's own",
    {
      text: "See:",
      attachments: [
        {
          is_share: true,
          from_url: "https://x.example/p1",
          author_name: "Bo Chief",
          text: "In May.",
          files: [file],
        },
      ],
    },
    { text: "See:\nForwarded from Bo Chief:\n> In May.\n> File: plan.pdf", files: [{ name: "plan.pdf" }] },
  ],
  [
    "a message passed on without",
    {
      text: "",
      attachments: [
        {
          is_share: true,
          fallback: "[no preview available]",
          message_blocks: [{ message: { blocks: section("In May.") } }],
        },
      ],
    },
    { text: "Forwarded from somebody:\n> In May." },
  ],
  [
    "what a person wrote through an app",
    { text: "Page 4.", bot_id: "B0MAIL", app_id: "A0MAIL", bot_profile: { name: "Mail" } },
    { text: "Page 4.", author: { user: `slack:${ANN}`, name: "Ann Lee", bot: false } },
  ],
  [
    "what an app wrote",
    { user: "U0APP", text: "Page 4.", bot_id: "B0APP", app_id: "A0APP", bot_profile: { name: "App" } },
    { author: { name: "App", bot: true } },
  ],
  [
    "what a workflow posted for somebody",
    {
      user: undefined,
      subtype: "bot_message",
      bot_id: "B0FLOW",
      username: "Evidence",
      text: `<@${ANN}> says: yes`,
    },
    {
      text: "@Ann Lee says: yes",
      author: { user: `slack:${ANN}`, name: "Ann Lee", bot: false },
      via: { kind: "workflow", name: "Evidence" },
    },
  ],
  [
    "what a workflow posted for nobody",
    { user: undefined, subtype: "bot_message", bot_id: "B0FLOW", username: "Evidence", text: "It is Monday" },
    { author: { name: "Evidence", bot: true } },
  ],
  [
    "words of somebody of another organisation",
    {
      user: "W0XORG",
      user_team: "T0OTHER",
      text: "From us.",
      user_profile: { real_name: "Dana Health", display_name: "Dana" },
    },
    { author: { user: "slack:W0XORG", name: "Dana Health", bot: false } },
  ],
  [
    "words of somebody of whom Slack tells nothing",
    { user: "W0XORG", user_team: "T0OTHER", text: "From us." },
    { author: { name: "Somebody of another organisation" } },
  ],
  [
    "a group, a channel and somebody unknown",
    { text: "<!subteam^S1> in <#C0HWB|> with <@U0NOBODY> :+1:" },
    { text: "a group in a channel with somebody 👍" },
  ],
  ["a command", { text: "/soc status" }, { text: "/soc status" }],
  ["a huddle", { text: "", subtype: "huddle_thread" }, null],
  ["somebody who joined", { text: "joined", subtype: "channel_join" }, null],
  ["a canvas of the channel", { text: "", subtype: "channel_canvas_updated" }, null],
  ["a key that was withdrawn", { text: "", user: "UREVOKEDU", subtype: "ekm_access_denied" }, null],
  ["words of Slack's own", { text: "Hello", user: "USLACKBOT" }, null],
];

describe("a message comes out the same, whether it is heard or read back", () => {
  it.each(KINDS)("%s", async (_what, more, expected) => {
    const root = await prompt();
    const ts = setup.slack.world.newTs();
    const message = JSON.parse(JSON.stringify({ ts, user: ANN, thread_ts: root.id, ...more }));
    setup.slack.world.channel(CSP).messages.push({ ...message, channel: CSP });
    await setup.slack.sends({
      type: "message",
      channel: CSP,
      channel_type: "channel",
      event_ts: ts,
      ...message,
    });

    const heard = setup.inbox.replies.map((reply) => ("written" in reply ? reply.written : null));
    const { replies: read, unread } = await setup.chat.thread(root);

    if (expected === null) {
      expect(heard).toEqual([]);
      expect(read).toEqual([]);
      expect(unread).toEqual([{ ...root, id: ts }]);
      return;
    }
    // A command is obeyed when it is heard.
    if (setup.inbox.commands.length === 0) {
      expect(heard.map((each) => (each === null ? null : withoutLink(each)))).toEqual(read.map(withoutLink));
    }
    expect(read).toMatchObject([expected]);
  });
});

describe("what a person wrote through an app", () => {
  it("is told to be withdrawn as theirs", async () => {
    const root = await prompt();
    const before = {
      ts: setup.slack.world.newTs(),
      user: ANN,
      thread_ts: root.id,
      bot_id: "B0MAIL",
      text: "Page 4.",
    };
    const event_ts = setup.slack.world.newTs();

    await setup.slack.sends({
      ...{ type: "message", subtype: "message_deleted", channel: CSP, channel_type: "channel" },
      ...{ deleted_ts: before.ts, previous_message: before, ts: event_ts, event_ts },
    });

    expect(setup.inbox.replies).toMatchObject([
      { kind: "withdrawn", author: { user: `slack:${ANN}`, bot: false } },
    ]);
  });
});

describe("a thread that is older than Slack shows", () => {
  /** As Slack shows a channel without a paid plan: nothing of what is older than 90 days. */
  async function hidden(): Promise<MessageRef> {
    const root = await prompt();
    const old = { ...root, id: `${Math.floor(Date.now() / 1000) - 91 * 86_400}.000100` };
    setup.slack.world
      .channel(CSP)
      .messages.push({ ts: setup.slack.world.newTs(), channel: CSP, user: ANN, text: "Today." });
    return old;
  }

  it("is hidden and not gone", async () => {
    const root = await hidden();

    expect(await setup.chat.thread(root)).toMatchObject({ root: "hidden", replies: [], deleted: [] });
  });

  it("is gone where the channel shows older messages", async () => {
    const root = await hidden();
    const older = `${Math.floor(Date.now() / 1000) - 100 * 86_400}.000100`;
    setup.slack.world
      .channel(CSP)
      .messages.unshift({ ts: older, channel: CSP, user: ANN, text: "Long ago." });

    expect(await setup.chat.thread(root)).toMatchObject({ root: "gone" });
  });
});

async function prompt(): Promise<MessageRef> {
  setup = await openOnFake("http");
  const world = setup.slack.world;
  world.people.set("U0APP", { id: "U0APP", name: "App", isBot: true });
  const place = { kind: "channel", channel: channelRef("slack", CSP) } as const;
  const post = { summary: "A question", parts: [] };
  return (await setup.chat.say(place, post, deliveryKey("prompt"), null)).message;
}

/** Slack is asked for the address of what is heard; of what is read back it is built. */
function withoutLink({ link: _link, ...written }: Written): Omit<Written, "link"> {
  return written;
}
