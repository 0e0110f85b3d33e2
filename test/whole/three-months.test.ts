import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "vitest";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { startBotProcess } from "./bot-process.ts";
import { november } from "./three-months/november.ts";
import { october } from "./three-months/october.ts";
import { BOARDS, play } from "./three-months/play.ts";
import { september } from "./three-months/september.ts";

it("a board of three months is told what is so, whatever people write where", {
  timeout: 240_000,
}, async () => {
  const data = await freshDirectory();
  const config = join(data, "boards.yaml");
  await writeFile(config, BOARDS);
  const variables = { SOC_DATA: data, SOC_CONFIG: config, SOC_CLOCK: "2026-09-07T11:00:00Z" };

  const first = await startBotProcess(variables);
  await september(play(first));
  await first.end("SIGKILL");

  const second = await startBotProcess(variables);
  await october(play(second));
  await second.end("SIGKILL");

  const third = await startBotProcess(variables);
  await november(play(third));
  await third.end("SIGTERM");
});
