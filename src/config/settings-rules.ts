import type { QuestionBank } from "./questions/question-bank.ts";
import type { WrittenSettings } from "./settings-file.ts";
import type { Draft, Finding } from "./yaml/check-shape.ts";
import type { Path } from "./yaml/yaml-file.ts";

/** What the rules look at: what is of the right shape in the settings, and what they refer to. */
export type Looked = {
  readonly settings: NonNullable<Draft<WrittenSettings>>;
  /** Null when the bank has faults of its own; what the settings say of questions is then not looked at. */
  readonly bank: QuestionBank | null;
};
export type LookedBoard = {
  readonly board: NonNullable<NonNullable<Looked["settings"]["boards"]>[number]>;
  readonly path: Path;
};

/** One thing that settings must keep to beyond the shape of their parts. Named for the world it wants. */
export type Rule = (looked: Looked) => readonly Finding[];

/** The boards whose shape lets one look into them, with where they stand. */
export function boardsOf({ settings }: Looked): readonly LookedBoard[] {
  return (settings.boards ?? []).flatMap((board, index) =>
    board === undefined ? [] : [{ board, path: ["boards", index] }],
  );
}

/** What a board goes by in a fault: its id, or where it stands among the boards. */
export function boardName({ board, path }: LookedBoard): string {
  return board.id ?? `board ${Number(path.at(-1)) + 1}`;
}

/** What is wrong with a value. */
export function wrong(path: Path, problem: string, fix: string): Finding {
  return { path, part: "value", problem, fix };
}
