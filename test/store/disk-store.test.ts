import { cp, mkdir, readdir, readFile, rm, rmdir, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asBoardId } from "../../src/core/model/ids.ts";
import type { Log } from "../../src/log/log-events.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import type { BoardMemory } from "../../src/store/store.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { linesOfScript, startScript } from "../disk/run-script.ts";
import { countFlushes, diskFault, withFileHandles } from "../disk/with-file-handles.ts";
import { describeStore, make, repliesOf } from "./contract.ts";
import { reply } from "./event-bodies.ts";
import { openStore } from "./open-store.ts";

const quiet = (): void => undefined;
const onUnix = it.skipIf(process.platform === "win32");

describeStore("the store on disk", async () => {
  const directory = await freshDirectory();
  return { open: () => openStore(directory) };
});

/** Opens a store's board, hands it on, and closes it all. */
async function withBoard<R>(
  directory: string,
  use: (board: BoardMemory) => Promise<R>,
  log: Log = quiet,
): Promise<R> {
  const store = await openStore(directory, log);
  try {
    return await use(await store.board(asBoardId("csp")));
  } finally {
    await store.close();
  }
}

/** A directory in which these replies were kept and everything was closed. */
async function directoryWith(...replies: number[]): Promise<{ directory: string; folder: string }> {
  const directory = await freshDirectory();
  await withBoard(directory, async (board) => {
    for (const i of replies) await make(board, i);
  });
  return { directory, folder: join(directory, "csp") };
}

describe("the files of a board", () => {
  it("are a journal of one event a line and a checkpoint that people can read", async () => {
    const { folder } = await directoryWith(1, 2);
    expect(await readdir(folder)).toEqual(["board.json", "journal.jsonl"]);
    const lines = (await readFile(join(folder, "journal.jsonl"), "utf8")).split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^\{"n":1,"at":"2026-06-01T09:00:00\.000Z","by":"bot","kind":"kept","evidence":\{.*\},"hash":"[0-9a-f]{16}"\}$/,
    );
    const checkpoint = await readFile(join(folder, "board.json"), "utf8");
    expect(checkpoint.split("\n").slice(0, 5)).toEqual([
      "{",
      '  "version": 1,',
      '  "board": "csp",',
      '  "n": 2,',
      `  "hash": "${lines[1]?.slice(-18, -2)}",`,
    ]);
    expect(checkpoint.endsWith("}\n")).toBe(true);
  });

  onUnix("are for the account that runs the bot alone", async () => {
    const parent = await freshDirectory();
    const directory = join(parent, "deep", "data");
    await withBoard(directory, (board) => make(board, 1));
    const modes = await Promise.all(
      ["", "csp", "csp/journal.jsonl", "csp/board.json"].map(
        async (path) => (await stat(join(directory, path))).mode & 0o777,
      ),
    );
    expect(modes.map((mode) => mode.toString(8))).toEqual(["700", "700", "600", "600"]);
  });
});

describe("one writer", () => {
  it("holds the directory until it closes it", async () => {
    const directory = await freshDirectory();
    const store = await openStore(directory);
    const fault = await faultOf(openStore(directory));
    expect(fault.code).toBe("held");
    expect(fault.message).toContain(`Cannot use ${directory}: process ${process.pid} on `);
    await store.close();
    await store.close();
    await (await openStore(directory)).close();
  });

  it("finishes what is under way when it closes, and refuses what comes after", async () => {
    const directory = await freshDirectory();
    const store = await openStore(directory);
    const board = await store.board(asBoardId("csp"));
    let goOn = quiet;
    const held = new Promise<void>((resolve) => {
      goOn = () => resolve();
    });
    await withFileHandles(
      "datasync",
      async (real) => {
        await held;
        await real();
      },
      async () => {
        const inFlight = make(board, 1);
        const closed = store.close();
        await new Promise((resolve) => setImmediate(resolve));
        expect(await faultOf(make(board, 2))).toMatchObject({ code: "closed" });
        expect(await faultOf(store.board(asBoardId("hwb")))).toMatchObject({ code: "closed" });
        goOn();
        await inFlight;
        await closed;
      },
    );
    expect(board.state().n).toBe(1);
    expect(await withBoard(directory, repliesOf)).toEqual(["m1"]);
  });
});

describe("a flush", () => {
  it("is shared by a thousand commits that come at once", async () => {
    await withBoard(await freshDirectory(), async (board) => {
      const flushes = await countFlushes(() =>
        Promise.all(Array.from({ length: 1000 }, (_, i) => make(board, i))),
      );
      expect(flushes).toBeGreaterThanOrEqual(1);
      expect(flushes).toBeLessThanOrEqual(3);
      expect(board.state().n).toBe(1000);
    });
  });

  it("that fails takes back everything that was not safe, and only that", async () => {
    const directory = await freshDirectory();
    await withBoard(directory, async (board) => {
      await make(board, 1);
      const safe = board.state();
      await withFileHandles(
        "datasync",
        () => Promise.reject(diskFault("ENOSPC")),
        async () => {
          const waiting = [make(board, 2), make(board, 3, 4)];
          const resting = board.commit("2026-06-01T09:00:00.000Z", "bot", ({ n }) => ({
            events: [],
            answer: n,
          }));
          expect(board.state().n).toBe(4);
          for (const commit of [...waiting, resting])
            expect(await faultOf(commit)).toMatchObject({ code: "disk-full" });
        },
      );
      expect(board.state()).toBe(safe);
      expect(await repliesOf(board)).toEqual(["m1"]);
      expect(await make(board, 5)).toBe(1);
    });
    expect(await withBoard(directory, repliesOf)).toEqual(["m1", "m5"]);
  });

  it("that fails leaves no gap for whoever commits in the very moment it is told", async () => {
    const directory = await freshDirectory();
    await withBoard(directory, async (board) => {
      let failing = true;
      const outcomes = await withFileHandles(
        "datasync",
        (real) => (failing ? Promise.reject(diskFault("EIO")) : real()),
        () => {
          const again = async () => {
            failing = false;
            return await make(board, 9);
          };
          return Promise.all([make(board, 1).catch(again), make(board, 2).catch(again)]);
        },
      );
      expect(outcomes).toEqual([0, 1]);
    });
    expect(await withBoard(directory, repliesOf)).toEqual(["m9", "m9"]);
  });

  onUnix("that finds the disk full loses nothing that was acknowledged", async () => {
    const directory = await freshDirectory();
    const script = startScript("test/store/commit-until-full.ts", [directory], 64);
    const said = await linesOfScript(script);
    expect(await script.ended).toBe(0);
    const kept = said.filter((line) => line.startsWith("kept ")).map((line) => line.slice(5));
    expect(kept.length).toBeGreaterThan(20);
    expect(said).toContain("refused: disk-full");
    expect(said.at(-1)).toBe("checkpoint-failed");
    expect(await withBoard(directory, repliesOf)).toEqual(kept);
    await withBoard(directory, (board) => make(board, 1_000));
    expect(await withBoard(directory, repliesOf)).toEqual([...kept, "m1000"]);
  });
});

describe("a decision of several events", () => {
  it("is there whole or not at all, wherever a crash tore it", async () => {
    const { directory, folder } = await directoryWith(1);
    const journal = join(folder, "journal.jsonl");
    const before = (await stat(journal)).size;
    await withBoard(directory, (board) => make(board, 2, 3, 4));
    const whole = await readFile(journal);
    const cuts: number[] = [before + 1];
    for (let at = whole.indexOf("\n", before); at !== -1; at = whole.indexOf("\n", at + 1))
      cuts.push(at, at + 1);
    expect(cuts).toHaveLength(7);
    for (const cut of cuts) {
      await writeFile(journal, whole.subarray(0, cut));
      await rm(join(folder, "board.json"), { force: true });
      const there = cut >= whole.length - 1 ? ["m1", "m2", "m3", "m4"] : ["m1"];
      expect(await withBoard(directory, repliesOf)).toEqual(there);
      const state = await withBoard(directory, async (board) => board.state());
      expect(state.n).toBe(there.length);
    }
  });

  it("that is cut off is reported, and kept beside", async () => {
    const { directory, folder } = await directoryWith(1);
    const journal = join(folder, "journal.jsonl");
    const { size } = await stat(journal);
    await withBoard(directory, (board) => make(board, 2, 3));
    const whole = await readFile(journal, "utf8");
    await truncate(journal, Buffer.byteLength(whole) - 5);
    await rm(join(folder, "board.json"));
    const told: unknown[] = [];
    await withBoard(directory, repliesOf, (event, facts) => told.push({ event, ...facts }));
    expect(told).toContainEqual({
      event: "journal-repaired",
      board: "csp",
      kind: "cut",
      length: size,
      bytes: Buffer.byteLength(whole) - 5 - size,
      copy: `${journal}.torn-${size}`,
    });
    expect(await readFile(`${journal}.torn-${size}`, "utf8")).toBe(
      whole.slice(0, -5).split("\n").slice(1).join("\n"),
    );
  });
});

describe("a checkpoint", () => {
  it("is written after five hundred events, behind the back of those who commit", async () => {
    const directory = await freshDirectory();
    const path = join(directory, "csp", "board.json");
    let written: (facts: unknown) => void = quiet;
    const checkpoint = new Promise((resolve) => {
      written = resolve;
    });
    await withBoard(
      directory,
      async (board) => {
        await Promise.all(Array.from({ length: 499 }, (_, i) => make(board, i)));
        await expect(stat(path)).rejects.toThrow("ENOENT");
        await make(board, 499);
        expect(await checkpoint).toEqual({ board: "csp", n: 500 });
        expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ version: 1, board: "csp", n: 500 });
      },
      (event, facts) => {
        if (event === "checkpoint-written") written(facts);
      },
    );
  });

  it("and the journal after it make the state", async () => {
    const { directory, folder } = await directoryWith(1, 2, 3);
    const crashed = await freshDirectory();
    const state = await withBoard(directory, async (board) => {
      await make(board, 4);
      await make(board, 5);
      await cp(folder, join(crashed, "csp"), { recursive: true });
      return board.state();
    });
    expect(JSON.parse(await readFile(join(crashed, "csp", "board.json"), "utf8")).n).toBe(3);
    const after = await withBoard(crashed, async (board) => board.state());
    expect(firstDifference(after, state)).toBeNull();
    expect(after.n).toBe(5);
  });

  it("spares working out again what it stands for", async () => {
    const { directory, folder } = await directoryWith(1);
    const path = join(folder, "board.json");
    await writeFile(path, (await readFile(path, "utf8")).replace('"paused": false', '"paused": true'));
    expect((await withBoard(directory, async (board) => board.state())).paused).toBe(true);
  });

  it("that is missing is built again from the journal", async () => {
    const { directory, folder } = await directoryWith(1, 2);
    const before = await readFile(join(folder, "board.json"), "utf8");
    await rm(join(folder, "board.json"));
    const told: string[] = [];
    const state = await withBoard(
      directory,
      async (board) => board.state(),
      (event) => told.push(event),
    );
    expect(state.n).toBe(2);
    expect(told).toEqual(["checkpoint-missing", "checkpoint-written"]);
    expect(await readFile(join(folder, "board.json"), "utf8")).toBe(before);
  });

  it("that was half written by a killed process does no harm and is cleared away", async () => {
    const { directory, folder } = await directoryWith(1);
    await writeFile(join(folder, "board.json.draft-0a1b2c3d"), '{"version": 1, "bo');
    expect(await withBoard(directory, repliesOf)).toEqual(["m1"]);
    expect(await readdir(folder)).toEqual(["board.json", "journal.jsonl"]);
  });

  it("that cannot be written stops nobody, is told, and is tried again", async () => {
    const { directory, folder } = await directoryWith();
    const path = join(folder, "board.json");
    const told: string[] = [];
    await withBoard(
      directory,
      async (board) => {
        await mkdir(path);
        await Promise.all(Array.from({ length: 500 }, (_, i) => make(board, i)));
        await expect.poll(() => told, { timeout: 30_000 }).toEqual(["checkpoint-failed"]);
        await make(board, 500);
        await rmdir(path);
      },
      (event) => told.push(event),
    );
    expect(told).toEqual(["checkpoint-failed", "checkpoint-written"]);
    expect(JSON.parse(await readFile(path, "utf8")).n).toBe(501);
  });

  const moveAway =
    "Nothing has been changed. Move it away and start again: it is built again from the journal.";
  it.each<[string, (text: string) => string, string]>([
    ["is cut short", (text) => text.slice(0, 40), "line 4: it is not JSON"],
    ["is empty", () => "", "it is not JSON"],
    ["has a slip of the pen", (text) => text.replace('"n": 2', '"n" 2'), "line 4: it is not JSON"],
    ["is something else", () => "an essay", "it is not JSON"],
    [
      "has a wrong type",
      (text) => text.replace('"paused": false', '"paused": "no"'),
      "state.paused: Invalid input: expected boolean, received string",
    ],
    [
      "has several faults",
      (text) => text.replace('"paused": false,', "").replace('"n": 2', '"n": -2'),
      "n: Too small: expected number to be >=0; state.paused: Invalid input: expected boolean, received undefined",
    ],
    [
      "has more than it should",
      (text) => text.replace('"n": 2', '"n": 2, "colour": "red"'),
      'Unrecognized key: "colour"',
    ],
    [
      "comes from a later version",
      (text) => text.replace('"version": 1', '"version": 2'),
      "version: Invalid input: expected 1",
    ],
    [
      "is of another board",
      (text) => text.replace('"board": "csp"', '"board": "hwb"'),
      "board: it is of hwb and stands in the folder of csp",
    ],
  ])("that %s stops the board and is left alone", async (_, damage, what) => {
    const { directory, folder } = await directoryWith(1, 2);
    const path = join(folder, "board.json");
    const damaged = damage(await readFile(path, "utf8"));
    await writeFile(path, damaged);
    const fault = await faultOf(withBoard(directory, repliesOf));
    expect(fault).toMatchObject({ code: "checkpoint-damaged", fix: moveAway });
    expect(fault.message).toBe(`Cannot use ${path}: ${what}.`);
    expect(await readFile(path, "utf8")).toBe(damaged);
    await rm(path);
    expect(await withBoard(directory, repliesOf)).toEqual(["m1", "m2"]);
  });

  it("that knows more than its journal stops the board", async () => {
    const { directory, folder } = await directoryWith(1, 2, 3, 4);
    const journal = join(folder, "journal.jsonl");
    const lines = (await readFile(journal, "utf8")).split("\n");
    await writeFile(journal, `${lines.slice(0, 2).join("\n")}\n`);
    const path = join(folder, "board.json");
    const fault = await faultOf(withBoard(directory, repliesOf));
    expect(fault.message).toBe(
      `Cannot use ${path}: n: it stands for event 4, and the journal beside it ends with 2.`,
    );
    expect(fault.fix).toBe(
      `If an older copy of the journal was put there, put the newest one back. Else move ${path} away and start again: the board is then built from the journal, without events 3 to 4.`,
    );
  });

  it("that stands beside another journal stops the board", async () => {
    const { directory, folder } = await directoryWith(1, 2);
    const other = await directoryWith(7, 8, 9);
    await cp(join(other.folder, "journal.jsonl"), join(folder, "journal.jsonl"));
    const fault = await faultOf(withBoard(directory, repliesOf));
    expect(fault).toMatchObject({ code: "checkpoint-damaged", fix: moveAway });
    expect(fault.message).toMatch(
      /board\.json: hash: [0-9a-f]{16} is not that of line 2 of the journal beside it, [0-9a-f]{16}\.$/,
    );
  });
});

describe("a board that could not be opened", () => {
  it("can be opened once its fault is mended, without a restart", async () => {
    const { directory, folder } = await directoryWith(1);
    const journal = join(folder, "journal.jsonl");
    const whole = await readFile(journal, "utf8");
    await writeFile(journal, whole.replace("Reply 1", "Reply 2"));
    const store = await openStore(directory);
    const fault = await faultOf(store.board(asBoardId("csp")));
    expect(fault.message).toBe(
      `Cannot read ${journal}: line 1: its hash does not fit: the line was changed, or the one before it is not the one it was.`,
    );
    await writeFile(journal, whole);
    expect(await repliesOf(await store.board(asBoardId("csp")))).toEqual(["m1"]);
    await store.close();
  });
});

it("what a person wrote comes back as it was, whatever it was", async () => {
  const text = 'a\u2028b\u0000c\ud800d"\\\n</script>\u{1f642}';
  const directory = await freshDirectory();
  await withBoard(directory, (board) =>
    board.commit("2026-06-01T09:00:00.000Z", "bot", () => ({ events: [reply(1, text)], answer: null })),
  );
  await withBoard(directory, async (board) => {
    expect(board.state().evidence.first()?.text).toBe(text);
  });
});
