import type { Reason } from "../../../core/model/reason.ts";
import { reasonLine } from "../../../core/model/reason-line.ts";
import type { Log } from "../../../log/log-events.ts";
import type { Ailment, Condition } from "../../chat.ts";

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
  set(part: Part, reason: Reason | null): void;
  is(part: Part): boolean;
  read(): Condition;
};

const NOT_OPEN: Ailment = { code: "not-open", reason: { code: "slack-not-open", facts: {} } };

/** Starts unwell: nothing is open yet. */
export function health(log: Log, alarm: (part: Part, reason: Reason) => void): Health {
  const ailing = new Map<Part, Reason>();
  let opened = false;
  return {
    set(part, reason) {
      opened = true;
      const before = ailing.get(part);
      if (reason === null) {
        if (ailing.delete(part)) log("slack-alarm-over", { part });
        return;
      }
      ailing.set(part, reason);
      const line = reasonLine(reason);
      if (before !== undefined && reasonLine(before) === line) return;
      log("slack-alarm", { part, reason: line });
      alarm(part, reason);
    },
    is: (part) => !ailing.has(part),
    read() {
      if (!opened) return [NOT_OPEN];
      return [...ailing].map(([part, reason]) => ({ code: CODES[part], reason }));
    },
  };
}
