import type { StandingKind, StandingReason } from "../../core/model/reply-standing.ts";
import type { ReplyView } from "../../core/views/views.ts";
import { dayWords, momentWords } from "./dates.ts";
import { brief, sentence } from "./text.ts";

/** What a reply is taken for. */
const TAKEN_FOR: Readonly<Record<StandingKind, string>> = {
  answer: "counts as an answer",
  "to-check": "to check",
  comment: "saved as a comment",
  holding: "saved as the promise of an answer",
  question: "saved as a question back",
  handover: "saved as passed on to somebody else",
  "more-time": "saved as a request for more time",
  verbal: "saved as the promise of a verbal update",
  elsewhere: "saved as answered outside the chat",
  correction: "saved as a correction, which takes back what its writer said before",
  nothing: "says nothing",
};

/** What people say that a reply is. */
export const SAID_TO_BE: Readonly<Record<StandingKind, string>> = {
  answer: "an answer",
  "to-check": "a reply to check",
  comment: "a comment",
  holding: "the promise of an answer",
  question: "a question back",
  handover: "passed on to somebody else",
  "more-time": "a request for more time",
  verbal: "the promise of a verbal update",
  elsewhere: "answered outside the chat",
  correction: "a correction",
  nothing: "no reply",
};

/** What people choose from where they say what a reply is. */
export const standingChoices: readonly { readonly id: StandingKind; readonly name: string }[] = (
  ["answer", "comment", "holding", "verbal", "elsewhere", "question", "handover", "more-time"] as const
).map((id) => ({ id, name: sentenceCase(SAID_TO_BE[id]) }));

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Why, where that is not what it is taken for already. */
const BECAUSE: Readonly<Record<StandingReason, ((author: string) => string) | null>> = {
  "clear-sign": null,
  "file-or-link": () => "it comes with a file or a link",
  "not-asked": (author) => `reads like an answer, but ${author} is not the one who is asked`,
  unclear: () => "nothing in it says for certain what it is",
  promise: null,
  "asks-back": null,
  "somebody-else": null,
  "asks-for-time": null,
  "at-the-meeting": null,
  "outside-the-thread": null,
  "takes-back": null,
  "taken-back": () => "its writer took it back",
  "small-talk": null,
  "no-words": null,
  "said-so": null,
  recorded: null,
};

/** What a reply is to its question, and by whose word, as a sentence: `Said to be an answer by NAME, Tue 8 Dec 2026, 09:12.` */
export function standingWords(reply: ReplyView, zone: string): string {
  const { standing, saidBy, author } = reply;
  // An earlier version kept it, which took every reply for an answer.
  if (standing === null) return sentence(TAKEN_FOR.answer);
  const until = standing.until === null ? "" : `, by ${dayWords(standing.until)}`;
  if (standing.because === "recorded") return sentence(TAKEN_FOR[standing.standing]);
  if (saidBy !== null)
    return `Said to be ${SAID_TO_BE[standing.standing]} by ${brief(saidBy, 80)}, ${momentWords(standing.at, zone)}.`;
  const why = BECAUSE[standing.because];
  const because = why === null ? "" : `: ${why(brief(author.name, 80))}`;
  return sentence(`${TAKEN_FOR[standing.standing]}${until}${because}`);
}

/** The same where it is worth a line in a paper: not of an answer that nobody had to speak for. */
export function standingNote(reply: ReplyView, zone: string): string[] {
  const { standing } = reply;
  const isPlain = standing === null || (standing.standing === "answer" && reply.saidBy === null);
  return isPlain ? [] : [standingWords(reply, zone)];
}
