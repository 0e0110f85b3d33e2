import { BOARDS, type Schedule } from "../schedule/schedule.ts";
import { lifeOf, type Memory, nameIn } from "./act.ts";
import { live } from "./live.ts";
import type { World } from "./open-world.ts";
import { journalText, restoreRecords } from "./records.ts";

/** What was seen while the processes lived and died. */
export type LivedThrough = {
  readonly memory: Memory;
  readonly log: string;
  readonly findings: readonly string[];
  /** Whether a backup was put back. */
  readonly isRestored: boolean;
};

/**
 * Lets one process live after the other, and looks after each end whether what was acknowledged is in a journal. Stops at the first
 * that ended by itself.
 */
export async function liveAll({ lives }: Schedule, world: World): Promise<LivedThrough> {
  const { data, backup, ownFolder } = world;
  const memory: Memory = { acknowledged: [], touched: [], told: [], tried: [], sentByHand: [], turn: 0 };
  const stragglers: Promise<unknown>[] = [];
  const findings: string[] = [];
  let log = "";
  let [hasBackup, isRestored] = [false, false];
  let known = "";
  let owed: readonly string[] = [];
  let restoredIn = 0;
  for (const [index, life] of lives.entries()) {
    if (life.restored && hasBackup) {
      await restoreRecords(data, backup, ownFolder);
      for (const platform of world.platforms) platform.restored();
      isRestored = true;
      restoredIn = index + 1;
      // What was acknowledged since is found again by the sweep; what was decided since is lost with the records.
      [owed, known, memory.tried] = [[], await journals(data), []];
    }
    world.later(life.passed);
    [memory.acknowledged, memory.touched] = [[], []];
    const lived = await live(life, { name: String(index + 1), world, memory, stragglers });
    log += lived.log;
    owed = [...owed, ...owing(memory, known, restoredIn)];
    known = await journals(data);
    findings.push(...lived.findings, ...forgotten(owed, known, index + 1));
    hasBackup ||= lived.copied;
    if (lived.findings.length > 0) break;
  }
  await Promise.allSettled(stragglers);
  return { memory, log, findings, isRestored };
}

async function journals(data: string): Promise<string> {
  return (await Promise.all(BOARDS.map((board) => journalText(data, board)))).join("\n");
}

/**
 * What must be in a journal from now on: what was acknowledged under a question that the records knew to stand when the process was
 * started. Under another one a reply may wait for the sweep; of one that was changed meanwhile the newer words may have come first.
 * What was begun before records were put back may have been acknowledged by the process that lost them, however late that is heard.
 */
function owing({ acknowledged, touched }: Memory, known: string, restoredIn: number): string[] {
  return acknowledged
    .filter(({ prompt, words }) => known.includes(prompt) && !touched.includes(nameIn(words)))
    .filter(({ words }) => lifeOf(words) >= restoredIn)
    .map(({ words }) => words);
}

function forgotten(owed: readonly string[], journals: string, life: number): string[] {
  return owed
    .filter((words) => !journals.includes(JSON.stringify(words)))
    .map((words) => `life ${life}: acknowledged, and in no journal after its end: ${JSON.stringify(words)}`);
}
