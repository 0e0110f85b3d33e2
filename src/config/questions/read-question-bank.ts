import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { checkShape } from "../yaml/check-shape.ts";
import type { Fault } from "../yaml/fault.ts";
import { faultsOf } from "../yaml/faults-of.ts";
import { readText, type Unreadable, unreadable } from "../yaml/read-text.ts";
import { readYaml } from "../yaml/yaml-file.ts";
import { type QuestionBank, questionBank } from "./question-bank.ts";
import { questionBankFaults } from "./question-bank-rules.ts";
import { questionFile } from "./question-file.ts";
import { questionFileFindings } from "./question-file-rules.ts";

export type BankReading =
  | { readonly kind: "bank"; readonly bank: QuestionBank }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

/**
 * Reads every `*.yaml` (or `*.yml`) in a folder as one question bank. The questions are what boards are held to, so
 * nothing in them is guessed: it is either the whole bank or every fault in every file.
 */
export async function readQuestionBank(folder: string): Promise<BankReading> {
  const names = await namesIn(folder);
  if (names.kind === "unreadable") return faulty([unopened(folder, names)]);
  if (names.names.length === 0) {
    const fix = "Put the files of the question bank (*.yaml) there, or name the folder that holds them.";
    return faulty([unopened(folder, { because: "holds no question file", fix })]);
  }
  const readings = await Promise.all(names.names.map((name) => readQuestionFile(join(folder, name))));
  const files = readings.flatMap(({ read }) => (read === null ? [] : [read]));
  const faults = [
    ...readings.flatMap((reading) => reading.faults),
    ...questionBankFaults(files, files.length === readings.length),
  ];
  if (faults.length > 0) return faulty(faults);
  return { kind: "bank", bank: questionBank(files.flatMap(({ whole }) => (whole === null ? [] : [whole]))) };
}

async function readQuestionFile(file: string) {
  const text = await readText(file);
  if (text.kind === "unreadable") return { read: null, faults: [unopened(file, text)] };
  const { yaml, faults } = readYaml(file, text.text);
  if (yaml === null) return { read: null, faults };
  const { value, draft, findings } = checkShape(questionFile, yaml);
  const read = { yaml, draft, whole: value };
  return { read, faults: [...faults, ...faultsOf(yaml, [...findings, ...questionFileFindings(read)])] };
}

async function namesIn(folder: string): Promise<{ kind: "names"; names: readonly string[] } | Unreadable> {
  try {
    const names = (await readdir(folder)).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
    return { kind: "names", names: names.toSorted() };
  } catch (error) {
    return unreadable(error);
  }
}

function unopened(file: string, { because, fix }: Pick<Unreadable, "because" | "fix">): Fault {
  return { file, at: null, place: "", problem: because, fix };
}

function faulty(faults: readonly Fault[]): BankReading {
  return { kind: "faults", faults };
}
