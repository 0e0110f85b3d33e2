import type { Question } from "../../core/model/board.ts";
import type { QuestionFile } from "./question-file.ts";

/** Whom a set of questions is written for, with the questions in the order in which they are asked. */
export type Audience = {
  /** `community-safety-partnership` */
  readonly id: string;
  /** As people read it: `Community Safety Partnership`. */
  readonly title: string;
  /** The publication the words are from; null for a council's own. */
  readonly source: string | null;
  readonly questions: readonly Question[];
};

/** Every question there is, retired ones among them. */
export type QuestionBank = { readonly audiences: readonly Audience[] };

const HELPS = "Say what is in place, since when, and where it is written down.";

type Change = NonNullable<QuestionFile["changes"]>[string];

/** Puts files together that keep to every rule: changes are made, and what was left out is filled in. */
export function questionBank(files: readonly QuestionFile[]): QuestionBank {
  const changes = new Map(files.flatMap((file) => Object.entries(file.changes ?? {})));
  return {
    audiences: files.flatMap(({ audience, title, source, questions }) => {
      if (audience === undefined || title === undefined || questions === undefined) return [];
      const changed = questions.map((question): Question => {
        const change: Change = changes.get(question.id) ?? {};
        return {
          id: question.id,
          audience: title.trim(),
          text: question.text.trim(),
          options: [...(question.options ?? []), ...(change.options ?? [])].map((option) => option.trim()),
          helps: (change.helps ?? question.helps ?? HELPS).trim(),
          retired: change.retired ?? question.retired ?? false,
        };
      });
      return [{ id: audience, title: title.trim(), source: source?.trim() ?? null, questions: changed }];
    }),
  };
}
