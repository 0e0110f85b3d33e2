import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, rmdir, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ExpectedError } from "../../src/core/model/errors.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import type { Log } from "../../src/log/log-events.ts";
import { openDiskStore } from "../../src/store/disk-store.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import type { BoardMemory } from "../../src/store/store.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { linesOfScript, startScript } from "../disk/run-script.ts";
import { countFlushes, diskFault, withFileHandles } from "../disk/with-file-handles.ts";
import { describeStore, make, repliesOf } from "./contract.ts";
import { reply } from "./event-bodies.ts";
import { NOW, openStore } from "./open-store.ts";

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
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(
      /^\{"n":1,"at":"2026-06-01T09:00:00\.000Z","kind":"begun","version":1,"facts":\{"by":"bot","form":2,"organisation":"Abermor Council","board":"csp","installation":"[0-9a-f-]{36}","earlier":null\},"digest":null,"salt":null,"body":null,"hash":"[0-9a-f]{64}"\}$/,
    );
    expect(lines[1]).toMatch(
      /^\{"n":2,"at":"2026-06-01T09:00:00\.000Z","kind":"kept","version":1,"facts":\{.*\},"digest":"[0-9a-f]{64}","salt":"[0-9a-f]{32}","body":\{.*\},"hash":"[0-9a-f]{64}"\}$/,
    );
    expect(lines[3]).toContain('"kind":"checkpointed","version":1,"facts":{"by":"bot","position":3,"hash":"');
    const checkpoint = await readFile(join(folder, "board.json"), "utf8");
    expect(checkpoint.split("\n").slice(0, 9)).toEqual([
      "{",
      '  "version": 3,',
      '  "board": "csp",',
      '  "n": 3,',
      `  "hash": "${lines[2]?.slice(-66, -2)}",`,
      `  "offset": ${Buffer.byteLength(lines.slice(0, 3).join("\n")) + 1},`,
      `  "digest": "${/"state":"(\w+)"/.exec(lines[3] ?? "")?.[1]}",`,
      '  "state": {',
      '    "openedAt": null,',
    ]);
    expect(JSON.parse(checkpoint)).toMatchObject({ n: 3, state: { evidence: [{}, {}] } });
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
    expect(board.state().evidence.size).toBe(1);
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
      expect(board.state().n).toBe(1001);
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
          expect(board.state().n).toBe(5);
          for (const commit of [...waiting, resting])
            expect(await faultOf(commit)).toMatchObject({ code: "disk-full" });
        },
      );
      expect(board.state()).toBe(safe);
      expect(await repliesOf(board)).toEqual(["m1"]);
      expect(await make(board, 5)).toBe(2);
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
      expect(outcomes).toEqual([1, 2]);
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
    const written = await readFile(journal);
    const whole = written.subarray(0, written.lastIndexOf("\n", written.length - 2) + 1);
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
      expect(state.evidence.size).toBe(there.length);
    }
  });

  it("that is cut off is reported, and kept beside", async () => {
    const { directory, folder } = await directoryWith(1);
    const journal = join(folder, "journal.jsonl");
    const { size } = await stat(journal);
    await withBoard(directory, (board) => make(board, 2, 3));
    const written = await readFile(journal, "utf8");
    const whole = written.slice(0, written.lastIndexOf("\n", written.length - 2) + 1);
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
      whole.slice(0, -5).split("\n").slice(3).join("\n"),
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
        await Promise.all(Array.from({ length: 498 }, (_, i) => make(board, i)));
        await expect(stat(path)).rejects.toThrow("ENOENT");
        await make(board, 499);
        expect(await checkpoint).toEqual({ board: "csp", n: 500 });
        expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ version: 3, board: "csp", n: 500 });
      },
      (event, facts) => {
        if (event === "checkpoint-written") written(facts);
      },
    );
  });

  it("and the journal after it make the state", async () => {
    const { directory } = await directoryWith(1, 2, 3);
    const crashed = await freshDirectory();
    const state = await withBoard(directory, async (board) => {
      await make(board, 4);
      await make(board, 5);
      for (const each of ["csp", "@organisation"])
        await cp(join(directory, each), join(crashed, each), { recursive: true });
      return board.state();
    });
    expect(JSON.parse(await readFile(join(crashed, "csp", "board.json"), "utf8")).n).toBe(4);
    const after = await withBoard(crashed, async (board) => board.state());
    expect(firstDifference(after, state)).toBeNull();
    expect(after.evidence.size).toBe(5);
  });

  it("spares working out again what it stands for", async () => {
    const { directory, folder } = await directoryWith(1);
    const journal = join(folder, "journal.jsonl");
    const whole = await readFile(journal, "utf8");
    // What the checkpoint stands for is not looked at before the board is open, and found all the same.
    await writeFile(journal, whole.replace("Reply 1", "Reply 7"));
    const store = await openStore(directory);
    expect((await store.board(asBoardId("csp"))).state().evidence.size).toBe(1);
    expect(await faultOf(store.verified())).toMatchObject({
      code: "journal-damaged",
      message: `Cannot read ${journal}: line 2: its digest does not fit: its body was changed.`,
    });
    await store.close();
  });

  it("stands for what is read all the same where the board is let go of at once, also if it is opened again", async () => {
    const { directory, folder } = await directoryWith(1);
    const journal = join(folder, "journal.jsonl");
    await writeFile(journal, (await readFile(journal, "utf8")).replace("Reply 1", "Reply 7"));
    const store = await openStore(directory);
    await store.board(asBoardId("csp"));
    await store.letGo(asBoardId("csp"));
    await store.board(asBoardId("csp"));
    expect(await faultOf(store.verified())).toMatchObject({ code: "journal-damaged" });
    await store.close();
  });

  it("and what it stands for are found to be whole", async () => {
    const { directory } = await directoryWith(1, 2);
    const store = await openStore(directory);
    await store.board(asBoardId("csp"));
    await store.verified();
    await store.close();
  });

  it("that is missing is built again from the journal", async () => {
    const { directory, folder } = await directoryWith(1, 2);
    const state = ({ state }: { state: unknown }) => state;
    const before = state(JSON.parse(await readFile(join(folder, "board.json"), "utf8")));
    await rm(join(folder, "board.json"));
    const told: string[] = [];
    await withBoard(
      directory,
      async (board) => expect(board.state().evidence.size).toBe(2),
      (event) => told.push(event),
    );
    expect(told).toEqual(["checkpoint-missing", "checkpoint-written"]);
    expect(state(JSON.parse(await readFile(join(folder, "board.json"), "utf8")))).toEqual(before);
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
    expect(JSON.parse(await readFile(path, "utf8")).state.evidence).toHaveLength(501);
  });

  /** Puts something else in place of the checkpoint; what the board then says of it, and what it comes to. */
  async function replacing(change: (text: string, folder: string) => string | Promise<string>) {
    const { directory, folder } = await directoryWith(1, 2);
    const path = join(folder, "board.json");
    const whole = await readFile(path, "utf8");
    await writeFile(path, await change(whole, folder));
    const told: Record<string, unknown>[] = [];
    const state = await withBoard(
      directory,
      async (board) => board.state(),
      (event, facts) => told.push({ event, ...facts }),
    );
    const words = [...state.evidence.values()].map(({ text }) => text);
    expect(words).toEqual([1, 2].map((i) => `Reply ${i}: the profile was refreshed – zweimal, 水.`));
    expect(state.paused).toBe(false);
    // It is made again at once: what is wrong must not lie about.
    const after = await readFile(path, "utf8");
    expect(JSON.parse(after).state).toEqual(JSON.parse(whole).state);
    const second: string[] = [];
    await withBoard(directory, repliesOf, (event) => second.push(event));
    expect(second).toEqual([]);
    return told.find(({ event }) => event === "checkpoint-not-believed");
  }

  const CHANGED = "its state is not the one that its digest stands for: it was changed";

  it.each<[string, (text: string) => string, string]>([
    ["is cut short", (text) => text.slice(0, 40), "it does not begin as a checkpoint of this version does"],
    ["is empty", () => "", "it does not begin as a checkpoint of this version does"],
    ["lacks its end", (text) => text.slice(0, -3), "it has no end"],
    ["is something else", () => "an essay", "it does not begin as a checkpoint of this version does"],
    [
      "has a slip of the pen",
      (text) => text.replace('"paused": false', '"paused" false'),
      "line 11: it is not as it was written",
    ],
    ["says that the board is paused", (text) => text.replace('"paused": false', '"paused": true'), CHANGED],
    ["has other words", (text) => text.replace("Reply 1", "Reply 7"), CHANGED],
    ["has another figure", (text) => text.replace('"live":2', '"live":3'), CHANGED],
    ["has a reply less", (text) => text.replace(/ {6}\{"message".*"m1".*\n/, ""), CHANGED],
    [
      "has more than it should",
      (text) => text.replace('"n": 3', '"n": 3,\n  "colour": "red"'),
      'Unrecognized key: "colour"',
    ],
    [
      "comes from an earlier version",
      (text) => text.replace('"version": 3', '"version": 1'),
      "version: Invalid input: expected 3",
    ],
    [
      "is of another board",
      (text) => text.replace('"board": "csp"', '"board": "hwb"'),
      "board: it is of hwb and stands in the folder of csp",
    ],
  ])("that %s is not believed, and is built again from the journal", async (_, damage, what) => {
    const told = await replacing(damage);
    expect(told?.because).toMatch(
      what === CHANGED ? what : new RegExp(`^Cannot use .*board\\.json: ${what}\\.$`),
    );
    expect(told).toMatchObject({ board: "csp", rebuilt: 4 });
  });

  it("whose position was changed is not believed", async () => {
    const told = await replacing((text) => text.replace('"n": 3', '"n": 2'));
    expect(told?.because).toBe("no event of the journal vouches for it");
    const moved = await replacing((text) => text.replace(/"offset": \d+/, '"offset": 700'));
    expect(moved?.because).toBe("the journal beside it has no such line where it says");
  });

  it("that was changed together with its own digest is not believed", async () => {
    const told = await replacing((text) => {
      const changed = text.replace("Reply 1", "Reply 7");
      const lines = changed.split("\n");
      const state = lines.slice(lines.indexOf('  "state": {') + 1, lines.indexOf("  }"));
      const digest = createHash("sha256")
        .update(`${state.join("\n")}\n`)
        .digest("hex");
      return changed.replace(/"digest": "\w+"/, `"digest": "${digest}"`);
    });
    expect(told?.because).toBe("no event of the journal vouches for it");
  });

  it("that knows more than its journal, or stands beside another, is not believed", async () => {
    const { directory, folder } = await directoryWith(1, 2, 3, 4);
    const journal = join(folder, "journal.jsonl");
    const whole = await readFile(journal, "utf8");
    await writeFile(journal, `${whole.split("\n").slice(0, 3).join("\n")}\n`);
    const told: unknown[] = [];
    await withBoard(
      directory,
      async (board) => expect(await repliesOf(board)).toEqual(["m1", "m2"]),
      (event, facts) => told.push({ event, ...facts }),
    );
    expect(told).toContainEqual({
      event: "checkpoint-not-believed",
      board: "csp",
      because: "the journal beside it has no such line where it says",
      rebuilt: 3,
    });
  });
});

describe("a journal that is not this board's", () => {
  /** What opening the board in this directory raises; and that nothing was changed. */
  async function refusal(directory: string): Promise<ExpectedError> {
    const journal = join(directory, "csp", "journal.jsonl");
    const before = await readFile(journal, "utf8");
    const fault = await faultOf(withBoard(directory, repliesOf));
    expect(await readFile(journal, "utf8")).toBe(before);
    expect(fault.code).toBe("journal-foreign");
    return fault;
  }

  it("but another's, is refused and left alone", async () => {
    const { directory, folder } = await directoryWith(1);
    const store = await openStore(directory);
    await make(await store.board(asBoardId("hwb")), 7);
    await store.close();
    await cp(join(directory, "hwb", "journal.jsonl"), join(folder, "journal.jsonl"));
    const { message, fix } = await refusal(directory);
    expect(message).toBe(
      `Cannot use ${join(folder, "journal.jsonl")}: it is the journal of hwb and stands in the folder of csp.`,
    );
    expect(fix).toContain("Put each board's own journal in its folder");
  });

  it("but of another installation, is refused and left alone, a new folder beside it or none", async () => {
    const { directory } = await directoryWith(1);
    const other = await directoryWith(7, 8);
    await cp(other.folder, join(directory, "csp"), { recursive: true });
    const { message, fix } = await refusal(directory);
    expect(message).toMatch(
      /it is of the installation [0-9a-f-]{36} of Abermor Council, and this one is [0-9a-f-]{36}\.$/,
    );
    expect(fix).toContain("from one and the same backup");

    await rm(join(directory, "@organisation"), { recursive: true });
    expect((await refusal(directory)).message).toContain("is not there to say that this is it");
    expect(await readdir(directory)).not.toContain("@organisation");
  });

  it("is this board's still when the organisation is called otherwise", async () => {
    const { directory } = await directoryWith(1);
    const store = await openDiskStore({ directory, organisation: "Abermor", now: () => NOW, log: quiet });
    expect(await repliesOf(await store.board(asBoardId("csp")))).toEqual(["m1"]);
    await store.close();
  });
});

describe("a board that could not be opened", () => {
  it("can be opened once its fault is mended, without a restart", async () => {
    const { directory, folder } = await directoryWith(1);
    const journal = join(folder, "journal.jsonl");
    const whole = await readFile(journal, "utf8");
    await writeFile(journal, whole.replace('"m1"', '"m2"'));
    await rm(join(folder, "board.json"));
    const store = await openStore(directory);
    const fault = await faultOf(store.board(asBoardId("csp")));
    expect(fault.message).toBe(
      `Cannot read ${journal}: line 2: its hash does not fit: the line was changed, or the one before it is not the one it was.`,
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
