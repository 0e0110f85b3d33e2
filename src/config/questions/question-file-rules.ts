import type { Draft, Finding } from "../yaml/check-shape.ts";
import { checksumOf } from "./checksum.ts";
import type { QuestionFile, WrittenQuestionFile } from "./question-file.ts";

/** One file as it was read: `whole` if its shape is right, `draft` for what is right of it in any case. */
export type ReadQuestionFile = {
  readonly whole: QuestionFile | null;
  readonly draft: Draft<WrittenQuestionFile>;
};

type Rule = (file: ReadQuestionFile) => readonly Finding[];

const RULES: readonly Rule[] = [
  fileSaysSomething,
  audienceIsWhole,
  sealIsWhole,
  sealHolds,
  changesSaySomething,
  optionsDiffer,
];

/** What one file must keep to beyond the shape of its parts. */
export function questionFileFindings(file: ReadQuestionFile): readonly Finding[] {
  return RULES.flatMap((rule) => rule(file));
}

function fileSaysSomething({ draft }: ReadQuestionFile): readonly Finding[] {
  if (draft === undefined || has(draft, "questions") || has(draft, "changes")) return [];
  const fix = "Write a map with `audience`, `title` and `questions`, or with `changes`.";
  return [{ path: [], part: "value", problem: "has neither questions nor changes", fix }];
}

function audienceIsWhole({ draft }: ReadQuestionFile): readonly Finding[] {
  const parts = ["audience", "title", "questions"] as const;
  if (!parts.some((part) => has(draft, part))) return [];
  const fix = "An audience needs its id, its title and its questions. Add it, or keep `changes` only.";
  return parts
    .filter((part) => !has(draft, part))
    .map((part) => ({ path: [part], part: "value", problem: "is missing", fix }));
}

function sealIsWhole({ draft }: ReadQuestionFile): readonly Finding[] {
  if (has(draft, "source") === has(draft, "checksum")) return [];
  const missing = has(draft, "source") ? "checksum" : "source";
  const fix =
    "Published words have both: restore the line. Words of your own have neither: take out the other one.";
  return [{ path: [missing], part: "value", problem: "is missing", fix }];
}

function sealHolds({ whole }: ReadQuestionFile): readonly Finding[] {
  const { title, questions, checksum } = whole ?? {};
  if (title === undefined || questions === undefined || checksum === undefined) return [];
  if (checksum === checksumOf({ title, questions })) return [];
  const problem =
    "does not fit the words of this file: its title, or an id, text or option, is not as published";
  const fix = "Restore the file, or put your own wording in a file of your own under new ids.";
  return [{ path: ["checksum"], part: "value", problem, fix }];
}

function changesSaySomething({ whole }: ReadQuestionFile): readonly Finding[] {
  return Object.entries(whole?.changes ?? {})
    .filter(([, change]) => Object.keys(change).length === 0)
    .map(([id]) => {
      const fix = "Write `retired: true`, `options` to add or another `helps`, or take it out.";
      return { path: ["changes", id], part: "key", problem: "changes nothing", fix };
    });
}

function optionsDiffer({ draft }: ReadQuestionFile): readonly Finding[] {
  const lists = [
    ...(draft?.questions ?? []).map((question, index) => ({
      path: ["questions", index],
      list: question?.options,
    })),
    ...Object.entries(draft?.changes ?? {}).map(([id, change]) => ({
      path: ["changes", id],
      list: change?.options,
    })),
  ];
  return lists.flatMap(({ path, list = [] }) =>
    list.flatMap((option, index): readonly Finding[] => {
      if (option === undefined || list.indexOf(option) === index) return [];
      const problem = `is "${option}", which is an option already`;
      return [{ path: [...path, "options", index], part: "value", problem, fix: "Keep one of the two." }];
    }),
  );
}

function has(draft: Draft<WrittenQuestionFile>, key: keyof WrittenQuestionFile): boolean {
  return draft !== undefined && Object.hasOwn(draft, key);
}
