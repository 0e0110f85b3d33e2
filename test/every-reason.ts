import type { Reason, ReasonCode, ReasonFacts } from "../src/core/model/reason.ts";
import { asWord } from "../src/core/names/word.ts";
import type { Plain } from "./with-ids.ts";
import { withIds } from "./with-ids.ts";

const word = asWord("invalid_auth");
const channel = "slack:C0CSP";
const why: Reason = { code: "graph-cannot-look", facts: {} };

/** Facts of those reasons that have any; the compiler knows if one is missing. */
const FACTS: Plain<{ [Code in WithFacts]: ReasonFacts<Code> }> = {
  "not-noted": { error: asWord("disk-full") },
  "delivery-looked-for": { saying: "prompt", reference: "CSP-01 (26/27)", why },
  "delivery-uncertain": { saying: "prompt", place: "channel", reference: "CSP-01 (26/27)", why },
  "another-installation": { board: "csp", channel },
  "records-empty": { board: "csp", channel },
  "posts-unknown": { board: "csp", channel },
  "channel-unseen": { board: "csp", channel, why },
  "clock-ahead": { platform: "slack", minutes: 3 },
  "clock-behind": { platform: "teams", minutes: 3 },
  "slack-refused": { word, method: asWord("chat.postMessage") },
  "slack-missing-scope": { scopes: [asWord("channels:history")] },
  "slack-bot-token": { word },
  "slack-app-token": { word },
  "slack-not-slack": { status: 404 },
  "slack-fault": { status: 502 },
  "slack-answer-lacks": { method: asWord("chat.postMessage"), fields: [asWord("message.ts")] },
  "slack-channel-archived": { channel },
  "slack-channel-deleted": { channel },
  "slack-channel-left": { channel },
  "slack-history-hidden": { channel },
  "slack-channel-renumbered": { channel, now: "slack:C1CSP" },
  "teams-forbidden": { status: 403, word: null },
  "teams-refused": { status: 400, word },
  "teams-unanswered": { word },
  "teams-unclear": { status: 502 },
  "teams-no-token": { words: [word, asWord("AADSTS7000215")] },
  "teams-no-login": { host: asWord("login.microsoftonline.com") },
  "graph-refused": { word },
  "graph-down": { status: null, word: asWord("no-answer") },
  "graph-look-refused": { word },
};

type WithFacts = {
  [Code in ReasonCode]: keyof ReasonFacts<Code> extends never ? never : Code;
}[ReasonCode];

/** A reason of this code. */
export function aReason(code: ReasonCode): Reason {
  const facts = code in FACTS ? FACTS[code as WithFacts] : {};
  return withIds<Reason>({ code, facts } as Plain<Reason>);
}
