import { nearest } from "../../core/reading/find-person.ts";
import type { Fault } from "../yaml/fault.ts";
import { faultsOf } from "../yaml/faults-of.ts";
import type { Path, YamlFile } from "../yaml/yaml-file.ts";
import type { ReadQuestionFile } from "./question-file-rules.ts";

type Located = ReadQuestionFile & { readonly yaml: YamlFile };

/** Something with an id, and where that was written. */
type Named = {
  readonly id: string;
  readonly yaml: YamlFile;
  readonly path: Path;
  readonly part: "key" | "value";
  readonly options: readonly (string | undefined)[];
};

/** What the files of a bank must keep to together. `complete` is false when a file could not be read at all. */
export function questionBankFaults(files: readonly Located[], complete: boolean): readonly Fault[] {
  const questions = files.flatMap(questionsOf);
  const changes = files.flatMap(changesOf);
  return [
    ...audiencesDiffer(files.flatMap(audienceOf)),
    ...questionIdsDiffer(questions),
    ...questionsAreChangedOnce(changes),
    // Otherwise the questions of the file that is missing here would be called unknown.
    ...(complete ? changesNameQuestions(changes, questions) : []),
    ...addedOptionsAreNew(changes, questions),
  ];
}

function audiencesDiffer(audiences: readonly Named[]): readonly Fault[] {
  return doubled(
    audiences,
    "is also that of",
    "Give the audience an id of its own, or ask all its questions in one file.",
  );
}

function questionIdsDiffer(questions: readonly Named[]): readonly Fault[] {
  return doubled(questions, "is also that of", "Give the question an id that no other question has or had.");
}

function questionsAreChangedOnce(changes: readonly Named[]): readonly Fault[] {
  return doubled(changes, "is also changed in", "Write all that changes about a question in one place.");
}

function changesNameQuestions(changes: readonly Named[], questions: readonly Named[]): readonly Fault[] {
  const known = questions.map(({ id }) => id);
  return changes.flatMap(({ id, yaml, path, part }) => {
    if (known.includes(id)) return [];
    const meant = nearest(id, known);
    const fix = meant === null ? "Name a question of the bank, or take it out." : `Did you mean ${meant}?`;
    return faultsOf(yaml, [{ path, part, problem: "changes a question that is in no file", fix }]);
  });
}

function addedOptionsAreNew(changes: readonly Named[], questions: readonly Named[]): readonly Fault[] {
  return changes.flatMap(({ id, yaml, path, options }) => {
    const published = questions.find((question) => question.id === id)?.options ?? [];
    return options.flatMap((option, index) => {
      if (option === undefined || !published.includes(option)) return [];
      const problem = `is "${option}", which ${id} offers already`;
      const fix = "Take it out: these options are added to the published ones.";
      return faultsOf(yaml, [{ path: [...path, "options", index], part: "value", problem, fix }]);
    });
  });
}

function doubled(all: readonly Named[], shared: string, fix: string): readonly Fault[] {
  return all.flatMap((named) => {
    const first = all.find(({ id }) => id === named.id);
    if (first === undefined || first === named) return [];
    const { line } = first.yaml.spot(first.path, first.part);
    const problem = `${named.part === "key" ? "" : `is ${named.id}, which `}${shared} ${first.yaml.file}, line ${line}`;
    return faultsOf(named.yaml, [{ path: named.path, part: named.part, problem, fix }]);
  });
}

function audienceOf({ yaml, draft }: Located): readonly Named[] {
  const id = draft?.audience;
  return id === undefined ? [] : [{ id, yaml, path: ["audience"], part: "value", options: [] }];
}

function questionsOf({ yaml, draft }: Located): readonly Named[] {
  return (draft?.questions ?? []).flatMap((question, index) => {
    const { id, options = [] } = question ?? {};
    return id === undefined ? [] : [{ id, yaml, path: ["questions", index, "id"], part: "value", options }];
  });
}

function changesOf({ yaml, draft }: Located): readonly Named[] {
  return Object.entries(draft?.changes ?? {}).map(([id, change]) => {
    return { id, yaml, path: ["changes", id], part: "key", options: change?.options ?? [] };
  });
}
