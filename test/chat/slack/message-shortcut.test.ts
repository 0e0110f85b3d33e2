import { afterEach, describe, expect, it } from "vitest";
import type { Post } from "../../../src/chat/post.ts";
import { messageRef } from "../../../src/chat/slack/slack-refs.ts";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { ANN, CSP, type Mode, openOnFake, type SlackSetup, until } from "./slack-setup.ts";

let setup: SlackSetup;

afterEach(() => setup.close());

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
          fields: [
            {
              id: "choice",
              label: "What it is",
              choices: [
                { id: "answer", name: "An answer" },
                { id: "comment", name: "A comment" },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** A reply in a thread of the bot's, and the prompt above it. */
async function replied(mode: Mode) {
  setup = await openOnFake(mode);
  const { slack, chat, inbox } = setup;
  const place = { kind: "channel", channel: channelRef("slack", CSP) } as const;
  const prompt = { summary: "A question", parts: [] };
  const { message: root } = await chat.say(place, prompt, deliveryKey("prompt"), null);
  const { ts } = await slack.says(ANN, CSP, "We did it in May.", { thread_ts: root.id });
  inbox.dialog = ASKING;
  return { slack, inbox, root, ts };
}

describe.each<Mode>(["socket", "http"])("the shortcut at a message, over %s", (mode) => {
  it("opens the dialog of that message, and does nothing yet", async () => {
    const { slack, inbox, ts } = await replied(mode);

    const dialog = await slack.choosesAt(ANN, CSP, ts);

    expect(inbox.forms).toMatchObject([
      {
        ...{ user: `slack:${ANN}`, name: "Ann Lee", button: "reply", about: null, fields: {} },
        message: messageRef("T0BORCH", CSP, ts),
      },
    ]);
    expect(inbox.presses).toEqual([]);
    expect(dialog).toMatchObject({ title: "What is this reply?", fields: ["What it is"] });
    expect(dialog.text).toContain("We <did> *it* in May.");
  });

  it("hands on what was chosen there with the same message, and shows what came of it", async () => {
    const { slack, inbox, ts } = await replied(mode);
    const dialog = await slack.choosesAt(ANN, CSP, ts);

    const shown = await dialog.send({ choice: "comment" });

    expect(shown.text).toBe("Noted, and only you see this.");
    expect(inbox.presses).toMatchObject([
      {
        ...{ user: `slack:${ANN}`, button: "reply", about: "that reply", fields: { choice: "comment" } },
        message: messageRef("T0BORCH", CSP, ts),
      },
    ]);
  });
});

describe("the shortcut at a message", () => {
  it("works where the bot is not, and says what the bot has to say of that message", async () => {
    const { slack, inbox } = await replied("socket");
    slack.addChannel("elsewhere", { id: "C0ELSE", bot: false });
    const { ts } = await slack.says(ANN, "C0ELSE", "Lunch?");
    inbox.dialog = { summary: "x", parts: [{ kind: "line", line: ["That is no reply."] }] };

    const dialog = await slack.choosesAt(ANN, "C0ELSE", ts);

    expect(dialog).toMatchObject({ text: "That is no reply.", buttons: [], fields: [] });
    expect(inbox.forms).toMatchObject([{ message: messageRef("T0BORCH", "C0ELSE", ts) }]);
  });

  it("whose dialog Slack does not open says in private how to do it otherwise", async () => {
    const { slack, inbox, ts } = await replied("http");
    slack.faults.next("views.open", { kind: "error", error: "expired_trigger_id" });

    const chosen = { type: "message_action", callback_id: "soc:reply", message_ts: ts, trigger_id: "x" };
    const shown = await slack.nextPrivate(ANN, async () => {
      await slack.sendsInteraction({ ...chosen, user: { id: ANN }, channel: { id: CSP } });
    });

    expect(shown).toMatchObject({
      ...{ user: ANN, channel: CSP },
      text: "Slack did not open the form. Choose it again, or type the command: /soc help",
    });
    expect(inbox.presses).toEqual([]);
  });

  it("of another app, or at no message, does nothing", async () => {
    const { slack, inbox, ts } = await replied("http");
    const { logged } = setup;
    const of = { user: { id: ANN }, trigger_id: "x", action_ts: "1.000002" };
    const here = { channel: { id: CSP }, message_ts: ts };
    const others = [
      { ...of, ...here, type: "message_action", callback_id: "somebody-elses" },
      { ...of, ...here, type: "shortcut", callback_id: "soc:reply" },
      { ...of, channel: { id: CSP }, type: "message_action", callback_id: "soc:reply" },
      { ...of, ...here, message_ts: "yesterday", type: "message_action", callback_id: "soc:reply" },
      { ...of, ...here, user: {}, type: "message_action", callback_id: "soc:reply" },
    ];

    for (const each of others) await slack.sendsInteraction(each);
    const ignored = () => logged.filter(({ event }) => event === "slack-button-ignored").length;
    await until("all are ignored", () => ignored() === others.length);

    expect([...inbox.forms, ...inbox.presses]).toEqual([]);
  });
});

describe("a dialog that takes long to make", () => {
  it("stands there at once, and is filled in when it is made", async () => {
    const { slack, inbox, ts } = await replied("socket");
    let make: (post: Post) => void = () => undefined;
    const made = new Promise<Post>((resolve) => {
      make = resolve;
    });
    inbox.form = async (press) => {
      inbox.forms.push(press);
      return await made;
    };

    const early = await slack.choosesAt(ANN, CSP, ts);
    expect(early).toMatchObject({ text: "One moment…", buttons: [], fields: [] });
    make(ASKING);
    const dialog = await early.later();

    expect(dialog.fields).toEqual(["What it is"]);
    expect((await dialog.send({ choice: "answer" })).text).toBe("Noted, and only you see this.");
    expect(inbox.forms).toHaveLength(1);
    expect(inbox.presses).toMatchObject([{ about: "that reply", fields: { choice: "answer" } }]);
    expect(slack.calls.filter(({ method }) => method === "views.open")).toHaveLength(1);
  });
});
