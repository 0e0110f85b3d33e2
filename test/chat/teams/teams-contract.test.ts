import type { Chat } from "../../../src/chat/chat.ts";
import { channelRef, type MessageRef, userRef } from "../../../src/core/names/ids.ts";
import { type Acknowledged, type ChatDriver, chatContract } from "../contract.ts";
import type { RecordingInbox } from "../recording-inbox.ts";
import { seenCard } from "./fake/seen.ts";
import { WORLD } from "./fake/world.ts";
import { teamsInbox } from "./teams-inbox.ts";
import { openTeamsSetup } from "./teams-setup.ts";

chatContract("teams", openDriver);

/** The fake Teams with Cai Morgan on it, who does everything as Teams itself does it. */
async function openDriver(inbox: RecordingInbox): Promise<ChatDriver> {
  const setup = await openTeamsSetup({ inbox: teamsInbox(inbox) });
  const { fake } = setup;
  const [channel, otherChannel] = WORLD.channels;
  const person = WORLD.people[2];
  const chat: Chat = { ...setup.chat, open: async () => undefined };
  const refOf = (id: string): MessageRef => ({
    channel: channelRef("teams", channel),
    workspace: WORLD.tenant,
    id,
  });
  const placeOf = ({ channel: where }: MessageRef) => where.replace("teams:", "");
  const acknowledged = (message: MessageRef, status: number): Acknowledged => ({
    message,
    acknowledged: status === 200,
  });
  return {
    chat,
    tellsSizes: false,
    readsEveryEdit: false,
    channel: channelRef("teams", channel),
    otherChannel: channelRef("teams", otherChannel),
    lostChannel: channelRef("teams", "19:nowhere@thread.tacv2"),
    person: { user: userRef("teams", person.account), name: person.name },
    now: () => new Date().toISOString(),
    async personSays({ thread, text, files = [] }) {
      const shared = files.map(({ name }) => ({
        name,
        url: `https://files.example.org/${encodeURIComponent(name)}`,
      }));
      const root = thread?.id ?? null;
      const { id, status } = await fake.says({ person, conversation: channel, root, text, files: shared });
      return acknowledged(refOf(id), status);
    },
    async personWritesAlone(text) {
      const own = fake.chatOf(person);
      const { id, status } = await fake.says({ person, conversation: own, root: null, text });
      return acknowledged({ ...refOf(id), channel: channelRef("teams", own) }, status);
    },
    async personEdits(message, text) {
      return acknowledged(message, (await fake.edits(placeOf(message), message.id, text)).status);
    },
    async personDeletes(message) {
      return acknowledged(message, (await fake.deletes(placeOf(message), message.id)).status);
    },
    async personTypes(what) {
      const own = fake.chatOf(person);
      const before = fake.messages.in(own).length;
      const conversation = what.channel === null ? own : channel;
      const mentions = what.channel !== null;
      await fake.says({ person, conversation, root: null, text: `/soc ${what.text}`, mentions });
      const answer = await fake.messages.until(() =>
        fake.messages
          .in(own)
          .slice(before)
          .find(({ author }) => author === null),
      );
      return seenCard(answer.activity?.attachments?.[0]?.content).text;
    },
    async personPresses({ message, button, fields }) {
      const is = ({ data }: { readonly data: Readonly<Record<string, string>> }) => data.button === button;
      const { json } = await fake.presses({ person, conversation: channel, id: message.id, is, fields });
      return String((json as { readonly value?: unknown }).value);
    },
    async personOpens({ message, button }) {
      const dialog = await fake.opens({ person, conversation: channel, id: message.id, button });
      return {
        text: dialog.text,
        buttons: dialog.shown,
        async press(label, fields = {}) {
          const sends = [label, `Send: ${label.charAt(0).toLowerCase()}${label.slice(1)}`];
          return (await dialog.send(({ title }) => sends.includes(title), fields)).text;
        },
        send: async (fields) => (await dialog.send(() => true, fields)).text,
      };
    },
    async peopleSee(message) {
      const conversation = message.channel.replace("teams:", "");
      const seen = fake.messages.get(conversation, message.id);
      if (seen === undefined || seen.deletedAt !== null) return null;
      const card = seenCard(seen.activity?.attachments?.[0]?.content);
      const promised = card.buttons.flatMap(({ data }) => (data.soc === "file" ? [data.file] : []));
      const offers = fake.messages.in(conversation).flatMap(({ activity }) => activity?.attachments ?? []);
      const files = offers.filter(({ contentType, content }) => {
        const context = (content as { readonly acceptContext?: { readonly file: string } }).acceptContext;
        return contentType.endsWith("file.consent") && promised.includes(context?.file);
      });
      const buttons = card.shown.filter((title) => !title.startsWith("Get "));
      return { text: card.text, files: files.map(({ name }) => name ?? ""), buttons };
    },
    close: setup.close,
  };
}
