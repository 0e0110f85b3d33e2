import type { Board, Person, PublicationRule } from "../core/model/board.ts";
import { asPersonId, type PersonId } from "../core/names/ids.ts";
import { accountPlatforms, PLATFORMS } from "../core/names/platforms.ts";
import type { BoardEntry } from "./board-entry.ts";
import type { QuestionBank } from "./questions/question-bank.ts";
import type { SettingsFile } from "./settings-file.ts";

/** Everything an organisation has told the bot, resolved and checked. */
export type Settings = {
  readonly organisation: string;
  /** IANA name. A board may have another. */
  readonly timezone: string;
  readonly people: Readonly<Record<PersonId, Person>>;
  /** In the order in which they are written. */
  readonly boards: readonly Board[];
};

/** Fills in what was left out, and gives each board its questions. Expects a file that keeps to every rule. */
export function settingsFrom(file: SettingsFile, bank: QuestionBank): Settings {
  const people = Object.fromEntries(
    Object.entries(file.people).map(([written, { name, email, ...accounts }]): [PersonId, Person] => {
      const id = asPersonId(written);
      return [
        id,
        {
          ...{ id, name: name.trim(), accounts: accountsFrom(accounts) },
          ...(email === undefined ? {} : { email }),
        },
      ];
    }),
  );
  return {
    organisation: file.organisation.trim(),
    timezone: file.timezone,
    people,
    boards: file.boards.map((entry) => boardFrom(entry, file, people, bank)),
  };
}

function accountsFrom(written: Person["accounts"]): Person["accounts"] {
  return Object.fromEntries(
    accountPlatforms.flatMap((platform) => {
      const id = written[platform];
      if (id === undefined) return [];
      return [[platform, PLATFORMS[platform].account.small ? id.toLowerCase() : id]];
    }),
  );
}

function boardFrom(
  entry: BoardEntry,
  file: SettingsFile,
  people: Settings["people"],
  bank: QuestionBank,
): Board {
  const { audiences, secretary, holidays, digest, ...same } = entry;
  return {
    ...same,
    name: entry.name.trim(),
    organisation: file.organisation.trim(),
    prefix: entry.prefix ?? null,
    timezone: entry.timezone ?? file.timezone,
    nation: holidays ?? file.holidays,
    questions: audiences.flatMap(
      (id) => bank.audiences.find((audience) => audience.id === id)?.questions ?? [],
    ),
    people,
    chair: entry.chair ?? null,
    secretaries: secretary,
    deputy: entry.deputy ?? null,
    operators: entry.operators ?? file.operators,
    digest: { rule: ruleFrom(digest), at: digest.at },
  };
}

function ruleFrom({ clearDays, workingDays, days = 0 }: BoardEntry["digest"]): PublicationRule {
  if (clearDays !== undefined) return { kind: "clear-days", count: clearDays };
  if (workingDays !== undefined) return { kind: "working-days", count: workingDays };
  return { kind: "days", count: days };
}
