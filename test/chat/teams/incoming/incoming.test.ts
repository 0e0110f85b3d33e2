import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readActivity } from "../../../../src/chat/teams/incoming/activity.ts";
import { incoming } from "../../../../src/chat/teams/incoming/incoming.ts";
import type { Known } from "../../../../src/chat/teams/incoming/known.ts";
import { channelRef } from "../../../../src/core/names/ids.ts";
import { vocabulary } from "../../../vocabulary.ts";
import { BOT_ID, WORLD } from "../fake/world.ts";

const PAYLOADS = join(import.meta.dirname, "..", "payloads");

const channel = channelRef("teams", "19:csp@thread.tacv2");
const workspace = WORLD.tenant;
const ref = (id: string) => ({ channel, workspace, id });
const root = ref("1795200000123");
const ann = "teams:aad00000-0000-4000-8000-000000000001";

const KNOWN: Known = {
  isBot: (id) => id === BOT_ID,
  vocabulary: () => vocabulary(),
  groupOf: () => WORLD.group,
  ownOf: () => null,
  postWith: () => null,
  now: "2026-11-24T12:00:00.000Z",
};

function payload(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(PAYLOADS, `${name}.json`), "utf8"));
}

function read(name: string, known: Partial<Known> = {}, changes: Record<string, unknown> = {}) {
  const activity = readActivity({ ...payload(name), ...changes });
  if (activity === null) throw new Error(`${name} is not read`);
  return incoming(activity, { ...KNOWN, ...known });
}

describe("a recorded message in a thread", () => {
  it("is a reply to the thread that its conversation names, since nothing else in it does", () => {
    expect(payload("thread-reply").replyToId).toBeUndefined();
    expect(read("thread-reply")).toEqual({
      kind: "reply",
      mentioned: false,
      untold: 0,
      reply: {
        kind: "new",
        written: {
          message: ref("1795252445427"),
          thread: root,
          author: { user: ann, name: "Ann Lee", bot: false },
          at: "2026-11-21T09:14:05.427Z",
          text: "We commissioned it in May.",
          files: [],
          link: `https://teams.microsoft.com/l/message/19%3Acsp%40thread.tacv2/1795252445427?tenantId=${workspace}&groupId=${WORLD.group}&parentMessageId=1795200000123`,
          editedAt: null,
        },
      },
    });
  });

  it.each([
    [
      "thread-reply-list-and-link",
      "See the plan (https://council.example.org/plan?a=1&b=2)\n- chapter 4\n- chapter 5",
    ],
    ["thread-reply-quoting", "> Bo Okoro: We commissioned it in May.\nYes, since March."],
    ["thread-reply-mentioning-people", "Bo Okoro knows, and Cai Morgan too"],
  ])("keeps what only its HTML says, and turns mentions into names: %s", (name, text) => {
    expect(read(name)).toMatchObject({ reply: { kind: "new", written: { text, files: [] } } });
  });

  it("has line breaks of one kind, and no mention of the bot, also where Teams does not say how it is written", () => {
    const mention = { type: "mention", mentioned: { id: BOT_ID, name: "SOC questions" } };
    const text = "\r\n<at>SOC questions</at> We do it.\r\nSince May.\r\n";

    expect(read("thread-reply", {}, { text, entities: [mention] })).toMatchObject({
      reply: { written: { text: "We do it.\nSince May." } },
    });
  });

  it("tells no placeholder of which nothing is known, and unwraps addresses that were typed", () => {
    const text =
      '<quoted messageId="1"/> See https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fp&data=x';

    expect(read("thread-reply", {}, { text })).toMatchObject({
      reply: { written: { text: "See https://example.org/p" } },
    });
  });

  it("with a file is an answer, whatever command it may look like", () => {
    const mention = {
      type: "mention",
      mentioned: { id: BOT_ID, name: "SOC questions" },
      text: "<at>SOC questions</at>",
    };
    const content = '<p>status</p><attachment id="f1"></attachment>';
    const file = {
      text: "<at>SOC questions</at> status",
      entities: [mention],
      attachments: [{ contentType: "text/html", content }],
    };

    expect(read("thread-reply", {}, file)).toMatchObject({
      kind: "reply",
      reply: { written: { text: "status", files: [{ name: "Attached file" }] } },
    });
    expect(read("thread-reply", {}, { ...file, attachments: [] })).toMatchObject({ kind: "command" });
  });

  it("reads the HTML for an address behind words, and not for one that the plain text shows", () => {
    const reply = (text: string, content: string) =>
      read("thread-reply", {}, { text, attachments: [{ contentType: "text/html", content }] });
    const link = '<a title="Plan > Chapter 4" href="https://x.org/?a=1&amp;b=&eacute;">plan</a>';

    expect(reply("plan", link)).toMatchObject({
      reply: { written: { text: "plan (https://x.org/?a=1&b=é)" } },
    });
    expect(reply("plan  at https://x.org/?a=1&b=é", link)).toMatchObject({
      reply: { written: { text: "plan  at https://x.org/?a=1&b=é" } },
    });
  });

  it("keeps as written what somebody typed that only looks like a mention", () => {
    const text = "<at>SOC questions</at> &amp; <b>x</b>";
    const attachments = [{ contentType: "text/html", content: "<p>&lt;at&gt;SOC questions&lt;/at&gt;</p>" }];

    expect(read("thread-reply", {}, { text, attachments })).toMatchObject({
      mentioned: false,
      reply: { written: { text } },
    });
  });

  it("may be nothing but a file, of which Teams tells only that it is there", () => {
    const link = expect.stringContaining("https://teams.microsoft.com/l/message/");

    expect(read("thread-reply-file-only")).toMatchObject({
      untold: 1,
      reply: {
        written: {
          text: "",
          files: [{ name: "Attached file", type: "application/octet-stream", size: 0, url: link }],
        },
      },
    });
  });

  it("keeps a pasted image as a reference, and its HTML as no file at all", () => {
    expect(read("thread-reply-pasted-image")).toMatchObject({
      untold: 0,
      reply: {
        written: {
          text: "The table",
          files: [
            { name: "Image", url: "https://smba.trafficmanager.net/uk/v3/attachments/0-x/views/original" },
          ],
        },
      },
    });
  });

  it("says so if another bot wrote it", () => {
    expect(read("thread-reply-of-another-bot")).toMatchObject({
      reply: { written: { author: { name: "Weather", bot: true } } },
    });
  });

  it("is ignored outside a thread", () => {
    expect(read("root-message")).toEqual({ kind: "ignored", because: "not in a thread" });
  });
});

describe("a recorded message that mentions the bot", () => {
  it("is a command in a thread if it reads as one, and knows its thread", () => {
    expect(read("thread-mention-command")).toMatchObject({
      kind: "command",
      command: { user: ann, name: "Ann Lee", channel, thread: root, text: "status" },
    });
  });

  it("is an answer in a thread if it does not, without the mention", () => {
    expect(read("thread-mention-answer")).toMatchObject({
      kind: "reply",
      mentioned: true,
      reply: { kind: "new", written: { thread: root, text: "We accept it, since May." } },
    });
  });

  it("is a command outside a thread, whatever it says", () => {
    expect(read("root-mention-command")).toMatchObject({
      kind: "command",
      command: { channel, thread: null, text: "evidence CSP-03" },
    });
  });

  it("has an id of its own, which is the same when it is delivered again", () => {
    const idOf = (name: string) => {
      const what = read(name);
      return what.kind === "command" ? what.command.id : null;
    };

    expect(idOf("thread-mention-command")).toBe(idOf("thread-mention-command"));
    expect(idOf("thread-mention-command")).not.toBe(idOf("root-mention-command"));
  });
});

describe("a recorded change of a message", () => {
  it("is an edit with the time of the edit, and the time it was first written", () => {
    expect(read("edit")).toMatchObject({
      reply: {
        kind: "changed",
        written: {
          message: ref("1795252445427"),
          thread: root,
          text: "We commissioned it in June.",
          at: "2026-11-21T09:14:05.427Z",
          editedAt: "2026-11-21T09:20:00.100Z",
        },
      },
    });
  });

  it("is a withdrawal, of which Teams does not say whose it was", () => {
    expect(read("delete")).toMatchObject({
      kind: "reply",
      reply: {
        kind: "withdrawn",
        message: ref("1795252445427"),
        thread: root,
        author: null,
        at: "2026-11-21T09:30:00.000Z",
      },
    });
  });

  it("is a reply brought back, with its words", () => {
    expect(read("undelete")).toMatchObject({
      reply: {
        kind: "restored",
        at: "2026-11-21T09:31:00.000Z",
        written: { message: ref("1795252445427"), text: "We commissioned it in June.", editedAt: null },
      },
    });
  });

  it("is a loss if a post of the bot's own was deleted, and a withdrawal if it was an answer it had said back", () => {
    expect(read("delete", { ownOf: () => "post" })).toEqual({ kind: "lost", message: ref("1795252445427") });
    expect(read("delete", { ownOf: () => "answer" })).toMatchObject({ reply: { kind: "withdrawn" } });
  });

  it("is nothing where a command was edited, or the kind of change is not known", () => {
    const { text, entities } = payload("thread-mention-command");
    const channelData = { ...(payload("edit").channelData as object), eventType: "somethingNew" };

    expect(read("edit", {}, { text, entities })).toEqual({
      kind: "ignored",
      because: "a command was changed",
    });
    expect(read("edit", {}, { channelData })).toEqual({
      kind: "ignored",
      because: "a change of the kind somethingNew",
    });
  });
});

describe("what somebody writes to the bot alone", () => {
  it("is a command, with /soc or without", () => {
    const command = { user: ann, channel: null, thread: null, text: "status" };

    expect(read("personal-status")).toMatchObject({ kind: "command", command });
    expect(read("personal-status", {}, { text: "/status" })).toMatchObject({ kind: "command", command });
    expect(read("personal-status", {}, { text: "status " })).toMatchObject({ kind: "command", command });
  });

  it("is words, if it is no command", () => {
    expect(read("personal-hello")).toMatchObject({
      kind: "words",
      words: { beside: "alone", called: false, reply: { kind: "new", written: { author: { user: ann } } } },
    });
  });
});

describe("a recorded press of a button", () => {
  it("is a press with what the fields of that button were filled with, and of no other", () => {
    expect(read("button-execute")).toEqual({
      kind: "press",
      mark: "soc-mark",
      press: {
        id: "teams 19:csp@thread.tacv2;messageid=1795200000123 f:inv1",
        at: "2026-11-21T10:00:00.000Z",
        user: ann,
        name: "Ann Lee",
        message: root,
        button: "reopen",
        about: null,
        fields: { reason: "Which *month* <was> it?" },
      },
    });
  });

  it("is the same by the older kind of button, which is a message without words, and no evidence", () => {
    expect(read("button-submit")).toMatchObject({
      kind: "press",
      press: { message: root, button: "accept", fields: {} },
    });
  });

  it("belongs to the post with its mark, unless that stands in another channel", () => {
    const marked = ref("1795200000999");
    const elsewhere = { ...marked, channel: channelRef("teams", "19:hwb@thread.tacv2") };

    expect(read("button-execute", { postWith: () => marked })).toMatchObject({ press: { message: marked } });
    expect(read("button-execute", { postWith: () => elsewhere })).toMatchObject({ press: { message: root } });
  });

  it("is an answer if it was the Answer button, from whoever Teams says pressed it", () => {
    expect(read("answer-execute")).toMatchObject({
      kind: "press",
      press: {
        user: ann,
        name: "Ann Lee",
        message: root,
        button: "answer",
        fields: { answer: "In May.\nAll of it." },
      },
    });
  });

  it("is nothing if it is on somebody else's card", () => {
    expect(read("card-of-somebody-else")).toEqual({
      kind: "ignored",
      because: "sent by somebody else's card",
    });
  });
});

describe("what Teams tells of places and files", () => {
  it.each(["installed-in-team", "bot-added-to-team"])("is told twice when the app is added: %s", (name) => {
    expect(read(name)).toMatchObject({
      kind: "place",
      change: { what: "added", team: WORLD.team, person: null },
    });
  });

  it.each([
    ["removed-from-team", { what: "removed", team: WORLD.team }],
    ["installed-for-person", { what: "added", team: null, person: "aad00000-0000-4000-8000-000000000001" }],
    ["channel-deleted", { what: "channel-deleted", conversation: "19:csp@thread.tacv2" }],
    ["team-archived", { what: "team-gone", team: WORLD.team, archived: true }],
  ])("%s", (name, change) => {
    expect(read(name)).toMatchObject({ kind: "place", change });
  });

  it("is a file that somebody takes, and where it has to go, or one that they do not want", () => {
    expect(read("file-accepted")).toMatchObject({
      kind: "consent",
      user: ann,
      consent: { file: "f1", upload: { uploadUrl: "https://council-my.sharepoint.example.org/upload/1" } },
    });
    expect(read("file-declined")).toMatchObject({ kind: "consent", consent: { file: "f1", upload: null } });
  });

  it.each([
    ["channel-renamed", "a change of a team: channelRenamed"],
    ["unknown-invoke", "an invoke named composeExtension/query"],
    ["reaction", "an activity of the type messageReaction"],
  ])("is let pass where it means nothing: %s", (name, because) => {
    expect(read(name)).toEqual({ kind: "ignored", because });
  });
});

describe("a body that is no activity", () => {
  it.each([
    ["nothing", null],
    ["a list", []],
    ["no type", { ...payload("thread-reply"), type: "" }],
    [
      "no service address, without which the SDK would not compare it with the signature",
      { ...payload("thread-reply"), serviceUrl: "" },
    ],
    ["no conversation", { ...payload("thread-reply"), conversation: null }],
  ])("is refused: %s", (_what, body) => {
    expect(readActivity(body)).toBeNull();
  });

  it("is none of the recorded ones", () => {
    for (const name of readdirSync(PAYLOADS))
      expect(readActivity(payload(name.replace(".json", ""))), name).not.toBeNull();
  });
});
