import type { UserRef } from "../../../src/core/names/ids.ts";
import { type RecordingInbox, recordingInbox } from "../recording-inbox.ts";

/** A recording inbox that also counts what real platforms make it do. */
export type RecordingPlatformInbox = RecordingInbox & {
  readonly homes: UserRef[];
  /** How often it was told that something may have been missed. */
  reconnections: number;
};

/** Makes one of a recording inbox. */
export function platformInbox(inbox: RecordingInbox = recordingInbox()): RecordingPlatformInbox {
  const homes: UserRef[] = [];
  const counting = Object.assign(inbox, {
    homes,
    reconnections: 0,
    async home(user: UserRef) {
      homes.push(user);
      const parts = [{ kind: "line", line: ["Nothing waits for you."] } as const];
      return { summary: "Your boards", parts };
    },
    async reconnected() {
      counting.reconnections += 1;
    },
  });
  return counting;
}
