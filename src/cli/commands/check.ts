import type { InspectedPerson } from "../../chat/chat.ts";
import type { Settings } from "../../config/settings.ts";
import { formatFaults } from "../../config/yaml/fault.ts";
import { ExpectedError } from "../../core/model/errors.ts";
import { type Platform, platformOf, userRef } from "../../core/names/ids.ts";
import { counted } from "../../render/words/text.ts";
import { CREDENTIALS_FIX, connect } from "../connect.ts";
import type { Environment } from "../environment.ts";
import { openLog } from "../logger.ts";
import { recordsOf } from "../open-store.ts";
import { readSettingsSource } from "../settings-source.ts";
import { vocabularyOf } from "../vocabulary-of.ts";
import { findingLine } from "./finding-line.ts";
import { sharedReferences } from "./shared-references.ts";

/**
 * Checks settings and question bank, starts nothing and changes nothing. Says what was read; every fault is told at
 * once by an `ExpectedError`. What is hardly meant, or makes people confuse boards, is warned of, and is no fault. All is well
 * only where there is no warning and, online, nothing is missing.
 */
export async function check(environment: Environment, online: boolean): Promise<void> {
  const settingsSource = await readSettingsSource(environment);
  const settings =
    settingsSource.kind === "settings"
      ? settingsSource.settings
      : settingsSource.from(new Date().toISOString());
  const source =
    settingsSource.kind === "settings"
      ? settingsSource.file
      : "the built-in sample (there is no boards.yaml)";
  const lines = settings.boards.map(
    ({ id, name, questions, channels, meetings }) =>
      `  ${id}: ${name}; ${counted(questions.filter(({ retired }) => !retired).length, "question", "questions")}, ${channels.join(", ")}, ${counted(meetings.length, "meeting", "meetings")}`,
  );
  const doubts = settingsSource.kind === "settings" ? settingsSource.warnings(new Date().toISOString()) : [];
  const warnings = [
    ...doubts.flatMap((doubt) => `Warning: ${formatFaults([doubt])}`.split("\n")),
    ...sharedReferences(settings.boards),
  ];
  process.stdout.write(
    `${[`Settings of ${settings.organisation}, from ${source}:`, ...lines, ...warnings].join("\n")}\n`,
  );
  if (online) await inspect(environment, settings);
  process.stdout.write(warnings.length === 0 ? "All is well.\n" : "They can be used as they are.\n");
}

/** Asks each platform whether the bot may do there what it has to. Raises an `ExpectedError` if something is missing. */
async function inspect(environment: Environment, settings: Settings): Promise<void> {
  // Nothing is said, so nothing says who said it.
  const { chats } = await connect(
    environment,
    { keep: recordsOf(environment).keep, installation: "" },
    () => vocabularyOf(settings),
    openLog("silent"),
  );
  if (chats.size === 0)
    throw new ExpectedError(
      "not-connected",
      "Cannot check online: there are no credentials of a platform.",
      CREDENTIALS_FIX,
    );
  let missing = 0;
  for (const chat of chats.values()) {
    const channels = settings.boards
      .flatMap((board) => board.channels)
      .filter((channel) => platformOf(channel) === chat.platform);
    for (const finding of await chat.inspect(channels, peopleOn(settings, chat.platform))) {
      process.stdout.write(`${findingLine(finding)}\n`);
      if (!finding.ok) missing += 1;
    }
    await chat.close();
  }
  if (missing > 0)
    throw new ExpectedError(
      "online",
      `Cannot do everything: ${counted(missing, "thing is", "things are")} missing.`,
      "See the lines above.",
    );
}

/** Everybody in the settings who has an account on a platform. */
function peopleOn({ people }: Settings, platform: Platform): readonly InspectedPerson[] {
  return Object.values(people).flatMap(({ name, accounts }) => {
    const account = platform === "local" ? undefined : accounts[platform];
    return account === undefined ? [] : [{ user: userRef(platform, account), name }];
  });
}
