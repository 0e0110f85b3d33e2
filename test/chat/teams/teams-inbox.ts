import type { UserRef } from "../../../src/core/names/ids.ts";
import { type RecordingInbox, recordingInbox } from "../recording-inbox.ts";

/** A recording inbox that also remembers who looked at the bot itself, and how often things may have been missed. */
export type TeamsInbox = RecordingInbox & { readonly homes: UserRef[]; reconnections: number };

/** Makes one, or gives one that is there what it lacks. */
export function teamsInbox(inbox: RecordingInbox = recordingInbox()): TeamsInbox {
  const homes: UserRef[] = [];
  const more = {
    homes,
    reconnections: 0,
    async home(user: UserRef) {
      this.homes.push(user);
      return { summary: "Welcome", parts: [{ kind: "line", line: ["Welcome to your board."] } as const] };
    },
    async reconnected() {
      this.reconnections += 1;
    },
  };
  return Object.assign(inbox, more);
}
