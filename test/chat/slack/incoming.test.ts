import { describe, expect, it } from "vitest";
import { incoming } from "../../../src/chat/slack/incoming/incoming.ts";
import { spoken } from "../../reasons.ts";
import { edit, envelope, KNOWN, REPLY, ROOT, reply } from "./payloads/event.ts";

const received = (event: Record<string, unknown>) => incoming(envelope(event), KNOWN);
const kinds = (event: Record<string, unknown>) => received(event).kind;

describe("a message in a thread", () => {
  it("is somebody's reply", () => {
    expect(received(reply())).toMatchObject({
      kind: "written",
      channel: "C0CSP",
      message: { user: "U0ANN", ts: REPLY, thread_ts: ROOT, text: "We commissioned it in May." },
    });
  });

  it.each(["file_share", "thread_broadcast", "me_message", "a_subtype_of_next_year"])(
    "is a reply also as %s",
    (subtype) => expect(kinds(reply({ subtype }))).toBe("written"),
  );

  it("keeps its files, and one odd file costs nothing", () => {
    const file = { id: "F1", name: "Minutes.pdf", mimetype: "application/pdf", size: 21, mode: "hosted" };

    const event = received(
      reply({ subtype: "file_share", text: "", files: [file, { id: 7, name: ["odd"] }] }),
    );

    expect(event).toMatchObject({
      kind: "written",
      message: { files: [{ id: "F1", name: "Minutes.pdf", size: 21 }, { name: null }] },
    });
  });

  it.each([
    "bot_add",
    "channel_join",
    "channel_leave",
    "channel_name",
    "channel_purpose",
    "channel_topic",
    "channel_archive",
    "ekm_access_denied",
    "group_join",
    "message_replied",
    "message_locked",
    "reminder_add",
    "tombstone",
  ])("that is a notice, %s, is none", (subtype) => expect(kinds(reply({ subtype }))).toBe("ignored"));

  it.each(["USLACKBOT", "USLACK"])("said by Slack itself, as %s, is none", (user) =>
    expect(kinds(reply({ user }))).toBe("ignored"),
  );

  it("by the bot itself is none, by its account or by its mark", () => {
    expect(received(reply({ user: "U0SOCBOT" }))).toEqual({
      kind: "ignored",
      because: "the bot's own message",
    });
    expect(kinds(reply({ user: "U0OTHER", bot_id: "B0SOC", app_id: "A0SOC" }))).toBe("ignored");
  });

  it("by another app looks like a person's and is handed on as it is, for the bot to see that it is none", () => {
    expect(received(reply({ bot_id: "B0OTHER", app_id: "A0OTHER" }))).toMatchObject({
      kind: "written",
      message: { bot_id: "B0OTHER" },
    });
  });

  it("is told twice when it names the bot, and is the same both times", () => {
    const text = "As <@U0SOCBOT> asked: in May.";

    expect(received(reply({ text, type: "app_mention" }))).toMatchObject({
      kind: "written",
      message: { ts: REPLY },
    });
    expect(received(reply({ text }))).toMatchObject({ kind: "written", message: { ts: REPLY } });
  });

  it("has a time that is never a number: 1764930134.512319 and 1764930134.51232 differ", () => {
    expect(received(reply({ ts: "1764930134.512320" }))).toMatchObject({
      message: { ts: "1764930134.512320" },
    });
  });
});

describe("a message outside threads", () => {
  it("is none of the bot's business", () => {
    const { thread_ts: _thread, ...root } = reply();

    expect(received(root)).toEqual({ kind: "ignored", because: "not in a thread" });
    expect(kinds({ ...root, thread_ts: REPLY })).toBe("ignored");
  });

  it("that begins with the bot's name is for the bot, whatever follows", () => {
    const { thread_ts: _thread, ...root } = reply({ text: "<@U0SOCBOT> statsu" });

    expect(received({ ...root, type: "app_mention" })).toMatchObject({
      kind: "words",
      channel: "C0CSP",
      direct: false,
      called: true,
    });
    expect(kinds({ ...root, text: "<@U0SOCBOT> status?" })).toBe("typed");
  });
});

describe("a command in a thread", () => {
  it.each([
    "<@U0SOCBOT> status",
    "<@U0SOCBOT|soc-questions>: STATUS csp",
    "<@U0SOCBOT> status?",
    "<@U0SOCBOT> not applicable CSP-03",
    "<@U0SOCBOT> Not_applicable",
    "<@U0SOCBOT>",
    " /soc status",
    "<@U0SOCBOT> /soc accept green",
    "<@U0SOCBOT> accept CSP-03 green",
    "<@U0SOCBOT> assign CSP-03 to <@U0CAL>",
    "/SOC",
  ])("is seen in %s", (text) => expect(kinds(reply({ text }))).toBe("typed"));

  it.each([
    "<@U0SOCBOT> we commissioned it in May",
    "<@U0SOCBOT> not applicable: a rural board",
    "<@U0SOCBOT> Pause on this one until the new plan is out.",
    "<@U0SOCBOT> Evidence: page 12 of the community safety plan.",
    "<@U0SOCBOT> Next year's plan covers this on page 12; adopted in March.",
    "<@U0SOCBOT> Status is green: the plan was reviewed in March.",
    "<@U0SOCBOT> Accept that we are behind; new plan due in May.",
    "We asked <@U0SOCBOT> status",
    "<@U0OTHER> status",
    "/society is changing",
    "status",
  ])("is not seen in an answer: %s", (text) => expect(kinds(reply({ text }))).toBe("written"));

  it("is not seen where a file came with it", () => {
    const files = [{ id: "F1", name: "Minutes.pdf" }];

    expect(kinds(reply({ text: "<@U0SOCBOT> status", files, subtype: "file_share" }))).toBe("written");
  });

  it("is not heard from another app, and not again when it is edited", () => {
    expect(kinds(reply({ text: "<@U0SOCBOT> status", bot_id: "B0OTHER" }))).toBe("written");
    const edited = { text: "<@U0SOCBOT> status", edited: { user: "U0ANN", ts: "1764930199.000000" } };
    expect(kinds(edit(edited, { text: "<@U0SOCBOT> stats" }))).toBe("ignored");
  });
});

describe("a direct message", () => {
  const direct = (more: Record<string, unknown>) => {
    const { thread_ts: _thread, ...message } = reply({ channel: "D0ANN", channel_type: "im", ...more });
    return message;
  };

  it("is for the bot, whatever it says", () => {
    expect(received(direct({ text: "status" }))).toMatchObject({
      kind: "typed",
      channel: "D0ANN",
      direct: true,
    });
  });

  it("is known by its channel where Slack does not say what kind that is", () => {
    expect(received(direct({ channel_type: undefined }))).toMatchObject({ kind: "words", direct: true });
  });

  it("of the bot or of another app is none; edited it is of words", () => {
    expect(kinds(direct({ user: "U0SOCBOT", bot_id: "B0SOC" }))).toBe("ignored");
    expect(kinds(direct({ bot_id: "B0OTHER" }))).toBe("ignored");
    const edited = { edited: { user: "U0ANN", ts: "1764930199.000000" }, thread_ts: undefined };
    expect(kinds({ ...edit(edited, {}), channel: "D0ANN", channel_type: "im" })).toBe("reworded");
  });
});

describe("a changed message", () => {
  const edited = { user: "U0ANN", ts: "1764930199.000000" };

  it("is a new version of a reply, dated by its edit", () => {
    expect(received(edit({ text: "In June.", edited }, {}))).toMatchObject({
      kind: "rewritten",
      channel: "C0CSP",
      message: { ts: REPLY, text: "In June." },
      at: "2025-12-05T10:23:19.000Z",
      order: "1764930200.000200",
    });
  });

  it("is one also when a file was taken away and Slack does not call that an edit", () => {
    const files = [
      { id: "F1", mode: "hosted" },
      { id: "F2", mode: "hosted" },
    ];
    const left = [files[0], { id: "F2", mode: "tombstone" }];

    expect(received(edit({ files: left }, { files }))).toMatchObject({
      kind: "rewritten",
      at: "2025-12-05T10:23:20.000Z",
    });
  });

  it("is one also when Slack does not say what stood there before", () => {
    const { previous_message: _before, ...event } = edit({ text: "In June.", edited }, {});

    expect(kinds(event)).toBe("rewritten");
  });

  it.each([
    ["a link was looked up", { attachments: [{ id: 1, from_url: "https://example.org", text: "A page" }] }],
    ["a language was guessed", { language: { locale: "en", is_reliable: true } }],
    ["replies were counted", { reply_count: 2, latest_reply: "1764930190.000100", reply_users: ["U0BO"] }],
    [
      "the same edit is told again with a link",
      { edited, attachments: [{ from_url: "https://example.org" }] },
    ],
  ])("is none when %s", (_what, more) => {
    expect(received(edit(more, "edited" in more ? { edited } : {}))).toEqual({
      kind: "ignored",
      because: "nothing that was written has changed",
    });
  });

  it("of the bot's own, as after every update, is none", () => {
    const own = { user: "U0SOCBOT", bot_id: "B0SOC", text: "1 reply kept" };

    expect(kinds(edit({ ...own, edited: { user: "U0SOCBOT", ts: "1764930199.000000" } }, own))).toBe(
      "ignored",
    );
  });
});

describe("a deleted message", () => {
  const deletion = (before: Record<string, unknown> | undefined): Record<string, unknown> => ({
    type: "message",
    subtype: "message_deleted",
    previous_message: before,
    channel: "C0CSP",
    hidden: true,
    deleted_ts: REPLY,
    ts: "1764930300.000300",
    event_ts: "1764930300.000300",
    channel_type: "channel",
  });
  const ref = (id: string) => ({ channel: "slack:C0CSP", workspace: "T0BORCH", id });

  it("is a reply withdrawn, by its own time and not the event's", () => {
    expect(received(deletion(reply()))).toMatchObject({
      kind: "withdrawn",
      message: ref(REPLY),
      thread: ref(ROOT),
      author: { user: "U0ANN" },
      at: "2025-12-05T10:25:00.000Z",
    });
  });

  it("is withdrawn also where Slack does not say what it was", () => {
    expect(received(deletion(undefined))).toMatchObject({
      kind: "withdrawn",
      message: ref(REPLY),
      thread: null,
      author: null,
    });
  });

  it("outside threads is of words, which may be kept or wait", () => {
    expect(received(deletion({ ...reply(), thread_ts: undefined }))).toMatchObject({
      kind: "unsaid",
      direct: false,
      message: ref(REPLY),
    });
  });

  it("of the bot's own is lost", () => {
    const own = { ...reply(), user: "U0SOCBOT", bot_id: "B0SOC", thread_ts: undefined };

    expect(received(deletion(own))).toEqual({ kind: "lost", message: ref(REPLY) });
  });

  it("that people answered leaves a tombstone: the bot's own is lost, other people's may be words", () => {
    const tombstone = {
      type: "message",
      subtype: "tombstone",
      text: "This message was deleted.",
      user: "USLACKBOT",
      hidden: true,
      ts: ROOT,
      thread_ts: ROOT,
      parent_user_id: "USLACKBOT",
      reply_count: 1,
    };
    const own = { ts: ROOT, thread_ts: ROOT, user: "U0SOCBOT", bot_id: "B0SOC" };

    expect(received(edit(tombstone, own))).toEqual({ kind: "lost", message: ref(ROOT) });
    expect(kinds(edit(tombstone, { ts: ROOT, thread_ts: ROOT, user: "U0BO" }))).toBe("unsaid");
    const { previous_message: _before, ...untold } = edit(tombstone, own);
    expect(received(untold)).toEqual({ kind: "lost", message: ref(ROOT) });
  });

  it("that is a reply may leave a tombstone too, and is withdrawn", () => {
    const tombstone = { subtype: "tombstone", user: "USLACKBOT", text: "This message was deleted." };

    expect(received(edit(tombstone, {}))).toMatchObject({
      kind: "withdrawn",
      message: ref(REPLY),
      thread: ref(ROOT),
      author: { user: "U0ANN" },
    });
  });

  it("that is only the tombstone of an empty thread is none", () => {
    const before = { type: "message", subtype: "tombstone", user: "USLACKBOT", ts: ROOT, thread_ts: ROOT };

    expect(kinds({ ...deletion(before), deleted_ts: ROOT })).toBe("ignored");
  });
});

describe("the life of channels and of the app", () => {
  const event_ts = "1764930300.000300";

  it.each([
    ["channel_archive", "archived", "Unarchive"],
    ["group_archive", "archived", "Unarchive"],
    ["channel_deleted", "deleted", "another channel"],
    ["group_deleted", "deleted", "another channel"],
    ["channel_left", "removed from it", "/invite"],
    ["group_left", "removed from it", "/invite"],
  ])("%s is a trouble: %s", (type, because, fix) => {
    expect(spoken(received({ type, channel: "C0CSP", event_ts }))).toMatchObject({
      kind: "trouble",
      trouble: {
        channel: "slack:C0CSP",
        because: expect.stringContaining(because),
        fix: expect.stringContaining(fix),
      },
    });
  });

  it("a removal that Slack tells of twice is one trouble, one of another day another", () => {
    const id = (event: Record<string, unknown>) => {
      const event_ = received(event);
      return event_.kind === "trouble" ? event_.trouble.id : null;
    };
    const left = id({ type: "channel_left", channel: "C0CSP", event_ts });

    expect(left).not.toBeNull();
    expect(id({ type: "member_left_channel", user: "U0SOCBOT", channel: "C0CSP", event_ts })).toBe(left);
    expect(id({ type: "channel_left", channel: "C0CSP", event_ts: "1765130300.000300" })).not.toBe(left);
  });

  it("a new id of a shared channel is a trouble that says what to replace", () => {
    const event = { type: "channel_id_changed", old_channel_id: "G012", new_channel_id: "C012", event_ts };

    expect(spoken(received(event))).toMatchObject({
      trouble: { channel: "slack:G012", fix: expect.stringContaining("slack:G012 by slack:C012") },
    });
  });

  it("the bot is back where it was invited, or a channel was unarchived", () => {
    expect(received({ type: "member_joined_channel", user: "U0SOCBOT", channel: "C0CSP" })).toEqual({
      kind: "back",
      channel: "C0CSP",
    });
    expect(kinds({ type: "channel_unarchive", channel: "C0CSP", user: "U0ANN" })).toBe("back");
  });

  it.each([
    ["somebody else joins", { type: "member_joined_channel", user: "U0BO", channel: "C0CSP" }],
    ["somebody else leaves", { type: "member_left_channel", user: "U0BO", channel: "C0CSP" }],
    ["a channel is renamed", { type: "channel_rename", channel: { id: "C0CSP", name: "csp", created: 1 } }],
    ["an event of another year", { type: "channel_painted", channel: "C0CSP" }],
    ["somebody's own token is revoked", { type: "tokens_revoked", tokens: { oauth: ["U0ANN"], bot: [] } }],
    ["the messages tab is opened", { type: "app_home_opened", user: "U0ANN", tab: "messages" }],
  ])("it is none of the bot's business when %s", (_what, event) => expect(kinds(event)).toBe("ignored"));

  it("the home tab is somebody's", () => {
    const event = { type: "app_home_opened", user: "U0ANN", channel: "D0ANN", tab: "home", event_ts };

    expect(received(event)).toEqual({ kind: "home", user: "U0ANN" });
  });

  it.each([
    { type: "app_uninstalled" },
    { type: "tokens_revoked", tokens: { oauth: [], bot: ["U0SOCBOT"] } },
  ])("the app is dismissed by $type", (event) => {
    expect(spoken(received(event))).toMatchObject({
      kind: "dismissed",
      fix: expect.stringContaining("SLACK_BOT_TOKEN"),
    });
  });
});

describe("what cannot be read", () => {
  it.each([
    null,
    7,
    {},
    { event: null },
    { event: { type: "message", channel: "C0CSP" } },
    { event: { type: 7 } },
  ])("%j is ignored and stops nothing", (payload) => expect(incoming(payload, KNOWN).kind).toBe("ignored"));
});
