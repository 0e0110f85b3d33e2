import type { Button, Field } from "../../chat/post.ts";
import type { Rating } from "../../core/model/item.ts";
import type { Day } from "../../core/names/time.ts";
import type { Candidate } from "../../core/reading/find-person.ts";
import { dayWords } from "../words/dates.ts";
import { ratingWords } from "../words/rating-words.ts";

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
} as const;
