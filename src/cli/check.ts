import { counted } from "../render/counted.ts";
import type { Environment } from "./environment.ts";
import { readTold } from "./told.ts";

/**
 * Checks settings and question bank, starts nothing and changes nothing. Says what was read; every fault is told at
 * once by a `HouseError`.
 */
export async function check(environment: Environment): Promise<void> {
  const told = await readTold(environment);
  const settings = told.kind === "settings" ? told.settings : told.from(new Date().toISOString());
  const source = told.kind === "settings" ? told.file : "the built-in sample (there is no boards.yaml)";
  const lines = settings.boards.map(
    ({ id, name, questions, channels, meetings }) =>
      `  ${id}: ${name}; ${counted(questions.filter(({ retired }) => !retired).length, "question", "questions")}, ${channels.join(", ")}, ${counted(meetings.length, "meeting", "meetings")}`,
  );
  process.stdout.write(
    `Settings of ${settings.organisation}, from ${source}:\n${lines.join("\n")}\nAll is well.\n`,
  );
}
