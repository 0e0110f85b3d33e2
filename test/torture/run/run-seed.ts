import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { client } from "../../whole/client.ts";
import { judge } from "../oracle/judge.ts";
import { onLocal } from "../platforms/local.ts";
import type { Platform } from "../platforms/platform.ts";
import { onSlack } from "../platforms/slack.ts";
import { onTeams } from "../platforms/teams.ts";
import { boardsFile } from "../schedule/boards-file.ts";
import { BOARDS, type Life, type Schedule } from "../schedule/schedule.ts";
import type { Memory } from "./act.ts";
import { freePort } from "./free-port.ts";
import { type Living, live } from "./live.ts";
import { lookAtAll } from "./look-at-all.ts";
import { journalText, restoreRecords } from "./records.ts";
import { settle } from "./settle.ts";

/**
 * Runs one schedule: the real process, life after life, on fake platforms; then lets all come to rest and judges what is seen from
 * outside. Resolves to what is wrong, in a sentence each.
 */
export async function runSeed(schedule: Schedule): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), "soc-torture-"));
  const [data, backups, config] = ["data", "backups", "boards.yaml"].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(data);
  await mkdir(backups);
  const ahead = Date.parse(schedule.begins) - Date.now();
  let passed = 0;
  const now = () => Date.now() + ahead + passed;
  const platforms = await Promise.all(schedule.platforms.map((name) => opened(name, schedule, now)));
  try {
    await writeFile(config, boardsFile(schedule.questions, platforms));
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const isLocal = platforms.some(({ name }) => name === "local");
    const variables = (skew: number) => ({
      ...{ SOC_CONFIG: config, SOC_DATA: data, PORT: String(port), SOC_LOG: "debug" },
      ...(isLocal
        ? { SOC_CLOCK: schedule.begins }
        : { HOST: "127.0.0.1", CLOCK_AHEAD: String(ahead + passed + skew) }),
      ...Object.assign({}, ...platforms.map((platform) => platform.variables)),
    });
    const memory: Memory = { acknowledged: [], told: [], tried: [], sentByHand: [], turn: 0 };
    const stragglers: Promise<unknown>[] = [];
    const living = (life: Life, name: string): Living => ({
      ...{ name, data, backups, address, platforms, memory, stragglers, variables: variables(life.skew) },
      // Elsewhere time passes between the lives: there is no clock to be moved while they run.
      move: async (by) => {
        if (isLocal) await moveClock(address, by);
      },
      moveOn: async () => {
        if (isLocal) await client(address).moves("next");
      },
    });
    const findings: string[] = [];
    let log = "";
    let hasCopy = false;
    let known = "";
    let owed: readonly string[] = [];
    for (const [index, life] of schedule.lives.entries()) {
      if (life.restored && hasCopy) {
        await restoreRecords(data, join(backups, "last"), platforms[0]?.ownFolder ?? null);
        // What was acknowledged since is found again by the sweep, or is lost with the records.
        [owed, known, memory.tried] = [[], await journals(data), []];
      }
      passed += isLocal ? 0 : life.passed;
      memory.acknowledged = [];
      const lived = await live(life, living(life, String(index + 1)));
      log += lived.log;
      owed = [...owed, ...owing(memory, known)];
      known = await journals(data);
      findings.push(...lived.findings, ...forgotten(owed, known, index + 1));
      hasCopy ||= lived.copied;
      if (lived.findings.length > 0) return findings;
    }
    await Promise.allSettled(stragglers);
    const rested = await settle({
      ...{ data, platforms, memory, address },
      variables: () => variables(0),
      later: (by) => {
        passed += isLocal ? 0 : by;
      },
      move: async (by) => {
        if (isLocal) await moveClock(address, by);
      },
    });
    log += rested.log;
    findings.push(...rested.findings);
    if (rested.findings.length > 0) return findings;
    const seen = await lookAtAll({ data, platforms, memory, log, variables: variables(0), rested });
    return [...findings, ...judge(seen)];
  } finally {
    await Promise.all(platforms.map((platform) => platform.close()));
    await rm(directory, { recursive: true, force: true });
  }
}

async function opened(
  name: Schedule["platforms"][number],
  { slackMode }: Schedule,
  now: () => number,
): Promise<Platform> {
  switch (name) {
    case "local":
      return onLocal();
    case "slack":
      return await onSlack(slackMode, now);
    case "teams":
      return await onTeams(now);
  }
}

async function moveClock(address: string, by: number): Promise<void> {
  const bot = client(address);
  const { now } = await bot.clock();
  await bot.moves(new Date(Date.parse(now) + by).toISOString());
}

async function journals(data: string): Promise<string> {
  return (await Promise.all(BOARDS.map((board) => journalText(data, board)))).join("\n");
}

/**
 * What must be in a journal from now on: what was acknowledged under a question that the records knew to stand when the process was
 * started. Under another one a reply may wait for the sweep.
 */
function owing({ acknowledged }: Memory, known: string): string[] {
  return acknowledged.filter(({ prompt }) => known.includes(prompt)).map(({ words }) => words);
}

function forgotten(owed: readonly string[], journals: string, life: number): string[] {
  return owed
    .filter((words) => !journals.includes(JSON.stringify(words)))
    .map((words) => `life ${life}: acknowledged, and in no journal after its end: ${JSON.stringify(words)}`);
}
