import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ExpectedError } from "../../../src/core/model/errors.ts";
import { holdDirectory } from "../../../src/disk/lock/hold-directory.ts";
import { thisProcess } from "../../../src/disk/lock/holder.ts";
import { processStat } from "../../../src/disk/lock/process-stat.ts";
import { faultOf } from "../fault-of.ts";
import { freshDirectory } from "../fresh-directory.ts";
import { type Script, startScript } from "../run-script.ts";

/** Nobody who waits for this to pass ever comes back: what is decided at once is decided without waiting. */
const FOREVER = { beat: 1_000, still: 3_600_000 };
const SOON = { timeout: 30_000 };
const onLinux = it.skipIf(process.platform !== "linux");

async function startHolder(): Promise<Script> {
  const script = startScript("test/disk/hold-on-demand.ts", []);
  onTestFinished(() => void script.child.kill("SIGKILL"));
  expect((await script.lines.next()).value).toBe("ready");
  return script;
}

async function tryIn(script: Script, directory: string): Promise<string> {
  script.child.stdin.write(`${directory}\n`);
  return (await script.lines.next()).value;
}

async function kill(script: Script): Promise<void> {
  script.child.kill("SIGKILL");
  await script.ended;
}

function refusalIn(directory: string): Promise<ExpectedError> {
  return faultOf(holdDirectory(directory, "a test", FOREVER));
}

/** Puts down what a process left that held the directory: this very process, but for what is given. */
async function leaveClaim(directory: string, changes: object): Promise<string> {
  const path = join(directory, "lock.abc.json");
  await writeFile(path, `${JSON.stringify({ ...thisProcess("an earlier run"), ...changes })}\nheld\n`);
  return path;
}

describe("a held directory", () => {
  it("can be held again once it was given back, and then holds no trace", async () => {
    const directory = await freshDirectory();
    for (const _ of ["once", "twice"]) {
      const held = await holdDirectory(directory, "a test", FOREVER);
      expect(await readdir(directory)).toHaveLength(1);
      await held.release();
      expect(await readdir(directory)).toEqual([]);
    }
  });

  it("is refused to a second process, which says who holds it and what to do", async () => {
    const directory = await freshDirectory();
    const holder = await startHolder();
    expect(await tryIn(holder, directory)).toBe("holds");
    const refusal = await refusalIn(directory);
    const [name = ""] = await readdir(directory);
    const [, since] = refusal.message.split(" since ");
    expect(refusal.code).toBe("held");
    expect(refusal.message).toBe(
      `Cannot use ${directory}: process ${holder.child.pid} on ${hostname()} (a test) has held it since ${since}`,
    );
    expect(since).toMatch(/^\w{3} \d{1,2} \w{3} \d{4}, \d\d:\d\d UTC\. Only one process may write there\.$/);
    expect(refusal.fix).toBe(
      `Stop that process first. If it is gone for good, its machine with it, delete ${join(directory, name)} and start again.`,
    );
    expect(await readdir(directory)).toEqual([name]);
  });

  it("is taken over at once from a process that was killed", async () => {
    const directory = await freshDirectory();
    const holder = await startHolder();
    expect(await tryIn(holder, directory)).toBe("holds");
    await kill(holder);
    expect(await readdir(directory)).toHaveLength(1);
    const held = await holdDirectory(directory, "a test", FOREVER);
    expect(await readdir(directory)).toHaveLength(1);
    await held.release();
  });

  onLinux("is taken over at once from a process that was killed and that nobody has buried", async () => {
    const directory = await freshDirectory();
    const parent = spawn(
      "sh",
      ["-c", '"$@" & echo $!; exec sleep 600', "sh", process.execPath, "-e", "setInterval(() => {}, 1000)"],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    onTestFinished(() => void parent.kill("SIGKILL"));
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once("data", (said) => resolve(Number(said))),
    );
    const started = processStat(pid)?.started;
    // The shell would bury its child; the program that takes its place does not.
    await expect.poll(() => readFile(`/proc/${parent.pid}/comm`, "utf8"), SOON).toBe("sleep\n");
    process.kill(pid, "SIGKILL");
    await expect.poll(() => processStat(pid)?.state, SOON).toBe("Z");
    await leaveClaim(directory, { pid, started });
    await (await holdDirectory(directory, "a test", FOREVER)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  onLinux("is taken over at once if another process now has the holder's number", async () => {
    const directory = await freshDirectory();
    await leaveClaim(directory, { started: "1" });
    await (await holdDirectory(directory, "a test", FOREVER)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  it("is not taken from the very process that holds it", async () => {
    const directory = await freshDirectory();
    const held = await holdDirectory(directory, "a test", FOREVER);
    expect((await refusalIn(directory)).message).toContain(`process ${process.pid} on ${hostname()}`);
    await held.release();
  });

  it("goes to one of many starters that find what a killed one left", async () => {
    const directory = await freshDirectory();
    const starters = await Promise.all([1, 2, 3, 4].map(startHolder));
    const dead = await startHolder();
    for (let round = 1; round <= 25; round += 1) {
      const place = join(directory, String(round));
      await mkdir(place);
      await leaveClaim(place, { pid: dead.child.pid, started: "1" });
      if (round === 1) await kill(dead);
      const outcomes = await Promise.all(starters.map((starter) => tryIn(starter, place)));
      const winner = outcomes.indexOf("holds");
      const refused = outcomes.filter((outcome) => outcome.startsWith("held: "));
      expect(refused).toHaveLength(3);
      for (const refusal of refused) expect(refusal).toContain(`process ${starters[winner]?.child.pid} on`);
      expect(await readdir(place)).toHaveLength(1);
    }
  });
});

describe("a directory held by a process that cannot be looked up", () => {
  const elsewhere = { host: "4f2a9c", pids: "pid:[1]", boot: "another machine" };

  it("is refused while its holder still touches its claim", async () => {
    const directory = await freshDirectory();
    const path = await leaveClaim(directory, elsewhere);
    let minutes = 0;
    const beating = setInterval(() => {
      minutes += 1;
      void utimes(path, minutes * 60, minutes * 60);
    }, 20);
    onTestFinished(() => clearInterval(beating));
    const refusal = await refusalIn(directory);
    expect(refusal.message).toContain(`process ${process.pid} on 4f2a9c (an earlier run)`);
    expect(refusal.fix).toContain(`delete ${path} and start again.`);
  });

  it("is taken over when its holder has not touched its claim for a while", async () => {
    for (const changes of [elsewhere, { ...elsewhere, host: hostname() }, { pids: "pid:[1]" }]) {
      const directory = await freshDirectory();
      const path = await leaveClaim(directory, changes);
      const held = await holdDirectory(directory, "a test", { beat: 1_000, still: 100 });
      const [name = ""] = await readdir(directory);
      expect(join(directory, name)).not.toBe(path);
      await held.release();
      expect(await readdir(directory)).toEqual([]);
    }
  });

  it("is taken over when what was left there says nothing", async () => {
    for (const text of ["", "held\n", "null\nheld\n", '{"pid":0}\nheld\n']) {
      const directory = await freshDirectory();
      await writeFile(join(directory, "lock.abc.json"), text);
      await (await holdDirectory(directory, "a test", { beat: 1_000, still: 100 })).release();
      expect(await readdir(directory)).toEqual([]);
    }
  });

  it("shows that its own holder is there", async () => {
    const directory = await freshDirectory();
    const held = await holdDirectory(directory, "a test", { beat: 10, still: 3_600_000 });
    const [name = ""] = await readdir(directory);
    const path = join(directory, name);
    const claim = JSON.parse((await readFile(path, "utf8")).split("\n")[0] ?? "");
    await writeFile(path, `${JSON.stringify({ ...claim, ...elsewhere })}\nheld\n`);
    expect((await refusalIn(directory)).message).toContain("on 4f2a9c (a test)");
    await held.release();
  });
});

it("a directory that is not there cannot be held", async () => {
  const directory = join(await freshDirectory(), "nowhere");
  const refusal = await refusalIn(directory);
  expect(refusal.code).toBe("disk");
  expect(refusal.message).toContain(`Cannot hold ${directory}: ENOENT`);
});
