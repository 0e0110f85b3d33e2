import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { keptIn } from "../kept-in.ts";
import { type BotProcess, killAtStart, soc, startBotProcess } from "./bot-process.ts";
import type { Client } from "./client.ts";
import { type Dice, dice, oneOf } from "./dice.ts";
import { everythingSaid } from "./everything-said.ts";
import { toldTwice } from "./told-twice.ts";

/** KILL_ROUNDS=300 kills three hundred times; each eight start on an empty directory with a seed of its own. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 8);
const SEED = Number(process.env.KILL_SEED ?? 1);
const BATCH = 8;
const BOARDS = ["csp", "osc", "hwb", "dph", "lscb", "dcs", "lsab", "cllr"];
/** The boards that are answered meanwhile, each with its chair. */
const CHAIRS: Readonly<Record<string, string>> = { csp: "p1", dph: "p9", lsab: "p14" };
const WRITERS = 3;

/** A reply that the bot acknowledged: what it may say now, and whether it may or must be withdrawn. */
type Acknowledged = {
  readonly board: string;
  readonly id: string;
  texts: string[];
  gone: "no" | "perhaps" | "yes";
};

/** What people know to have been taken. */
type Known = { readonly replies: Acknowledged[]; now: string };

const batches = Array.from({ length: Math.ceil(ROUNDS / BATCH) }, (_, index) => SEED + index);

it.each(batches)(
  "killed at any moment, it keeps what it acknowledged once and says nothing twice (seed %i)",
  { timeout: 900_000 },
  async (seed) => {
    const roll = dice(seed);
    const variables = { SOC_DATA: await freshDirectory(), SOC_CLOCK: "2026-11-24T08:55:00Z" };
    const known: Known = { replies: [], now: "" };

    for (let round = 1; round <= Math.min(BATCH, ROUNDS); round += 1) {
      if (round % 4 === 0) await killAtStart(variables, () => pause(200 + roll() * 1200));
      const bot = await startBotProcess(variables);
      expect((await bot.clock()).now >= known.now).toBe(true);
      await busyUntilKilled(bot, roll, known, `seed ${seed}, round ${round}`);
    }

    const bot = await startBotProcess(variables);
    expect(toldTwice(await everythingSaid(bot))).toEqual([]);
    await expectNoPromptMissing(bot);
    await expectEvidence(bot, variables, known);
    expect(await soc(["verify"], variables)).toMatchObject({ code: 0, err: "" });
    expect(known.replies.length).toBeGreaterThan(Math.min(BATCH, ROUNDS));
  },
);

/** Writes, edits, deletes, decides and moves the clock, all at once, until so many answers came and the kill fell. */
async function busyUntilKilled(bot: BotProcess, roll: Dice, known: Known, name: string): Promise<void> {
  let left = 2 + Math.floor(roll() * 40);
  const delay = roll() * 25;
  const answered = () => {
    left -= 1;
    if (left === 0) setTimeout(() => bot.end("SIGKILL"), delay);
  };
  const threads = (
    await Promise.all(
      Object.keys(CHAIRS).map(async (board) =>
        (
          await bot.channel(board)
        )
          .filter(({ text }) => /^[A-Z]+-\d\d/.test(text))
          .map(({ id }) => ({ board, id })),
      ),
    )
  ).flat();
  const work = [
    ...Array.from({ length: WRITERS }, (_, index) =>
      writer(bot, roll, known, threads, `${name}, ${index}`, answered),
    ),
    chair(bot, roll, answered),
    mover(bot, known, answered),
  ];
  await Promise.all(work.map(untilCutOff));
  await bot.end("SIGKILL");
}

async function writer(
  bot: Client,
  roll: Dice,
  known: Known,
  threads: readonly { board: string; id: string }[],
  name: string,
  answered: () => void,
): Promise<void> {
  for (let n = 1; ; n += 1) {
    const { board, id: thread } = oneOf(roll, threads);
    const text = `[${name}, reply ${n}]`;
    const person = oneOf(roll, ["p3", "p4", "p14"]);
    const id = await bot.says(person, board, text, { thread });
    const reply: Acknowledged = { board, id, texts: [text], gone: "no" };
    known.replies.push(reply);
    answered();
    if (roll() < 0.3) {
      const edited = `${text} edited`;
      reply.texts = [text, edited];
      await bot.edits(person, id, edited);
      reply.texts = [edited];
      answered();
    }
    if (roll() < 0.25) {
      reply.gone = "perhaps";
      await bot.deletes(person, id);
      reply.gone = "yes";
      answered();
    }
  }
}

async function chair(bot: Client, roll: Dice, answered: () => void): Promise<void> {
  for (;;) {
    const board = oneOf(roll, Object.keys(CHAIRS));
    const decision = oneOf(roll, ["accept", "accept", "reopen"]);
    const reason = decision === "reopen" ? " Say more" : "";
    await bot.types(
      CHAIRS[board] ?? "",
      `/soc ${decision} ${board}-${1 + Math.floor(roll() * 4)}${reason}`,
      board,
    );
    answered();
  }
}

async function mover(bot: Client, known: Known, answered: () => void): Promise<void> {
  for (;;) {
    known.now = await bot.moves("next");
    answered();
  }
}

/** A request that a killed bot never answers is no fault; anything else is. */
async function untilCutOff(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

/** Every board was asked its questions from the first on, none left out. */
async function expectNoPromptMissing(bot: Client): Promise<void> {
  for (const board of BOARDS) {
    const asked = (await bot.channel(board)).flatMap(({ text }) => /^[A-Z]+-(\d\d) /.exec(text)?.[1] ?? []);
    const all = Array.from({ length: asked.length }, (_, index) => String(index + 1).padStart(2, "0"));
    expect([...asked].sort(), board).toEqual(all);
    expect(asked.length, board).toBeGreaterThanOrEqual(2);
  }
}

type Row = {
  readonly reference: string;
  readonly reply: {
    readonly text: string;
    readonly link: string;
    readonly withdrawnAt: string | null;
  } | null;
};

/** What stands in the threads is evidence, each reply once, in its last wording; what was acknowledged is among it. */
async function expectEvidence(
  bot: Client,
  variables: Readonly<Record<string, string>>,
  known: Known,
): Promise<void> {
  for (const [board, person] of Object.entries(CHAIRS)) {
    const exported = await soc(["export", board, "--format", "json"], variables);
    expect(exported.err).toBe("");
    const rows = (JSON.parse(exported.out) as { rows: Row[] }).rows;
    const evidence = new Map<string, Row>();
    for (const row of rows) {
      if (row.reply === null) continue;
      const id = row.reply.link.split("/").at(-1) ?? "";
      expect(evidence.has(id), `${id} is evidence twice`).toBe(false);
      evidence.set(id, row);
    }

    for (const { id, texts, gone } of known.replies.filter((reply) => reply.board === board)) {
      const reply = evidence.get(id)?.reply;
      expect(reply, `${id}, ${texts[0]}, is no evidence`).toBeDefined();
      if (gone === "yes" || reply?.withdrawnAt !== null) {
        expect(reply?.withdrawnAt, `${id} is not withdrawn`).not.toBeNull();
        expect(gone, `${id} is withdrawn, and nobody deleted it`).not.toBe("no");
      } else expect(texts).toContain(reply?.text);
    }

    for (const prompt of await bot.channel(board)) {
      const standing = prompt.replies.filter(
        ({ author, deletedAt }) => !author.bot && deletedAt === undefined,
      );
      for (const { id, text } of standing) expect(evidence.get(id)?.reply?.text, id).toBe(text);
      const [reference] = prompt.text.split("\n");
      const live = rows.filter((row) => row.reference === reference && row.reply?.withdrawnAt === null);
      expect(live.length, reference).toBe(standing.length);
      if (live.length === 0) continue;
      const shown = await bot.types(person, `/soc evidence ${reference}`, board);
      expect([keptIn(shown), keptIn(prompt.text)], reference).toEqual([live.length, live.length]);
    }
  }
}
