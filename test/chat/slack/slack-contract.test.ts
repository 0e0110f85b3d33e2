import { idIn, messageRef } from "../../../src/chat/slack/slack-refs.ts";
import { channelRef, type MessageRef, userRef } from "../../../src/core/names/ids.ts";
import { type Acknowledged, type ChatDriver, chatContract } from "../contract.ts";
import type { RecordingInbox } from "../recording-inbox.ts";
import type { Done } from "./fake/people.ts";
import { platformInbox } from "./platform-inbox.ts";
import { ANN, CSP, HWB, type Mode, openOnFake } from "./slack-setup.ts";

chatContract("slack over Socket Mode", (inbox) => openDriver("socket", inbox));
chatContract("slack over HTTP", (inbox) => openDriver("http", inbox));

/** The fake Slack with Ann on it, who does everything as a Slack client would. */
async function openDriver(mode: Mode, recording: RecordingInbox): Promise<ChatDriver> {
  const inbox = platformInbox(recording);
  const setup = await openOnFake(mode, { inbox, patience: 400 });
  const { slack, chat } = setup;
  const ref = (ts: string): MessageRef => messageRef(slack.world.team, CSP, ts);
  const told = ({ ts, acknowledged }: Done): Acknowledged => ({ message: ref(ts), acknowledged });
  return {
    chat,
    tellsSizes: true,
    readsEveryEdit: false,
    channel: channelRef("slack", CSP),
    otherChannel: channelRef("slack", HWB),
    lostChannel: channelRef("slack", "C0NOWHERE"),
    person: { user: userRef("slack", ANN), name: "Ann Lee" },
    now: () => new Date().toISOString(),
    async personSays({ thread, text, files = [] }) {
      const more = thread === null ? {} : { thread_ts: thread.id };
      return told(await slack.says(ANN, CSP, text, { ...more, files }));
    },
    async personWritesAlone(text) {
      const { ts, acknowledged } = await slack.saysDirectly(ANN, text);
      return { message: messageRef(slack.world.team, slack.directOf(ANN), ts), acknowledged };
    },
    personEdits: async (message, text) => told(await slack.edits(idIn(message.channel), message.id, text)),
    personDeletes: async (message) => told(await slack.deletes(idIn(message.channel), message.id)),
    async personTypes({ channel, text }) {
      const shown =
        channel === null
          ? await slack.nextPrivate(ANN, () => slack.saysDirectly(ANN, text))
          : await slack.types(ANN, idIn(channel), `/soc ${text}`);
      return shown.text;
    },
    personPresses: async ({ message, button, fields }) =>
      (await slack.presses(ANN, idIn(message.channel), message.id, button, fields)).text,
    async personOpens({ message, button }) {
      const opened = await slack.opens(ANN, idIn(message.channel), message.id, button);
      return {
        ...opened,
        press: async (label, fields) => (await opened.press(label, fields)).text,
        send: async (fields) => (await opened.send(fields)).text,
      };
    },
    async peopleSee(message) {
      const seen = slack.sees(idIn(message.channel), message.id);
      return seen === null ? null : { text: seen.text, files: seen.files, buttons: seen.buttons };
    },
    close: setup.close,
  };
}
