import type { QuestionId } from "../names/ids.ts";
import type { Board } from "./board.ts";
import { sameData } from "./same-data.ts";

/**
 * What the settings say of a board, as its records keep it: everything that decides a figure. The names and accounts of
 * people are kept apart from it, and the words of the questions stand with what was asked.
 */
export type BoardSettings = Omit<Board, "id" | "people" | "questions"> & {
  /** The questions of its audiences, in bank order, retired ones not among them. */
  readonly questions: readonly QuestionId[];
};

/** What there is to keep of a board as the settings have it now. */
export function settingsOf({ id: _id, people: _people, questions, ...rest }: Board): BoardSettings {
  return { ...rest, questions: questions.flatMap(({ id, retired }) => (retired ? [] : [id])) };
}

/** Whether two of them say the same, in whatever order they name owners. */
export function sameSettings(one: BoardSettings | null, other: BoardSettings): boolean {
  return one !== null && sameData(one, other);
}

/**
 * The board that a record decides by: what was kept, with the names of people and the words of questions as they are
 * known now. Before anything was kept it is the board of the settings.
 *
 * @param given the board as the settings have it now
 */
export function boardAsKept(given: Board, settings: BoardSettings | null): Board {
  if (settings === null) return given;
  const { questions, ...rest } = settings;
  const kept = new Set(questions);
  return {
    ...rest,
    id: given.id,
    people: given.people,
    questions: given.questions.filter(({ id, retired }) => retired || kept.has(id)),
  };
}
