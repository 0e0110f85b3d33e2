import type { Settings } from "../config/settings.ts";
import { readText } from "../config/yaml/read-text.ts";
import { ExpectedError } from "../core/model/errors.ts";
import type { Complaint } from "../core/model/reason.ts";
import type { Log } from "../log/log-events.ts";
import { logDoubts } from "./log-doubts.ts";
import { readSettingsFile, type SettingsFile } from "./settings-source.ts";

/** Looks after the file of the settings while the bot runs. */
export type SettingsWatch = {
  /** Looks now. A text that is new is taken only when it is seen a second time: it may be half written. */
  look(): Promise<void>;
  /** Why the file as it stands is not in force; null while it is. */
  fault(): Complaint | null;
  /** Looks from now on, again and again; `failed` is told of bugs. */
  begin(failed: (error: unknown) => void): void;
  /** Looks no more; resolves once nothing is under way. */
  end(): Promise<void>;
};

/** How often the file is looked at, in milliseconds. */
const EVERY = 3_000;

/**
 * Has changed settings put in force in a running bot. The file is read again and again and its text compared, since the
 * file systems' own news of changes misses network shares and files that are put in the place of others. A faulty file
 * changes nothing: it is told to the log and the health check, until it is mended or put back.
 *
 * @param given what is in force from the start
 * @param apply puts settings in force; what it rejects with as an `ExpectedError` (a platform that is not connected) is a
 * fault of theirs, or, where nothing could be written down, is tried again
 */
export function watchSettings(
  given: SettingsFile,
  apply: (settings: Settings) => Promise<void>,
  log: Log,
  every = EVERY,
): SettingsWatch {
  const { file } = given;
  let inForce = given.text;
  let seen = given.text;
  let judged = given.text;
  let fault: Complaint | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const read = await readText(file);
    const text = read.kind === "text" ? read.text : `${file} ${read.because}`;
    const isNew = text !== seen;
    seen = text;
    if (text === inForce) {
      fault = null;
      judged = text;
      return;
    }
    if (isNew || text === judged) return;
    judged = text;
    try {
      const next = await readSettingsFile(file);
      if (next.text !== text) {
        // Written once more in this very moment: the next look has it.
        judged = inForce;
        return;
      }
      await apply(next.settings);
      inForce = text;
      fault = null;
      log("settings-changed", { file, boards: next.settings.boards.length });
      logDoubts(next, new Date().toISOString(), log);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      fault = { because: error.message, fix: error.fix };
      if (WRITING.has(error.code)) judged = inForce;
      log("settings-faulty", { file, because: error.message, fix: error.fix });
    }
  }

  const next = () => {
    looking = looking.then(look);
    return looking;
  };
  return {
    look: next,
    fault: () => fault,
    begin(failed) {
      timer = setInterval(() => next().catch(failed), every);
      timer.unref();
    },
    async end() {
      if (timer !== null) clearInterval(timer);
      await looking;
    },
  };
}

/** What is the disk's fault and not that of the settings. */
const WRITING: ReadonlySet<string> = new Set(["disk", "disk-full"]);
