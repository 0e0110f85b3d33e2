import { afterEach, describe, expect, it } from "vitest";
import type { Button, Post } from "../../../src/chat/post.ts";
import { messageRef } from "../../../src/chat/slack/slack-refs.ts";
import {
  asPersonId,
  channelRef,
  deliveryKey,
  type MessageRef,
  userRef,
} from "../../../src/core/names/ids.ts";
import { shownBlocks } from "./fake/shown.ts";
import { ANN, CSP, type Mode, openOnFake, type SlackSetup, until } from "./slack-setup.ts";

let setup: SlackSetup;

afterEach(() => setup.close());

async function open(mode: Mode = "http"): Promise<SlackSetup> {
  setup = await openOnFake(mode);
  return setup;
}

async function say(...buttons: readonly Button[]): Promise<MessageRef> {
  const post: Post = {
    summary: "A question",
    parts: [
      { kind: "line", line: ["A question"] },
      { kind: "buttons", buttons },
    ],
  };
  return (
    await setup.chat.say(
      { kind: "channel", channel: channelRef("slack", CSP) },
      post,
      deliveryKey("prompt"),
      null,
    )
  ).message;
}

const plain = (id: string, ...fields: Button["fields"]): Button => ({
  id,
  label: `Press ${id}`,
  style: "plain",
  fields,
});

describe.each<Mode>(["socket", "http"])("a slash command over %s", (mode) => {
  it("is answered for one pair of eyes, in blocks and as text", async () => {
    const { slack, inbox } = await open(mode);

    const shown = await slack.types(ANN, CSP, "/soc evidence CSP-01 <b>");

    expect(inbox.commands).toMatchObject([
      {
        user: `slack:${ANN}`,
        name: "Ann Lee",
        channel: `slack:${CSP}`,
        thread: null,
        text: "evidence CSP-01 <b>",
      },
    ]);
    expect(shown).toMatchObject({ user: ANN, channel: CSP, text: "Noted, and only you see this." });
    expect(shownBlocks(shown.blocks)).toBe("Noted, and only you see this.");
  });
});

describe("a slash command", () => {
  it("has an id of its own, each time it is typed", async () => {
    const { slack, inbox } = await open();

    await slack.types(ANN, CSP, "/soc status");
    await slack.types(ANN, CSP, "/soc status");

    const ids = inbox.commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("works where the bot is not, and in direct messages, where it has no channel", async () => {
    const { slack, inbox } = await open();
    slack.addChannel("elsewhere", { id: "C0ELSE", bot: false });

    await slack.types(ANN, "C0ELSE", "/soc status");
    await slack.nextPrivate(ANN, () => slack.saysDirectly(ANN, "status"));
    await slack.types(ANN, `D${ANN.slice(1)}`, "/soc status");

    expect(inbox.commands.map(({ channel }) => channel)).toEqual(["slack:C0ELSE", null, null]);
  });

  it("that names people and channels is read with their names, or by account to assign", async () => {
    const { slack, inbox } = await open();
    const typed = (text: string) =>
      slack.nextPrivate(ANN, async () => {
        // As `should_escape` makes Slack send it.
        await slack.sendsCommand({ user: ANN, channel: CSP, text });
      });

    await typed(`reopen CSP-03 ask <@${ANN}|ann> in <#${CSP}|community-safety>`);
    await typed(`assign CSP-03 <@${ANN}|ann>`);

    expect(inbox.commands.map(({ text }) => text)).toEqual([
      "reopen CSP-03 ask @Ann Lee in #community-safety",
      `assign CSP-03 @${ANN}`,
    ]);
  });

  it("is answered in the channel when its own address no longer works, and in a direct message when that fails too", async () => {
    const { slack } = await open();
    slack.breakAddresses();

    expect(await slack.types(ANN, CSP, "/soc status")).toMatchObject({ channel: CSP });
    slack.addChannel("elsewhere", { id: "C0ELSE", bot: false });
    const direct = await slack.types(ANN, "C0ELSE", "/soc status");

    expect(direct).toMatchObject({ channel: `D${ANN.slice(1)}`, text: "Noted, and only you see this." });
  });

  it("with a long answer gets all of it, in several messages", async () => {
    const { slack, inbox } = await open();
    const lines = Array.from({ length: 200 }, (_none, index) => [
      `Question ${index + 1} waits for its owner to answer.`,
    ]);
    inbox.answer = { summary: "Many", parts: [{ kind: "list", lines }] };

    await slack.types(ANN, CSP, "/soc unanswered");
    await until("all of it is shown", () =>
      slack.world.ephemerals.some(({ text }) => text.includes("Question 200 ")),
    );

    const { ephemerals } = slack.world;
    expect(ephemerals.length).toBeGreaterThan(1);
    expect(ephemerals.map(({ text }) => text).join("\n")).toBe(lines.map(([text]) => `- ${text}`).join("\n"));
  });

  it("that goes wrong is logged, and the next one works", async () => {
    const { slack, inbox, logged } = await open();
    inbox.failure = new Error("a bug");
    await slack.sendsCommand({ user: ANN, channel: CSP, text: "status" });
    await until("it is logged", () => logged.some(({ event }) => event === "slack-work-failed"));
    inbox.failure = null;

    expect(await slack.types(ANN, CSP, "/soc status")).toMatchObject({
      text: "Noted, and only you see this.",
    });
  });
});

describe("a button", () => {
  it.each<Mode>(["socket", "http"])("over %s is answered for one pair of eyes", async (mode) => {
    const { slack, inbox } = await open(mode);
    const message = await say(plain("accept"));

    const shown = await slack.presses(ANN, CSP, message.id, "accept");

    expect(inbox.presses).toMatchObject([
      { user: `slack:${ANN}`, name: "Ann Lee", message, button: "accept", fields: {} },
    ]);
    expect(shown.text).toBe("Noted, and only you see this.");
  });

  it("that needs to know more asks for it in a form, also after a restart", async () => {
    const { slack, inbox, chat, another } = await open("socket");
    const people = [
      { id: asPersonId("p1"), name: "Ann Lee" },
      { id: asPersonId("p2"), name: "Bo Okoro" },
    ];
    const message = await say(
      plain(
        "extend",
        { id: "reason", label: "Reason" },
        { id: "date", label: "New date" },
        { id: "person", label: "Owner", choices: people },
      ),
    );
    await chat.close();
    const again = another().chat;
    await again.open(inbox);

    const fields = { reason: "Two *lines*\nof <reason>", date: "2026-12-08", person: "p2" };
    const shown = await slack.presses(ANN, CSP, message.id, "extend", fields);

    expect(inbox.presses).toMatchObject([{ message, button: "extend", fields }]);
    expect(shown).toMatchObject({ channel: CSP, text: "Noted, and only you see this." });
    await again.close();
  });

  it("whose people do not fit lets anybody be chosen", async () => {
    const { slack, inbox } = await open();
    const people = Array.from({ length: 120 }, (_none, index) => ({
      id: asPersonId(`p${index}`),
      name: `Person number ${index}`,
    }));
    const message = await say(plain("assign", { id: "person", label: "Owner", choices: people }));

    await slack.presses(ANN, CSP, message.id, "assign", { person: "U0BO" });

    expect(inbox.presses).toMatchObject([{ button: "assign", fields: { person: "U0BO" } }]);
  });

  it("whose form Slack does not open says how to do it otherwise", async () => {
    const { slack, inbox } = await open();
    const message = await say(plain("reopen", { id: "reason", label: "Reason" }));
    slack.faults.next("views.open", { kind: "error", error: "expired_trigger_id" });

    const shown = await slack.presses(ANN, CSP, message.id, "reopen");

    expect(shown.text).toContain("Press the button again, or type the command: /soc help");
    expect(inbox.presses).toEqual([]);
  });

  it("of the past, or of another app, does nothing", async () => {
    const ignored = ["slack-button-ignored", "slack-form-ignored"];
    const { slack, inbox, logged } = await open();
    const user = { id: ANN };
    const container = { type: "message", message_ts: "1.000001", channel_id: CSP };
    const action = { action_id: "somebody-elses", type: "button", action_ts: "1.000002" };

    await slack.sendsInteraction({
      type: "block_actions",
      user,
      container,
      trigger_id: "x",
      actions: [action],
    });
    await slack.sendsInteraction({
      type: "view_submission",
      user,
      view: { id: "V1", callback_id: "other", state: {} },
    });
    await until("both are logged", () => ignored.every((each) => logged.some(({ event }) => event === each)));

    expect(inbox.presses).toEqual([]);
  });
});

describe("an answer in a direct message", () => {
  it("to a button there stands there", async () => {
    const { slack, chat, inbox } = await open();
    const post: Post = { summary: "x", parts: [{ kind: "buttons", buttons: [plain("accept")] }] };
    const { message } = await chat.say(
      { kind: "person", user: userRef("slack", ANN) },
      post,
      deliveryKey("key"),
      null,
    );

    const shown = await slack.presses(ANN, `D${ANN.slice(1)}`, message.id, "accept");

    expect(shown.text).toBe("Noted, and only you see this.");
    expect(inbox.presses).toMatchObject([{ message: messageRef("T0BORCH", `D${ANN.slice(1)}`, message.id) }]);
  });
});
