import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EventBody } from "../../src/core/model/events.ts";
import type { BoardState } from "../../src/core/model/state.ts";
import { asBoardId, asMessageKey } from "../../src/core/names/ids.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import type { BoardMemory, Store } from "../../src/store/store.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { diskFault, withFileHandles } from "../disk/with-file-handles.ts";
import { withIds } from "../with-ids.ts";
import { make, repliesOf } from "./contract.ts";
import { NOW, openStore } from "./open-store.ts";

const CSP = asBoardId("csp");
const ONE = asMessageKey("local:csp|local|m1");
const TWO = asMessageKey("local:csp|local|m2");

/** Words of the reply with this number, of whichever version. */
const words = (number: number) => [`Reply ${number}:`, `Reply ${number}, edited`];

const edit = (number: number): EventBody =>
  withIds({
    kind: "changed",
    evidence: `local:csp|local|m${number}`,
    text: `Reply ${number}, edited`,
    files: [],
    editedAt: "2026-06-02T09:00:00.000Z",
  });

/** A board with three replies, of which two were edited. */
async function boardWithReplies(): Promise<{ directory: string; store: Store; board: BoardMemory }> {
  const directory = await freshDirectory();
  const store = await openStore(directory);
  const board = await store.board(CSP);
  await make(board, 1, 2, 3);
  for (const number of [1, 2])
    await board.commit(NOW, "bot", () => ({ events: [edit(number)], answer: null }));
  return { directory, store, board };
}

/** Everything in a data directory, as one text. */
async function allOf(directory: string): Promise<string> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((path) => readFile(path, "utf8")))).join("\n");
}

/** What is figured of a board, without words and names. */
function figuresOf({ items, evidence, threads }: BoardState) {
  return {
    items: [...items.values()].map(({ id, live, counts, evidence: replies }) => ({
      ...{ id, live, counts, replies: replies.toArray() },
    })),
    replies: [...evidence.values()].map(({ at, editedAt, withdrawnAt }) => ({ at, editedAt, withdrawnAt })),
    threads: threads.toObject(),
  };
}

describe("erasing a reply", () => {
  it("takes its words, its earlier words and its author out of every file, and changes no figure", async () => {
    const { directory, store, board } = await boardWithReplies();
    await store.close();
    const again = await openStore(directory);
    const memory = await again.board(CSP);
    const before = figuresOf(memory.state());
    expect(figuresOf(board.state())).toEqual(before);
    await again.erase(CSP, NOW, "bot", [ONE]);

    const there = await allOf(directory);
    for (const word of words(1)) expect(there).not.toContain(word);
    for (const number of [2, 3]) expect(there).toContain(words(number)[0]);
    expect(figuresOf(memory.state())).toEqual(before);
    expect(memory.state().evidence.get(ONE)).toMatchObject({
      ...{ author: { user: "erased", name: "", person: "p3" }, text: "", files: [], link: "" },
    });
    await make(memory, 4);
    await again.close();

    expect(await verifyBoard(directory, CSP)).toMatchObject({ kind: "ok", torn: 0 });
    const third = await openStore(directory);
    const last = await third.board(CSP);
    await third.verified();
    expect(firstDifference(last.state().evidence.get(ONE), memory.state().evidence.get(ONE))).toBeNull();
    expect(await repliesOf(last)).toEqual(["m1", "m2", "m3", "m4"]);
    await third.close();
    const rebuilt = await readBoardState(directory, CSP);
    await writeFile(join(directory, "csp", "board.json"), "");
    expect(firstDifference(await readBoardState(directory, CSP), rebuilt)).toBeNull();
  });

  it("leaves every other line as it is, byte for byte", async () => {
    const { directory, store } = await boardWithReplies();
    const journal = join(directory, "csp", "journal.jsonl");
    const before = (await readFile(journal, "utf8")).split("\n");
    await store.erase(CSP, NOW, "bot", [ONE]);
    const after = (await readFile(journal, "utf8")).split("\n");
    const changed = before.slice(0, -1).flatMap((line, i) => (line === after[i] ? [] : [i + 1]));
    expect(changed).toEqual([2, 5]);
    for (const i of [1, 4])
      expect(after[i]).toBe(before[i]?.replace(/"salt":.*,"hash"/, '"salt":null,"body":null,"hash"'));
    await store.close();
  });

  it("goes on while replies come in, and loses none of them", async () => {
    const { directory, store, board } = await boardWithReplies();
    const numbers = Array.from({ length: 60 }, (_, i) => i + 10);
    await Promise.all([
      ...numbers.slice(0, 20).map((i) => make(board, i)),
      store.erase(CSP, NOW, "bot", [ONE]),
      store.erase(CSP, NOW, "bot", [TWO]),
      ...numbers.slice(20).map(async (i) => {
        for (let turn = 0; turn < i; turn += 1) await Promise.resolve();
        await make(board, i);
      }),
    ]);
    const state = board.state();
    await store.close();
    expect(state.evidence.size).toBe(63);
    const there = await allOf(directory);
    for (const word of [...words(1), ...words(2)]) expect(there).not.toContain(word);
    expect(await verifyBoard(directory, CSP)).toMatchObject({ kind: "ok", torn: 0 });
    const again = await openStore(directory);
    expect((await again.board(CSP)).state().evidence.size).toBe(63);
    await again.verified();
    await again.close();
  });

  it("of a reply that was never seen keeps its words out for good", async () => {
    const { directory, store, board } = await boardWithReplies();
    const unseen = asMessageKey("local:csp|local|m9");
    await store.erase(CSP, NOW, "bot", [unseen]);
    expect(board.state().erased.has(unseen)).toBe(true);
    await store.close();
    expect((await readBoardState(directory, CSP)).erased.has(unseen)).toBe(true);
  });

  it("takes it out of the copies beside the journal too", async () => {
    const { directory, store } = await boardWithReplies();
    const folder = join(directory, "csp");
    for (const name of ["journal.form-1.jsonl", "journal.jsonl.torn-7"])
      await cp(join(folder, "journal.jsonl"), join(folder, name));
    await store.erase(CSP, NOW, "bot", [ONE]);
    expect((await readdir(folder)).sort()).toEqual(["board.json", "journal.jsonl"]);
    await store.close();
  });

  it("is in the organisation's ledger, so that a backup of the board brings nothing back", async () => {
    const { directory, store } = await boardWithReplies();
    await store.close();
    const backup = await freshDirectory();
    await cp(join(directory, "csp"), backup, { recursive: true });
    const second = await openStore(directory);
    await second.erase(CSP, NOW, "bot", [ONE]);
    expect(second.organisation().state().erasures.get(CSP)?.toArray()).toEqual([ONE]);
    await second.close();

    await cp(backup, join(directory, "csp"), { recursive: true, force: true });
    expect(await allOf(directory)).toContain(words(1)[0]);
    const third = await openStore(directory);
    expect((await third.board(CSP)).state().evidence.get(ONE)?.text).toBe("");
    for (const word of words(1)) expect(await allOf(directory)).not.toContain(word);
    await third.close();
    expect(await verifyBoard(directory, CSP)).toMatchObject({ kind: "ok" });
  });
});

describe("erasing that was cut short", () => {
  it("is finished when the board is opened again, wherever it was", async () => {
    const { directory, store } = await boardWithReplies();
    await store.close();
    // Each flush and each rename of an erasure is a place at which a process may be killed.
    for (let steps = 0, whole = false; !whole; steps += 1) {
      const crashed = await freshDirectory();
      await cp(directory, crashed, { recursive: true });
      const dying = await openStore(crashed);
      const board = await dying.board(CSP);
      await dying.verified();
      let done = 0;
      await withFileHandles(
        "datasync",
        (real) => (done++ < steps ? real() : Promise.reject(diskFault("EIO"))),
        async () => {
          let syncs = 0;
          await withFileHandles(
            "sync",
            (real) => (syncs++ < steps ? real() : Promise.reject(diskFault("EIO"))),
            async () => {
              whole = await dying.erase(CSP, NOW, "bot", [ONE]).then(
                () => true,
                () => false,
              );
            },
          );
        },
      );
      const left = await freshDirectory();
      for (const name of ["csp", "@organisation"])
        await cp(join(crashed, name), join(left, name), { recursive: true });
      await dying.close();
      expect(board.state().evidence.size).toBe(3);

      const again = await openStore(left);
      const memory = await again.board(CSP);
      const isBegun = again.organisation().state().erasures.size > 0;
      expect(memory.state().evidence.get(ONE)?.text === "").toBe(isBegun);
      const there = await allOf(left);
      for (const word of words(1)) expect(there.includes(word)).toBe(!isBegun);
      await again.verified();
      await again.close();
      expect(await verifyBoard(left, CSP)).toMatchObject({ kind: "ok", torn: 0 });
      expect(steps).toBeLessThan(30);
    }
  });

  it("of a checkpoint that cannot be written anew leaves none with the words in it", async () => {
    const { directory, store } = await boardWithReplies();
    await store.close();
    const told: string[] = [];
    const again = await openStore(directory, (event) => told.push(event));
    await again.board(CSP);
    let syncs = 0;
    await withFileHandles(
      "sync",
      // The journal's new file, its name, and again when it is opened; then the checkpoint.
      (real) => (syncs++ < 3 ? real() : Promise.reject(diskFault("ENOSPC"))),
      () => again.erase(CSP, NOW, "bot", [ONE]),
    );
    expect(told).toEqual(["checkpoint-failed"]);
    for (const word of words(1)) expect(await allOf(directory)).not.toContain(word);
    await again.close();
  });

  it("by a full disk says so, changes no line, and can be done again", async () => {
    const { directory, store, board } = await boardWithReplies();
    const fault = await withFileHandles(
      "sync",
      () => Promise.reject(diskFault("ENOSPC")),
      () => faultOf(store.erase(CSP, NOW, "bot", [ONE])),
    );
    expect(fault.code).toBe("disk-full");
    await make(board, 4);
    await store.erase(CSP, NOW, "bot", [ONE]);
    for (const word of words(1)) expect(await allOf(directory)).not.toContain(word);
    await store.close();
    expect(await verifyBoard(directory, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  });
});
