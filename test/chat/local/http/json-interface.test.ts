import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Post } from "../../../../src/chat/post.ts";
import { ExpectedError } from "../../../../src/core/model/errors.ts";
import { channelRef, deliveryKey, userRef } from "../../../../src/core/names/ids.ts";
import { WELL } from "../../../http/well.ts";
import { type LocalSetup, openLocal } from "../local-driver.ts";

const NOW = "2026-05-18T08:00:00.000Z";

let local: LocalSetup;

beforeEach(async () => {
  local = await openLocal({ startAt: NOW, realNow: () => Date.parse(NOW) });
});

afterEach(() => local.close());

describe("who and what is there", () => {
  it("is told as the settings have it", async () => {
    expect((await local.request("GET", "/local/workspace")).body).toEqual({
      organisation: "Borchester City Council",
      timezone: "Europe/London",
      bot: { name: "SOC questions" },
      commands: [{ name: "status", usage: "/soc status", about: "Where things stand" }],
    });
    expect((await local.request("GET", "/local/channels")).body).toEqual([
      { id: "local:csp", name: "community-safety", board: "csp", boardName: "Community Safety Partnership" },
      {
        id: "local:hwb",
        name: "health-and-wellbeing",
        board: "hwb",
        boardName: "Health and Wellbeing Board",
      },
    ]);
    expect((await local.request("GET", "/local/people")).body).toMatchObject([
      { id: "p1", name: "Ann Lee", roles: [{ board: "csp", role: "chair" }] },
      { id: "p2" },
      { id: "p3" },
    ]);
  });

  it.each(["/livez", "/healthz"])("what %s says is the bot's own", async (path) => {
    expect(await local.request("GET", path)).toMatchObject({ status: 200, body: { path } });
    await local.close();
    const unwell = () => ({ status: 503, body: { because: "no disk" } }) as const;
    local = await openLocal({ world: { probes: { ...WELL, [path]: unwell } } });
    expect(await local.request("GET", path)).toMatchObject({ status: 503, body: { because: "no disk" } });
  });
});

describe("messages", () => {
  it("are listed oldest first, each with its replies, whole", async () => {
    const root = await prompt();
    const reply = await write({ thread: root, text: "In May <b>.", files: [file("Minutes.pdf", "%PDF")] });
    const chatter = await write({ text: "Morning" });
    const address = local.workspace.address();

    expect(await local.messages("csp")).toEqual([
      {
        id: root,
        channel: "local:csp",
        thread: null,
        author: { id: "bot", name: "SOC questions", bot: true },
        at: NOW,
        text: "CSP-01 (26/27)\nHow often?",
        files: [],
        buttons: [{ id: "accept", label: "Accept", style: "primary", fields: [] }],
        post: PROMPT,
        link: `${address}/#/local:csp/${root}`,
        replies: [
          {
            id: reply,
            channel: "local:csp",
            thread: root,
            author: { id: "p3", name: "Cai Morgan", bot: false },
            at: NOW,
            text: "In May <b>.",
            files: [
              {
                name: "Minutes.pdf",
                url: `/local/files/${reply}-1/Minutes.pdf`,
                type: "application/pdf",
                size: 4,
              },
            ],
            buttons: [],
            post: null,
            link: `${address}/#/local:csp/${root}/${reply}`,
            replies: [],
          },
        ],
      },
      expect.objectContaining({ id: chatter, text: "Morning", replies: [] }),
    ]);
    expect(await local.messages("local:csp")).toEqual(await local.messages("csp"));
    expect(await local.messages("hwb")).toEqual([]);
  });

  it("a reply to a reply goes into the same thread", async () => {
    const root = await prompt();
    const first = await write({ thread: root, text: "First" });

    const second = await write({ thread: first, text: "Second" });

    expect((await local.messages("csp"))[0]?.replies.map(({ id }) => id)).toEqual([first, second]);
    expect(local.inbox.replies[1]).toMatchObject({ written: { thread: { id: root } } });
  });

  it("show when they were edited and deleted, and lose what they said with that", async () => {
    const root = await prompt();
    const edited = await write({ thread: root, text: "Mai" });
    const deleted = await write({ thread: root, text: "Oops", files: [file("a.txt", "x")] });

    await change("PATCH", edited, { person: "p3", text: "May" });
    await change("DELETE", `${deleted}?person=p3`);

    expect((await local.messages("csp"))[0]?.replies).toMatchObject([
      { id: edited, text: "May", editedAt: "2026-05-18T08:00:00.001Z" },
      { id: deleted, text: "", files: [], buttons: [], post: null, deletedAt: "2026-05-18T08:00:00.001Z" },
    ]);
    expect((await local.request("GET", `/local/files/${deleted}-1/a.txt`)).status).toBe(404);
  });

  it("a deleted root stays as long as somebody's reply hangs on it", async () => {
    const root = await write({ text: "Shall we?" });
    const reply = await write({ thread: root, text: "Yes" });

    await change("DELETE", `${root}?person=p3`);
    expect(await local.messages("csp")).toMatchObject([
      { id: root, text: "", replies: [{ id: reply, text: "Yes" }] },
    ]);

    await change("DELETE", `${reply}?person=p3`);
    expect(await local.messages("csp")).toEqual([]);
  });

  it("a deletion may be asked for again, and the bot is told again", async () => {
    const root = await prompt();
    const id = await write({ thread: root, text: "Oops" });

    expect(await change("DELETE", `${id}?person=p3`)).toMatchObject({ status: 200, body: { id } });
    expect(await change("DELETE", `${id}?person=p3`)).toMatchObject({ status: 200, body: { id } });

    expect(local.inbox.replies.map(({ kind }) => kind)).toEqual(["new", "withdrawn", "withdrawn"]);
  });

  it("answer only when the bot has done all that followed", async () => {
    const root = await prompt();
    await write({ thread: root, text: "In May" });

    expect(local.inbox.done).toEqual(["kept", "settled"]);
  });

  it("that the bot could not keep are answered with 503, and stand", async () => {
    const root = await prompt();
    local.inbox.failure = new ExpectedError(
      "disk-full",
      "Cannot write to journal.jsonl: the disk is full.",
      "Free space.",
    );

    const { status, body } = await local.request(
      "POST",
      "/local/messages",
      message({ thread: root, text: "Kept?" }),
    );

    const [reply] = (await local.messages("csp"))[0]?.replies ?? [];
    expect(reply).toMatchObject({ text: "Kept?" });
    expect({ status, body }).toEqual({
      status: 503,
      body: {
        error: `Message ${reply?.id} stands as you left it, but the bot could not deal with it. Cannot write to journal.jsonl: the disk is full.`,
        fix: "There is no need to do it again: the bot looks for what it missed.",
      },
    });
  });

  it("a bug in the bot is told in the log and to nobody else", async () => {
    const root = await prompt();
    local.inbox.failure = new TypeError("secret is not a function");

    const { status, body } = await local.request(
      "POST",
      "/local/messages",
      message({ thread: root, text: "Kept?" }),
    );

    expect(status).toBe(503);
    expect(JSON.stringify(body)).not.toMatch(/secret|TypeError|\.ts/);
    expect(String(local.logged.at(-1)?.facts.error)).toContain("TypeError: secret is not a function");
  });
});

describe("direct messages", () => {
  it.each(["dm", "@p3", "local:@p3"])(
    "written to %s are commands, answered in the same place",
    async (channel) => {
      const id = await write({ channel, text: "/soc status" });
      await write({ channel, text: "  status csp " });

      expect(local.inbox.commands).toMatchObject([
        { id, user: "local:p3", name: "Cai Morgan", channel: null, thread: null, text: "status" },
        { channel: null, text: "status csp" },
      ]);
      expect((await local.messages("@p3")).map(({ author, text }) => `${author.id}: ${text}`)).toEqual([
        "p3: /soc status",
        "bot: Noted, and only you see this.",
        "p3:   status csp ",
        "bot: Noted, and only you see this.",
      ]);
      expect(local.inbox.replies).toEqual([]);
      expect(await local.messages("csp")).toEqual([]);
    },
  );

  it("are answered in their thread when they were written in one", async () => {
    const nudge = await local.workspace.chat.say(
      { kind: "person", user: userRef("local", "p3") },
      PROMPT,
      deliveryKey("nudge"),
      null,
    );

    await write({ channel: "dm", thread: nudge.message.id, text: "next" });

    expect(local.inbox.commands).toMatchObject([{ channel: null, thread: nudge.message, text: "next" }]);
    expect((await local.messages("@p3"))[0]?.replies.map(({ author }) => author.id)).toEqual(["p3", "bot"]);
  });

  it("are no command when they are changed or deleted afterwards", async () => {
    const id = await write({ channel: "dm", text: "status" });

    await change("PATCH", id, { person: "p3", text: "next" });
    await change("DELETE", `${id}?person=p3`);

    expect(local.inbox.commands).toHaveLength(1);
    expect(local.inbox.replies).toEqual([]);
  });

  it("of somebody else are not open to a person", async () => {
    const answers = await Promise.all([
      local.request("POST", "/local/messages", message({ channel: "@p1", text: "Hello" })),
      local.request("POST", "/local/commands", { channel: "@p1", person: "p3", text: "/soc status" }),
    ]);

    for (const { status, body } of answers) {
      expect({ status, error: body.error }).toEqual({
        status: 403,
        error: "Cannot act as p3 in local:@p1: those are somebody else's direct messages.",
      });
    }
  });
});

describe("commands", () => {
  it("are answered with words and the post they come from", async () => {
    const typed = { channel: "csp", person: "p1", text: "/soc status" };

    const { status, body } = await local.request("POST", "/local/commands", typed);

    expect({ status, body }).toEqual({
      status: 200,
      body: { text: "Noted, and only you see this.", post: local.inbox.answer },
    });
    expect(local.inbox.commands).toMatchObject([{ user: "local:p1", channel: "local:csp", text: "status" }]);
    expect(await local.messages("csp")).toEqual([]);
  });

  it.each([
    ["/soc", ""],
    ["/SOC Evidence CSP-01", "Evidence CSP-01"],
    ["/socks", null],
    ["/giphy cat", null],
    ["status", "status"],
    ["/soc  reopen CSP-01  two  spaces ", "reopen CSP-01  two  spaces"],
  ])("%j is the command %j", async (text, command) => {
    const { status } = await local.request("POST", "/local/commands", { person: "p3", text });

    expect(status).toBe(command === null ? 400 : 200);
    expect(local.inbox.commands.map((each) => each.text)).toEqual(command === null ? [] : [command]);
  });

  it("know the thread they were typed in", async () => {
    const root = await prompt();
    const reply = await write({ thread: root, text: "A reply" });

    await local.request("POST", "/local/commands", {
      channel: "csp",
      person: "p1",
      text: "/soc accept",
      thread: reply,
    });

    expect(local.inbox.commands).toMatchObject([{ channel: "local:csp", thread: { id: root } }]);
  });
});

describe("buttons", () => {
  it("are pressed with their fields, or without", async () => {
    const root = await prompt();
    const pressed = { message: root, button: "accept", person: "p1" };

    expect((await local.request("POST", "/local/buttons", pressed)).body).toEqual({
      text: "Noted, and only you see this.",
      post: local.inbox.answer,
    });
    expect(local.inbox.presses).toMatchObject([{ user: "local:p1", button: "accept", fields: {} }]);
  });

  it("that are not there any more cannot be pressed", async () => {
    const root = await prompt();
    await local.workspace.chat.update(ref(root), { summary: "Closed", parts: [] });

    expect(
      await local.request("POST", "/local/buttons", { message: root, button: "accept", person: "p1" }),
    ).toMatchObject({
      status: 404,
      body: {
        error: `Cannot press "accept" on message ${root}: it is not there.`,
        fix: "It has no buttons.",
      },
    });
    expect(local.inbox.presses).toEqual([]);
  });

  it("take no fields but their own", async () => {
    const root = await prompt();
    const pressed = { message: root, button: "accept", person: "p1", fields: { reason: "Done" } };

    expect(await local.request("POST", "/local/buttons", pressed)).toMatchObject({
      status: 400,
      body: { error: `Cannot press accept: it has no field "reason".`, fix: "Leave out the fields." },
    });
  });
});

describe("what is refused", () => {
  it.each([
    [
      "an unknown channel",
      message({ channel: "nowhere" }),
      404,
      /^Cannot find the channel "nowhere": there is none/,
    ],
    ["an unknown person", message({ person: "p9" }), 404, /^Cannot find the person "p9": there is none/],
    ["a person by the name of something else", message({ person: "__proto__" }), 404, /"__proto__"/],
    ["an unknown thread", message({ thread: "m99" }), 404, /^Cannot find message "m99"/],
    ["no text", { channel: "csp", person: "p3" }, 400, /^Cannot read the request: `text`: /],
    ["a wrong type", message({ text: 7 }), 400, /`text`: /],
    ["a misspelt key", message({ treadId: "m1" }), 400, /treadId/],
    ["several faults, all at once", { channel: "", text: 7 }, 400, /`channel`: .*`person`: .*`text`: /],
    [
      "a message that says nothing",
      message({ text: " \n" }),
      400,
      /^Cannot post a message that says nothing\.$/,
    ],
    [
      "a text without end",
      message({ text: "x".repeat(40_001) }),
      400,
      /`text`: is longer than 40000 characters/,
    ],
    [
      "a file that is not base64",
      message({ files: [{ name: "a", base64: "a*b=" }] }),
      400,
      /`base64` is not base64/,
    ],
    [
      "more files than are taken at once",
      message({ files: Array.from({ length: 21 }, () => ({ name: "a", base64: "" })) }),
      400,
      /`files`: has more than 20 files\./,
    ],
    [
      "a file's name without end",
      message({ files: [{ name: "a".repeat(1001), base64: "" }] }),
      400,
      /`files\.0\.name`: is longer than 1000 characters\./,
    ],
    [
      "faults without end, of which it names the first",
      message({ files: Array.from({ length: 20 }, () => ({ name: 7, base64: 7 })) }),
      400,
      /^Cannot read the request: `files\.0\.name`: .*; and 35 more\.$/,
    ],
    [
      "misspelt keys without end, of which it names the first",
      message(Object.fromEntries(Array.from({ length: 9000 }, (_, n) => [`key${n}`, n]))),
      400,
      /^.{100,300}$/,
    ],
    ["no object", [1], 400, /^Cannot read the request: /],
  ])("%s", async (_what, body, status, error) => {
    const answer = await local.request("POST", "/local/messages", body);

    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(error);
    expect(answer.body.fix).toMatch(/\S/);
    expect(await local.messages("csp")).toEqual([]);
  });

  it("JSON that is none", async () => {
    const response = await fetch(`${local.workspace.address()}/local/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"channel": ',
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: "Cannot read the request: it is not well formed.",
      fix: "Send JSON in UTF-8.",
    });
  });

  it.each([
    ["GET", "/local/channels/nowhere/messages", 404],
    ["GET", "/local/people/p9/messages", 404],
    ["GET", "/local/files/m1-1/a.txt", 404],
    ["GET", "/local/files/..%2F..%2Fclock.json/content", 404],
    ["GET", "/local/channels/%E0%A4%A/messages", 400],
    ["GET", "/nothing", 404],
    ["DELETE", "/local/messages/m99?person=p3", 404],
    ["DELETE", "/local/messages/m99", 400],
    ["DELETE", "/local/messages/m99?person=p1&person=p3", 400],
    ["PUT", "/local/clock", 415],
  ])("%s %s", async (method, path, status) => {
    const answer = await local.request(method, path);

    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: expect.stringMatching(/^Cannot /),
      fix: expect.stringMatching(/\S/),
    });
  });

  it("a thread in another channel", async () => {
    const root = await prompt();

    expect(
      await local.request("POST", "/local/messages", message({ channel: "hwb", thread: root })),
    ).toMatchObject({
      status: 400,
      body: { error: `Cannot use the thread of ${root} in local:hwb: it is in local:csp.` },
    });
  });

  it("a reply to a deleted message", async () => {
    const root = await write({ text: "Shall we?" });
    await change("DELETE", `${root}?person=p3`);

    expect(await local.request("POST", "/local/messages", message({ thread: root }))).toMatchObject({
      status: 409,
      body: { error: `Cannot reply to ${root}: it was deleted.` },
    });
  });

  it("changing what somebody else wrote, or the bot", async () => {
    const root = await prompt();
    const reply = await write({ thread: root, text: "Mine" });

    expect(await change("PATCH", reply, { person: "p1", text: "Yours" })).toMatchObject({
      status: 403,
      body: { error: `Cannot change message ${reply} as Ann Lee: Cai Morgan wrote it.` },
    });
    expect((await change("DELETE", `${reply}?person=p1`)).status).toBe(403);
    expect(await change("PATCH", root, { person: "p1", text: "Words" })).toMatchObject({
      status: 403,
      body: { error: `Cannot change message ${root} as Ann Lee: the bot wrote it.` },
    });
    expect((await change("DELETE", `${root}?person=p1`)).status).toBe(403);
    expect((await change("DELETE", `${root}?person=bot`)).status).toBe(404);
    expect(await local.messages("csp")).toMatchObject([{ replies: [{ text: "Mine" }] }]);
  });

  it("editing what was deleted, or into nothing", async () => {
    const id = await write({ text: "Hello" });

    expect((await change("PATCH", id, { person: "p3", text: "" })).status).toBe(400);
    await change("DELETE", `${id}?person=p3`);
    expect(await change("PATCH", id, { person: "p3", text: "Again" })).toMatchObject({
      status: 409,
      body: { error: `Cannot edit message ${id}: it was deleted.` },
    });
  });
});

const PROMPT: Post = {
  summary: "CSP-01",
  parts: [
    { kind: "heading", text: "CSP-01 (26/27)" },
    { kind: "question", text: "How often?" },
    { kind: "buttons", buttons: [{ id: "accept", label: "Accept", style: "primary", fields: [] }] },
  ],
};

async function prompt(): Promise<string> {
  const said = await local.workspace.chat.say(
    { kind: "channel", channel: channelRef("local", "csp") },
    PROMPT,
    deliveryKey("prompt"),
    null,
  );
  return said.message.id;
}

function message(given: Record<string, unknown>): Record<string, unknown> {
  return { channel: "csp", person: "p3", text: "Hello", ...given };
}

async function write(given: Record<string, unknown>): Promise<string> {
  const { status, body } = await local.request("POST", "/local/messages", message(given));
  expect({ status, body }).toEqual({ status: 201, body: { id: expect.any(String) } });
  return String(body.id);
}

function change(method: string, what: string, body?: unknown) {
  return local.request(method, `/local/messages/${what}`, body);
}

function file(name: string, text: string) {
  return { name, base64: Buffer.from(text).toString("base64") };
}

function ref(id: string) {
  return { channel: channelRef("local", "csp"), workspace: "local", id };
}
