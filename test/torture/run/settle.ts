import { setTimeout as pause } from "node:timers/promises";
import { spawned, type Variables } from "../../whole/spawned.ts";
import { isLasting } from "../oracle/is-lasting.ts";
import type { Seen } from "../oracle/seen.ts";
import type { Platform, Prompt, Said, Written } from "../platforms/platform.ts";
import { BOARDS, type BoardName, READERS } from "../schedule/schedule.ts";
import type { Memory } from "./act.ts";
import { bundledBot } from "./bundled-bot.ts";
import type { World } from "./open-world.ts";
import { journalText, kindsIn, soc } from "./records.ts";

const MINUTE = 60_000;
/** How much time passes before each look: past what Graph may be behind, past what is tried again after a refusal. */
const WAITS = [6 * MINUTE, 31 * MINUTE, 6 * MINUTE, 31 * MINUTE, 6 * MINUTE, 31 * MINUTE, 6 * MINUTE];
/** In milliseconds. */
const PATIENCE = 120_000;

/** What stands on the platforms once all has come to rest, and what the bot says of itself. */
export type Rested = {
  readonly log: string;
  readonly findings: readonly string[];
  readonly reasons: Seen["reasons"];
  readonly said: readonly Said[];
  readonly prompts: Readonly<Record<BoardName, readonly Prompt[]>>;
  readonly written: Readonly<Record<BoardName, readonly Written[]>>;
  readonly figures: readonly { readonly board: BoardName; readonly from: string; readonly text: string }[];
};

/**
 * Starts and stops the bot in order with nothing in its way any more, until it has nothing left to do: a life in which it wrote
 * nothing down but that something still waits, and is well but for what nobody can mend.
 */
export async function settle(world: World, memory: Memory): Promise<Rested> {
  const { data, platforms } = world;
  for (const platform of platforms) platform.behave({ lag: 0, calls: [], travels: [] });
  let log = "";
  let before = -1;
  for (const [index, wait] of WAITS.entries()) {
    world.later(wait);
    const rested = await rest(world, memory, wait);
    log += rested.log;
    if (rested.findings.length > 0) return { ...rested, log };
    const after = await happened(data);
    const isQuiet = after === before;
    if (isQuiet && (index === WAITS.length - 1 || rested.reasons.every(isLasting))) return { ...rested, log };
    before = after;
  }
  return { ...NOTHING, log, findings: ["the bot does not come to rest"] };
}

/** How many events there are on all boards, but for those that only put something off. */
async function happened(data: string): Promise<number> {
  const journals = await Promise.all(BOARDS.map((board) => journalText(data, board)));
  return journals.flatMap(kindsIn).filter((kind) => kind !== "held").length;
}

/** One life in which nothing goes wrong: all it does at its start, and a look at everything before it is stopped. */
async function rest(
  { platforms, address, variables, move }: World,
  memory: Memory,
  wait: number,
): Promise<Rested> {
  const bot = spawned(["start"], variables(0), await bundledBot());
  for (const platform of platforms) platform.connect(address);
  const start = await Promise.race([bot.address, bot.ended, pause(PATIENCE, null, { ref: false })]);
  if (typeof start !== "string") {
    const { err } = await bot.end("SIGKILL");
    return { ...NOTHING, findings: [`in the end it does not start: ${err.slice(-2_000)}`] };
  }
  for (const platform of platforms) await platform.ready();
  const findings: string[] = [];
  await takesOver(address, variables(0), findings);
  await move(wait);
  const figures = await askFigures(platforms, memory);
  const health = (await (await fetch(`${address}/healthz`)).json()) as { readonly reasons: Seen["reasons"] };
  // Posts that are being brought up to date are so once it has stopped; only the local workspace is gone with it.
  const isLocal = platforms.some(({ name }) => name === "local");
  const early = isLocal ? await everything(platforms) : null;
  const ended = await Promise.race([bot.end("SIGTERM"), pause(PATIENCE, null, { ref: false })]);
  const { code, err } = ended ?? (await bot.end("SIGKILL"));
  if (code !== 0) findings.push(`in the end it did not stop in order: ${code} ${err.slice(-2_000)}`);
  return {
    log: err,
    findings,
    figures,
    reasons: health.reasons,
    ...(early ?? (await everything(platforms))),
  };
}

/**
 * A backup may have been made before there was anything in it, or before anything was asked: then the bot rightly does not speak,
 * and the operator does what its reason says.
 */
async function takesOver(address: string, variables: Variables, findings: string[]): Promise<void> {
  const { reasons } = (await (await fetch(`${address}/healthz`)).json()) as Pick<Rested, "reasons">;
  const silent = reasons.flatMap(({ code, fix }) =>
    code === "board-silent" ? (/repair --from-platform (\w+)/.exec(fix)?.[1] ?? []) : [],
  );
  for (const board of silent) {
    const { code, err } = await soc(["repair", "--from-platform", board], variables);
    if (code !== 0) findings.push(`in the end ${board} cannot be repaired: ${err.slice(-2_000)}`);
  }
}

async function askFigures(platforms: readonly Platform[], memory: Memory): Promise<Rested["figures"]> {
  const [platform] = platforms;
  if (platform === undefined) return [];
  const figures: { board: BoardName; from: string; text: string }[] = [];
  for (const board of BOARDS)
    for (const from of ["status", "digest"]) {
      const [person] = READERS[board];
      if (person === undefined) continue;
      const text = await platform.types(person, board, from, AbortSignal.timeout(PATIENCE));
      figures.push({ board, from, text });
      memory.told.push({ board, person, text });
    }
  return figures;
}

async function everything(
  platforms: readonly Platform[],
): Promise<Pick<Rested, "said" | "prompts" | "written">> {
  const all = async <T>(look: (platform: Platform) => Promise<readonly T[]>) =>
    (await Promise.all(platforms.map(look))).flat();
  return {
    said: await all((platform) => platform.said()),
    prompts: {
      north: await all((platform) => platform.prompts("north")),
      south: await all((platform) => platform.prompts("south")),
    },
    written: {
      north: await all((platform) => platform.written("north")),
      south: await all((platform) => platform.written("south")),
    },
  };
}

const NOTHING: Rested = {
  ...{ log: "", findings: [], reasons: [], said: [], figures: [] },
  prompts: { north: [], south: [] },
  written: { north: [], south: [] },
};
