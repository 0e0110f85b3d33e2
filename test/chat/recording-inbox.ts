import type { Command, Inbox, Press, Receipt, Reply, Trouble, Words } from "../../src/chat/chat.ts";
import type { Post } from "../../src/chat/post.ts";
import type { MessageRef } from "../../src/core/names/ids.ts";

/** A small bot for tests of chats: remembers what came in, and answers everything with one post. */
export type RecordingInbox = Inbox & {
  readonly replies: Reply[];
  readonly told: Words[];
  readonly commands: Command[];
  readonly presses: Press[];
  /** The presses that opened a dialog. */
  readonly forms: Press[];
  readonly losses: MessageRef[];
  readonly troubles: Trouble[];
  /** What was awaited, in the order in which it was done. */
  readonly done: string[];
  /** Set to make everything fail with it from now on. */
  failure: Error | null;
  /** What becomes of replies. */
  receipt: Receipt;
  /** What becomes of words. */
  heard: Post | null;
  /** Whether what was written beside the threads is known. */
  heeding: boolean;
  /** What commands and buttons are answered with. */
  answer: Post;
  /** What a dialog shows. */
  dialog: Post;
};

/** Makes one. Every answer takes a few turns, so that an adapter that does not wait is found out. */
export function recordingInbox(): RecordingInbox {
  const inbox: RecordingInbox = {
    replies: [],
    told: [],
    commands: [],
    presses: [],
    forms: [],
    losses: [],
    troubles: [],
    done: [],
    failure: null,
    receipt: { kept: true },
    heard: null,
    heeding: false,
    answer: { summary: "Noted", parts: [{ kind: "line", line: ["Noted, and only you see this."] }] },
    dialog: { summary: "What you can do", parts: [{ kind: "line", line: ["Made for you."] }] },
    async reply(reply) {
      inbox.replies.push(reply);
      await turns();
      if (inbox.failure !== null) throw inbox.failure;
      inbox.done.push("kept");
      return inbox.receipt;
    },
    async words(words) {
      inbox.told.push(words);
      await turns();
      if (inbox.failure !== null) throw inbox.failure;
      inbox.done.push("heard");
      return inbox.heard;
    },
    heeds: async () => inbox.heeding,
    async command(command) {
      inbox.commands.push(command);
      await turns();
      if (inbox.failure !== null) throw inbox.failure;
      return inbox.answer;
    },
    async press(press) {
      inbox.presses.push(press);
      await turns();
      if (inbox.failure !== null) throw inbox.failure;
      return inbox.answer;
    },
    async form(press) {
      inbox.forms.push(press);
      await turns();
      if (inbox.failure !== null) throw inbox.failure;
      return inbox.dialog;
    },
    async promptDeleted(message) {
      inbox.losses.push(message);
      await turns();
    },
    home: async () => inbox.answer,
    async trouble(trouble) {
      inbox.troubles.push(trouble);
      await turns();
    },
    reconnected: async () => {},
    async settled() {
      await turns();
      inbox.done.push("settled");
    },
  };
  return inbox;
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
