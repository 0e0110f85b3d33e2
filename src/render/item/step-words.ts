import type { StepView, TakenBackView } from "../../core/views/step-view.ts";
import { dayWords, momentWords } from "../words/dates.ts";
import { brief, sentence } from "../words/text.ts";

const OUTCOMES = {
  accepted: "accepted",
  "more-evidence": "opened again for more evidence",
  "not-applicable": "marked not applicable",
} as const;

/** What was decided, by whom and when: `accepted by Cllr Osei, Tue 24 Nov 2026, 09:00`. */
export function stepWords({ choice, by, at }: StepView, zone: string): string {
  return `${choiceWords(choice)} by ${by}, ${momentWords(at, zone)}`;
}

const NAMES = {
  accepted: "accepted",
  "more-evidence": "reopened",
  "not-applicable": "not applicable",
} as const;

/** The same in a word or two, for a button. */
export function stepName(choice: StepView["choice"]): string {
  switch (choice.kind) {
    case "decided":
      return NAMES[choice.outcome];
    case "amended":
      return "new rating or reason";
    case "extended":
      return choice.earlier ? "earlier date" : "later date";
    case "assigned":
      return `given to ${brief(choice.owner, 40)}`;
  }
}

/** What was taken back of the decisions on an item, each as a sentence: by whom and when, and what it was. */
export function takenBackWords(takenBack: readonly TakenBackView[], zone: string): string[] {
  return takenBack.map((each) =>
    sentence(`Taken back by ${each.undoneBy}, ${momentWords(each.undoneAt, zone)}: ${stepWords(each, zone)}`),
  );
}

function choiceWords(choice: StepView["choice"]): string {
  switch (choice.kind) {
    case "decided": {
      const { outcome, rating } = choice;
      return `${OUTCOMES[outcome]}${rating === null ? "" : ` (${rating})`}`;
    }
    case "amended":
      return `rating or reason changed${choice.rating === null ? "" : ` (${choice.rating})`}`;
    case "extended":
      return `${choice.earlier ? "an earlier" : "a later"} day, ${dayWords(choice.due)}, given`;
    case "assigned":
      return `given to ${choice.owner}`;
  }
}
