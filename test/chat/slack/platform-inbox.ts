import type { PlatformInbox, Trouble } from "../../../src/chat/slack/port.ts";
import type { Post } from "../../../src/chat/post.ts";
import type { MessageRef, UserRef } from "../../../src/core/ids.ts";
import { type RecordingInbox, recordingInbox } from "../recording-inbox.ts";

/** A small bot for tests of real platforms: remembers what came in, and answers everything with one post. */
export type RecordingPlatformInbox = RecordingInbox &
  PlatformInbox & {
    readonly lostMessages: MessageRef[];
    readonly homes: UserRef[];
    readonly troubles: Trouble[];
    /** How often it was told that something may have been missed. */
    reconnections: number;
  };

/** Adds to a recording inbox what only real platforms tell. */
export function platformInbox(inbox: RecordingInbox = recordingInbox()): RecordingPlatformInbox {
  const home: Post = { summary: "Your boards", parts: [{ kind: "line", line: ["Nothing waits for you."] }] };
  const more = {
    lostMessages: new Array<MessageRef>(),
    homes: new Array<UserRef>(),
    troubles: new Array<Trouble>(),
    reconnections: 0,
    async lost(message: MessageRef) {
      this.lostMessages.push(message);
      if (inbox.failure !== null) throw inbox.failure;
    },
    async home(user: UserRef) {
      this.homes.push(user);
      return home;
    },
    async trouble(trouble: Trouble) {
      this.troubles.push(trouble);
    },
    async reconnected() {
      this.reconnections += 1;
    },
  };
  return Object.assign(inbox, more);
}
