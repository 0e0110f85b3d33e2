import type { Instant } from "../core/names/time.ts";
import type { QuestionBank } from "./questions/question-bank.ts";
import { readQuestionBank } from "./questions/read-question-bank.ts";
import { readSettings } from "./read-settings.ts";
import type { Settings } from "./settings.ts";
import type { Fault } from "./yaml/fault.ts";

export type ConfigReading =
  | {
      readonly kind: "config";
      readonly bank: QuestionBank;
      readonly settings: Settings;
      /** Of the file of the settings. */
      readonly text: string;
      /** See `SettingsReading`. */
      readonly warnings: (now: Instant) => readonly Fault[];
    }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

/**
 * Reads the question bank and the settings together, so that whoever set up the bot hears of every fault in both at
 * once. Raises `ExpectedError` if the settings cannot be opened.
 */
export async function readConfig(questions: string, settings: string): Promise<ConfigReading> {
  const bank = await readQuestionBank(questions);
  const read = await readSettings(settings, bank.kind === "bank" ? bank.bank : null);
  if (bank.kind === "bank" && read.kind === "settings") {
    return {
      kind: "config",
      bank: bank.bank,
      settings: read.settings,
      text: read.text,
      warnings: read.warnings,
    };
  }
  const faults = [bank, read].flatMap((reading) => (reading.kind === "faults" ? reading.faults : []));
  return { kind: "faults", faults };
}
