import type { Log } from "../../../log/log-events.ts";
import type { Ailment, Complaint, Condition } from "../../chat.ts";

/** What can ail: whether we may speak at all, whether we hear, whether Slack can be reached. */
type Part = "credentials" | "hearing" | "reach";

/** What the bot cannot do while a part ails. */
const CODES: Readonly<Record<Part, Ailment["code"]>> = {
  credentials: "cannot-speak",
  hearing: "cannot-hear",
  reach: "cannot-speak",
};

/** Keeps what ails the connection; each ailment is told to the log, and to `alarm`, once. */
export type Health = {
  set(part: Part, complaint: Complaint | null): void;
  is(part: Part): boolean;
  read(): Condition;
};

const NOT_OPEN: Ailment = {
  code: "not-open",
  because: "the connection to Slack is not open",
  fix: "Nothing to do while the bot starts or stops. If it stays so, start it again.",
};

/** Starts unwell: nothing is open yet. */
export function health(log: Log, alarm: (part: Part, complaint: Complaint) => void): Health {
  const complaints = new Map<Part, Complaint>();
  let opened = false;
  return {
    set(part, complaint) {
      opened = true;
      const before = complaints.get(part);
      if (complaint === null) {
        if (complaints.delete(part)) log("slack-alarm-over", { part });
        return;
      }
      complaints.set(part, complaint);
      if (before?.because === complaint.because) return;
      const { because, fix } = complaint;
      log("slack-alarm", { part, because, fix });
      alarm(part, complaint);
    },
    is: (part) => !complaints.has(part),
    read() {
      if (!opened) return [NOT_OPEN];
      return [...complaints].map(([part, { because, fix }]) => ({ code: CODES[part], because, fix }));
    },
  };
}
