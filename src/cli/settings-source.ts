import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { storedClock } from "../chat/local/clock/stored-clock.ts";
import { readQuestionBank } from "../config/questions/read-question-bank.ts";
import { readConfig } from "../config/read-config.ts";
import { sampleOrganisation } from "../config/sample/sample.ts";
import { sampleBoards } from "../config/sample/sample-boards.ts";
import type { Settings } from "../config/settings.ts";
import { type Fault, formatFaults } from "../config/yaml/fault.ts";
import { ExpectedError } from "../core/model/errors.ts";
import { asBoardId, platformOf } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import type { Log } from "../log/log-events.ts";
import { setAsideTrial } from "../store/set-aside-trial.ts";
import type { Environment } from "./environment.ts";

/** The question bank that comes with the bot, wherever it is started from. */
const QUESTIONS = fileURLToPath(new URL("../../questions", import.meta.url));

/** Settings that were read from a file, and the text that they were read from. */
export type SettingsFile = {
  readonly kind: "settings";
  readonly file: string;
  readonly settings: Settings;
  readonly text: string;
  /** What they say that is hardly meant, as of a moment. */
  readonly warnings: (now: Instant) => readonly Fault[];
};

/** Where the settings come from: a file, or, where there is none, by the built-in sample. */
export type SettingsSource =
  | SettingsFile
  /** Laid out from a day; on the local workspace that is the day of its first start. */
  | { readonly kind: "sample"; readonly from: (firstStart: Instant) => Settings };

/**
 * Reads settings and question bank. Throws one `ExpectedError` with every fault in them. Settings that somebody named must
 * be there; without any the sample organisation is used.
 */
export async function readSettingsSource({ config }: Pick<Environment, "config">): Promise<SettingsSource> {
  if (config.given || existsSync(config.file)) return readSettingsFile(config.file);
  const bank = await readQuestionBank(QUESTIONS);
  if (bank.kind === "faults") throw faulty(bank.faults);
  return { kind: "sample", from: (firstStart) => sampleOrganisation(firstStart, bank.bank) };
}

/** Reads the settings from a file, and the question bank. Raises one `ExpectedError` with every fault in them. */
export async function readSettingsFile(file: string): Promise<SettingsFile> {
  const read = await readConfig(QUESTIONS, file);
  if (read.kind === "faults") throw faulty(read.faults);
  return { kind: "settings", file, settings: read.settings, text: read.text, warnings: read.warnings };
}

/** Where the records of the sample are kept, below those of a council: they never become a council's. */
const SAMPLE = "sample";

/** Where the bot keeps its records under these settings. */
export function recordsIn(data: string, source: SettingsSource): string {
  return source.kind === "sample" ? join(data, SAMPLE) : data;
}

/**
 * Moves what version 0.1 wrote under the sample to where the sample's records are kept now. Nothing is moved where settings
 * have a board on the local workspace: it may be theirs. Raises what `setAsideTrial` does.
 */
export async function moveSample(data: string, source: SettingsSource, log: Log): Promise<void> {
  const mayBeTheirs =
    source.kind === "settings" &&
    source.settings.boards.some(({ channels }) =>
      channels.some((channel) => platformOf(channel) === "local"),
    );
  if (mayBeTheirs) return;
  const into = join(data, SAMPLE);
  const boards = sampleBoards.map(({ id }) => asBoardId(id));
  if (await setAsideTrial(data, into, boards)) log("sample-moved", { into });
}

/** Where records stand that may not have been moved yet, for whoever only reads them. */
export function recordsFound(data: string, source: SettingsSource): string {
  const records = recordsIn(data, source);
  return existsSync(records) || !existsSync(join(data, "local")) ? records : data;
}

/** The settings as they stand beside a data directory, and the bot's time there; nothing is opened or changed. */
export function asOf(
  source: SettingsSource,
  data: string,
  realNow: number,
): { settings: Settings; now: Instant } {
  const clock = storedClock(data);
  const now = new Date(realNow + (clock?.offset ?? 0)).toISOString();
  const settings = source.kind === "settings" ? source.settings : source.from(clock?.startedAt ?? now);
  return { settings, now };
}

/** The organisation whose boards they are; the sample's has the same name whenever it is laid out. */
export function organisationIn(source: SettingsSource): string {
  return source.kind === "settings" ? source.settings.organisation : source.from(ANY_DAY).organisation;
}

const ANY_DAY = "2026-06-01T09:00:00.000Z";

function faulty(faults: Parameters<typeof formatFaults>[0]): ExpectedError {
  const count = `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
  return new ExpectedError(
    "settings",
    `Cannot use the settings: ${count}.\n${formatFaults(faults)}`,
    "Mend them, then try again; `npm run soc -- check` tells whether all is well.",
  );
}
