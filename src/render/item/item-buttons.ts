import type { Button, Field } from "../../chat/post.ts";
import type { Rating } from "../../core/model/item.ts";
import type { Day } from "../../core/names/time.ts";
import type { Candidate } from "../../core/reading/find-person.ts";
import { dayWords } from "../words/dates.ts";
import { ratingWords } from "../words/rating-words.ts";
import { standingChoices } from "../words/standing-words.ts";

const RATINGS: readonly Rating[] = ["red", "amber", "green"];

const REASON: Field = { id: "reason", label: "Reason" };

const RATING_AND_NOTE: readonly Field[] = [
  {
    ...{ id: "choice", label: "Rating (optional)", optional: true },
    choices: RATINGS.map((id) => ({ id, name: ratingWords(id) })),
  },
  { id: "reason", label: "Note (optional)", optional: true },
];

/**
 * The buttons under a question and in its dialogs, so that each is called the same wherever it stands. `about` says which item
 * they are about; under the question itself there is no need to.
 */
export const itemButtons = {
  /** Opens the dialog in which anybody answers; it stands out while the question waits for that. */
  answer: (isOpen: boolean): Button => ({
    ...{ id: "answer", label: "Answer", style: isOpen ? "primary" : "plain", opens: "form", fields: [] },
  }),
  /** Opens the dialog with everything else that whoever presses may do. */
  other: (): Button => ({ id: "other", label: "Other…", style: "plain", opens: "form", fields: [] }),
  send: (about: string): Button => ({
    ...{ id: "answer", label: "Send answer", style: "primary", about },
    fields: [{ id: "answer", label: "Your answer" }],
  }),
  accept: (about: string): Button => ({
    ...{ id: "accept", label: "Accept", style: "primary", about, fields: RATING_AND_NOTE },
  }),
  /** The same for what is accepted: what is filled in changes. */
  amend: (about: string): Button => ({
    ...{ id: "accept", label: "Change rating or note", style: "plain", about, fields: RATING_AND_NOTE },
  }),
  /** `isClosed`: it was decided on, and is opened again. */
  reopen: (about: string, isClosed: boolean): Button => ({
    ...{ id: "reopen", label: isClosed ? "Reopen" : "More evidence wanted", style: "plain", about },
    fields: [REASON],
  }),
  notApplicable: (about: string): Button => ({
    ...{ id: "not-applicable", label: "Not applicable", style: "plain", about },
    fields: [REASON],
  }),
  /** `due`: by when it is wanted at present, which whoever chooses another date has to know. */
  extend: (about: string, due: Day | null): Button => ({
    ...{ id: "extend", label: "Later date", style: "plain", about },
    fields: [{ id: "date", label: due === null ? "Wanted by" : `Wanted by (now ${dayWords(due)})` }, REASON],
  }),
  assign: (about: string, choices: readonly Candidate[]): Button => ({
    ...{ id: "assign", label: "Give to somebody", style: "plain", about },
    fields: [{ id: "person", label: "Whose question it is", choices }],
  }),
  /** `what`: in a word or two, what would be taken back. */
  undo: (about: string, what: string): Button => ({
    ...{ id: "undo", label: `Take back: ${what}`, style: "plain", about, fields: [] },
  }),
  /** With one tap: the reply it is about is an answer. */
  countIt: (label: string, about: string): Button => ({
    ...{ id: "count-it", label, style: "primary", about, fields: [] },
  }),
  /** With one tap: it is none. */
  noAnswer: (label: string, about: string): Button => ({
    ...{ id: "no-answer", label, style: "plain", about, fields: [] },
  }),
  /** `number`: which reply it is about; null where there is no other. */
  whatIsIt: (about: string, number: number | null): Button => ({
    ...{
      id: "reply",
      label: `What is ${number === null ? "this reply" : `reply ${number}`}?`,
      style: "plain",
      about,
    },
    fields: [{ id: "choice", label: "What it is", choices: standingChoices }],
  }),
  /** The same in a dialog of its own, which says what it asks. */
  sayWhatItIs: (about: string): Button => ({
    ...{ id: "reply", label: "Save", style: "primary", about },
    fields: [{ id: "choice", label: "What it is", choices: standingChoices }],
  }),
  notMine: (about: string): Button => ({
    ...{ id: "not-mine", label: "Not mine", style: "plain", about },
    fields: [{ id: "reason", label: "Whose it is, or why (optional)", optional: true }],
  }),
  moreTime: (about: string, due: Day | null): Button => ({
    ...{ id: "more-time", label: "More time", style: "plain", about },
    fields: [
      { id: "date", label: due === null ? "Until" : `Until (now ${dayWords(due)})` },
      { id: "reason", label: "Why (optional)", optional: true },
    ],
  }),
  record: (about: string): Button => ({
    ...{ id: "record", label: "Record an answer for somebody", style: "plain", about },
    fields: [
      { id: "reason", label: "Whose answer it is (their name)" },
      { id: "date", label: "Date of the letter (optional)", optional: true },
      { id: "answer", label: "What it says" },
    ],
  }),
} as const;
