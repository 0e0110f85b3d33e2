import { ExpectedError } from "../core/model/errors.ts";
import type { Instant } from "../core/names/time.ts";
import { boardRules } from "./board-rules.ts";
import { peopleRules } from "./people-rules.ts";
import { deputiesStandIn, everybodyHasAPlace, namesDiffer, somebodyIsReached } from "./people-warnings.ts";
import { prefixRules } from "./prefix-rules.ts";
import type { QuestionBank } from "./questions/question-bank.ts";
import { type Settings, settingsFrom } from "./settings.ts";
import { settingsFile } from "./settings-file.ts";
import { timeRules } from "./time-rules.ts";
import {
  digestsComeBeforeMeetings,
  meetingsAreOnWorkingDays,
  questionsComeSeldom,
  roundsBegin,
  someMeetingIsToCome,
} from "./time-warnings.ts";
import type { Warn } from "./warnings.ts";
import { namesAreWhole } from "./word-warnings.ts";
import { checkShape, type Finding } from "./yaml/check-shape.ts";
import type { Fault } from "./yaml/fault.ts";
import { faultsOf } from "./yaml/faults-of.ts";
import { readText } from "./yaml/read-text.ts";
import { readYaml } from "./yaml/yaml-file.ts";
import { zonesAreOfThisCountry } from "./zone-warnings.ts";

export type SettingsReading =
  | {
      readonly kind: "settings";
      readonly settings: Settings;
      /** Of the file that they are read from, so that a later one can be told from it. */
      readonly text: string;
      /** What they say that is hardly meant, as of a moment: with it they are used all the same. */
      readonly warnings: (now: Instant) => readonly Fault[];
    }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

const WARNINGS: readonly Warn[] = [
  ...[namesAreWhole, namesDiffer, everybodyHasAPlace, somebodyIsReached, deputiesStandIn],
  ...[zonesAreOfThisCountry, questionsComeSeldom, meetingsAreOnWorkingDays, someMeetingIsToCome],
  ...[digestsComeBeforeMeetings, roundsBegin],
];

const RULES = [...peopleRules, ...boardRules, ...prefixRules, ...timeRules];

/**
 * Reads `boards.yaml`: either all settings, or every fault in them. Without a bank (it has faults of its own) what the
 * settings say of questions is not looked at, and there are never settings, though there may be no fault.
 * Raises `ExpectedError` (`settings-unreadable`) if the file cannot be opened: somebody named it, so it must be there.
 */
export async function readSettings(file: string, bank: QuestionBank | null): Promise<SettingsReading> {
  const text = await readText(file);
  if (text.kind === "unreadable") {
    const message = `Cannot read the settings: ${file} ${text.because}.`;
    throw new ExpectedError("settings-unreadable", message, text.fix);
  }
  const { yaml, faults } = readYaml(file, text.text);
  if (yaml === null) return { kind: "faults", faults };
  const { value, draft, findings } = checkShape(settingsFile, yaml);
  const broken: readonly Finding[] =
    draft === undefined ? [] : RULES.flatMap((rule) => rule({ settings: draft, bank }));
  const all = [...faults, ...faultsOf(yaml, [...findings, ...broken])];
  if (value === null || bank === null || all.length > 0) return { kind: "faults", faults: all };
  const settings = settingsFrom(value, bank);
  const warnings = (now: Instant) =>
    faultsOf(
      yaml,
      WARNINGS.flatMap((warn) => warn({ settings, yaml, now })),
    );
  return { kind: "settings", settings, text: text.text, warnings };
}
