import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { asBoardId } from "../../src/core/names/ids.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { everyEventOf, make } from "./contract.ts";
import { openStore } from "./open-store.ts";

const ROUNDS = 15;

/** The script that keeps replies, in one file, so that it starts quickly and often. */
async function bundled(): Promise<string> {
  const outfile = join(await freshDirectory(), "commit.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "commit-until-killed.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return outfile;
}

function start(script: string, directory: string, from: number) {
  const child = spawn(process.execPath, [script, directory, String(from)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  return { child, ended, lines: createInterface({ input: child.stdout }) };
}

/** Runs the script until it has said so many lines, kills it there, and gives all that it had said. */
async function killAfter(
  script: string,
  directory: string,
  from: number,
  count: number,
): Promise<{ said: string[]; signal: unknown }> {
  const { child, ended, lines } = start(script, directory, from);
  const said: string[] = [];
  for await (const line of lines) if (said.push(line) === count) child.kill("SIGKILL");
  const [, signal] = await ended;
  return { said, signal };
}

/** Kills the script this often on one directory, and looks after each time. Gives how many decisions were safe. */
async function killAgainAndAgain(script: string, pace: number): Promise<number> {
  const directory = await freshDirectory();
  const acknowledged = new Set<number>();
  const erased = new Set<number>();
  let there = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    // From the very first line on, while it opens, to the middle of a burst.
    const count = 1 + ((round * pace) % 40);
    const { said, signal } = await killAfter(script, directory, round * 100_000, count);
    expect(signal).toBe("SIGKILL");
    for (const line of said) if (line.startsWith("kept ")) acknowledged.add(Number(line.slice(5)));

    const store = await openStore(directory);
    const events = await everyEventOf(await store.board(asBoardId("csp")));
    await store.verified();
    await store.close();
    expect(events.map(({ n }) => n)).toEqual(events.map((_, i) => i + 1));
    const kept = events.flatMap((event) =>
      event.kind === "kept" ? [Number(event.evidence.message.id.slice(1))] : [],
    );
    for (const line of said) if (line.startsWith("erased ")) erased.add(Number(line.slice(7)));
    const journal = await readFile(join(directory, "csp", "journal.jsonl"), "utf8");
    expect([...erased].filter((number) => journal.includes(`Reply ${number}:`))).toEqual([]);
    there = new Set(kept);
    expect(there.size).toBe(kept.length);
    expect([...acknowledged].filter((first) => !there.has(first) || !there.has(first + 1))).toEqual([]);
    // A decision is whole: what was not acknowledged may be there, but both of its replies or neither.
    expect(kept.filter((number) => !there.has(number % 2 === 0 ? number + 1 : number - 1))).toEqual([]);
  }
  expect(await verifyBoard(directory, asBoardId("csp"))).toMatchObject({ kind: "ok", torn: 0 });
  expect(erased.size).toBeGreaterThan(0);
  return acknowledged.size;
}

it("a process that is killed again and again has every reply that it acknowledged, once, and counts without a gap", {
  timeout: 240_000,
}, async () => {
  const script = await bundled();
  const acknowledged = await Promise.all([killAgainAndAgain(script, 17), killAgainAndAgain(script, 11)]);
  for (const count of acknowledged) expect(count).toBeGreaterThan(ROUNDS);
});

it("a second process is refused while the first one runs, and let in once it is killed", async () => {
  const directory = await freshDirectory();
  const { child, ended, lines } = start(await bundled(), directory, 0);
  for await (const line of lines) if (line.startsWith("kept ")) break;
  const fault = await faultOf(openStore(directory));
  expect(fault.code).toBe("held");
  expect(fault.message).toContain(`process ${child.pid} on `);
  expect(fault.message).toContain(" (soc-questions) has held it since ");
  child.kill("SIGKILL");
  await ended;
  const store = await openStore(directory);
  await make(await store.board(asBoardId("csp")), 1_000_000);
  await store.close();
});
