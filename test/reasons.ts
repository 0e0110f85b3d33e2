import type { Reason } from "../src/core/model/reason.ts";
import { reasonWords } from "../src/render/words/reasons/reason-words.ts";

/** Reasons for tests to which it is no matter which: of a refusal, of what is gone, of a doubt. */
export const NOT_IN_CHANNEL: Reason = { code: "slack-not-in-channel", facts: {} };
export const DELETED: Reason = { code: "slack-deleted", facts: {} };
export const CANNOT_LOOK: Reason = { code: "graph-cannot-look", facts: {} };
export const NO_ANSWER: Reason = { code: "slack-unreached", facts: {} };

/** What carries reasons, as people read it: `because` and `fix` in the place of each reason, however deep it lies. */
export function spoken(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spoken);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === "reason" && isReason(each) ? Object.entries(reasonWords(each)) : [[name, spoken(each)]],
    ),
  );
}

function isReason(value: unknown): value is Reason {
  return typeof value === "object" && value !== null && "code" in value;
}
