import type { Button, Post } from "../../../src/chat/post.ts";
import { channelRef, type MessageRef, userRef } from "../../../src/core/names/ids.ts";
import { type Acknowledged, type ChatDriver, chatContract } from "../contract.ts";
import type { RecordingInbox } from "../recording-inbox.ts";
import { type LocalSetup, openLocal } from "./local-driver.ts";

chatContract("local", openDriver);

/** The local workspace with p3 on it, who does everything over HTTP. */
async function openDriver(inbox: RecordingInbox): Promise<ChatDriver> {
  const local = await openLocal({ inbox });
  const person = "p3";
  return {
    chat: local.workspace.chat,
    tellsSizes: true,
    readsEveryEdit: true,
    channel: channelRef("local", "csp"),
    otherChannel: channelRef("local", "hwb"),
    lostChannel: channelRef("local", "nowhere"),
    person: { user: userRef("local", "p3"), name: "Cai Morgan" },
    now: () => local.workspace.clock.now(),
    async personSays({ thread, text, files = [] }) {
      const uploads = files.map(({ name, bytes }) => ({
        name,
        base64: Buffer.from(bytes).toString("base64"),
      }));
      const { status, body } = await local.request("POST", "/local/messages", {
        channel: "csp",
        person,
        text,
        ...(thread === null ? {} : { thread: thread.id }),
        files: uploads,
      });
      // A refusal names no id; the message stands all the same and is the newest there is.
      const id = status === 201 ? String(body.id) : await newestIn(local, "csp");
      return {
        message: { channel: channelRef("local", "csp"), workspace: "local", id },
        acknowledged: status === 201,
      };
    },
    async personWritesAlone(text) {
      const { status, body } = await local.request("POST", "/local/messages", {
        channel: "dm",
        person,
        text,
      });
      const id = status === 201 ? String(body.id) : await newestIn(local, "@p3");
      const message = { channel: channelRef("local", "@p3"), workspace: "local", id };
      return { message, acknowledged: status === 201 };
    },
    async personEdits(message, text) {
      const { status } = await local.request("PATCH", `/local/messages/${message.id}`, { person, text });
      return acknowledged(message, status);
    },
    async personDeletes(message) {
      const { status } = await local.request("DELETE", `/local/messages/${message.id}?person=${person}`);
      return acknowledged(message, status);
    },
    async personTypes({ channel, text }) {
      const typed = { person, text: `/soc ${text}`, ...(channel === null ? {} : { channel }) };
      return String((await local.request("POST", "/local/commands", typed)).body.text);
    },
    async personPresses({ message, button, fields }) {
      const pressed = { person, message: message.id, button, fields };
      return String((await local.request("POST", "/local/buttons", pressed)).body.text);
    },
    async personOpens({ message, button }) {
      const stands = (await local.messages("csp")).find(({ id }) => id === message.id)?.buttons ?? [];
      const about = stands.find(({ id }) => id === button)?.about;
      const opened = await local.request("POST", "/local/forms", {
        person,
        message: message.id,
        button,
        about,
      });
      const { parts } = opened.body.post as Post;
      const buttons = parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []));
      const press = async (pressed: Button | undefined, fields: Readonly<Record<string, string>>) => {
        const body = { person, message: message.id, button: pressed?.id, about: pressed?.about, fields };
        return String((await local.request("POST", "/local/buttons", body)).body.text);
      };
      return {
        text: String(opened.body.text),
        buttons: buttons.map(({ label }) => label),
        press: (label, fields = {}) =>
          press(
            buttons.find((each) => each.label === label),
            fields,
          ),
        send: (fields) => press(buttons[0], fields),
      };
    },
    async peopleSee(message) {
      const all = await local.messages(message.channel.replace("local:", ""));
      const seen = all.flatMap((root) => [root, ...root.replies]).find(({ id }) => id === message.id);
      if (seen === undefined || seen.deletedAt !== undefined) return null;
      const buttons = seen.buttons.map(({ label }) => label);
      return { text: seen.text, files: seen.files.map(({ name }) => name), buttons };
    },
    close: local.close,
  };
}

function acknowledged(message: MessageRef, status: number): Acknowledged {
  return { message, acknowledged: status === 200 };
}

async function newestIn(local: LocalSetup, channel: string): Promise<string> {
  const all = (await local.messages(channel)).flatMap((root) => [root, ...root.replies]);
  return all.at(-1)?.id ?? "none";
}
