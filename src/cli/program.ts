import { Command, Option } from "commander";
import { attempt } from "./commands/attempt.ts";
import { check } from "./commands/check.ts";
import { digest } from "./commands/digest.ts";
import { exportBoard } from "./commands/export-board.ts";
import { repair } from "./commands/repair.ts";
import { run } from "./commands/run.ts";
import { setPaused } from "./commands/set-paused.ts";
import { status } from "./commands/status.ts";
import { writeTeamsPackage } from "./commands/teams-package.ts";
import { verify } from "./commands/verify.ts";
import { ADAPTERS } from "./connect.ts";
import { knownVariables, readEnvironment } from "./environment.ts";
import { misspelt } from "./misspelt.ts";

/** The command line: what can be typed after `npm run soc --`. */
export function program(): Command {
  const soc = new Command("soc")
    .description("Asks boards their questions, keeps the replies, and hands the secretary a digest.")
    .addHelpText(
      "after",
      "\nSettings are read from boards.yaml (SOC_CONFIG), data is kept in ./data (SOC_DATA).\nIn a chat, /soc help lists what can be typed there.",
    )
    .showHelpAfterError("(soc --help lists the commands)");
  const environment = () => readEnvironment(process.env, []);
  const connecting = () => {
    for (const line of misspelt(process.env, knownVariables(ADAPTERS))) process.stderr.write(`${line}\n`);
    return readEnvironment(process.env, ADAPTERS);
  };

  soc
    .command("start")
    .description("start the bot")
    .action(() => attempt(() => run(connecting())));
  soc
    .command("check")
    .description("check settings and question bank, and start nothing")
    .option("--online", "ask the platforms as well whether the bot may do there what it has to")
    .action((options) =>
      attempt(() => check(options.online === true ? connecting() : environment(), options.online === true)),
    );
  soc
    .command("digest")
    .description("print the digest of a board for its next meeting, or write it as a document")
    .argument("<board>", "the board's id")
    .option("--meeting <date>", "the day of another meeting, such as 2026-12-08")
    .option("--out <file>", "write the pack (HTML) to this file")
    .action((board, options) => attempt(() => digest(environment(), board, options)));
  soc
    .command("status")
    .description("print how a board stands")
    .argument("<board>", "the board's id")
    .action((board) => attempt(() => status(environment(), board)));
  soc
    .command("export")
    .description("print everything asked, replied and decided")
    .argument("<board>", "the board's id")
    .addOption(new Option("--format <format>", "as what").choices(["json", "csv"]).makeOptionMandatory())
    .action((board, options) => attempt(() => exportBoard(environment(), board, options.format)));
  soc
    .command("pause")
    .description("stop the questions and reminders of a board, in the running bot or in its records")
    .argument("<board>", "the board's id")
    .action((board) => attempt(() => setPaused(environment(), board, true)));
  soc
    .command("resume")
    .description("let a board go on after a pause")
    .argument("<board>", "the board's id")
    .action((board) => attempt(() => setPaused(environment(), board, false)));
  soc
    .command("repair")
    .description("take over the posts that stand in a board's channels, through the bot, which has to run")
    .requiredOption("--from-platform <board>", "the board's id")
    .action((options) => attempt(() => repair(environment(), options.fromPlatform)));
  soc
    .command("verify")
    .description("check that every journal is whole and agrees with its checkpoint")
    .action(() => attempt(() => verify(environment())));
  soc
    .command("teams-package")
    .description("build the package that an administrator uploads to Teams (MicrosoftAppId must be set)")
    .option("--out <file>", "the zip to write", "soc-questions-teams.zip")
    .option("--version <version>", "higher for every change, such as 1.0.1", "1.0.0")
    .requiredOption("--website <address>", "an https address of yours that Teams shows with the app")
    .option("--privacy <address>", "of your privacy notice; the website if left out")
    .option("--terms <address>", "of your terms of use; the website if left out")
    .action((options) => attempt(() => writeTeamsPackage(environment(), process.env, options)));
  return soc;
}
