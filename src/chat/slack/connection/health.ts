import type { Log } from "../../../log/log-events.ts";
import type { Condition } from "../../chat.ts";

/** What is wrong, and what to do. */
export type Ailment = { readonly because: string; readonly fix: string };

/** What can ail: whether we may speak at all, whether we hear, whether Slack can be reached. */
type Part = "credentials" | "hearing" | "reach";

/** Keeps what ails the connection; each ailment is told to the log, and to `alarm`, once. */
export type Health = {
  set(part: Part, ailment: Ailment | null): void;
  is(part: Part): boolean;
  read(): Condition;
};

/** Starts unwell: nothing is open yet. */
export function health(log: Log, alarm: (part: Part, ailment: Ailment) => void): Health {
  const ailments = new Map<Part, Ailment>();
  let opened = false;
  return {
    set(part, ailment) {
      opened = true;
      const before = ailments.get(part);
      if (ailment === null) {
        if (ailments.delete(part)) log("slack-alarm-over", { part });
        return;
      }
      ailments.set(part, ailment);
      if (before?.because === ailment.because) return;
      log("slack-alarm", { part, ...ailment });
      alarm(part, ailment);
    },
    is: (part) => !ailments.has(part),
    read() {
      if (!opened) return { ok: false, because: "the connection to Slack is not open", fix: null };
      const [first] = ailments.values();
      return first === undefined ? { ok: true, because: null, fix: null } : { ok: false, ...first };
    },
  };
}
