import { appendFile, cp, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BoardState } from "../../src/core/model/state.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { diskFault, withFileHandles } from "../disk/with-file-handles.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { openStore } from "./open-store.ts";

const CSP = asBoardId("csp");

async function oldBoard(): Promise<{ data: string; folder: string; journal: string; state: BoardState }> {
  const { data } = await copyOfFixture("version-0.1/slack");
  const folder = join(data, "csp");
  return { data, folder, journal: join(folder, "journal.jsonl"), state: await readBoardState(data, CSP) };
}

/** Opens the board and closes it; it must be what it was, and whole. */
async function expectWhole(data: string, before: BoardState): Promise<void> {
  const store = await openStore(data);
  const { n, ...state } = (await store.board(CSP)).state();
  expect(firstDifference({ ...state, n: 0 }, { ...before, n: 0 })).toBeNull();
  expect(n).toBeGreaterThan(before.n);
  await store.verified();
  await store.close();
  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  expect((await readdir(join(data, "csp"))).sort()).toEqual(["board.json", "journal.jsonl"]);
}

describe("a journal of form 1", () => {
  it("is written anew whole or not at all, wherever a crash comes", async () => {
    const { data, state } = await oldBoard();
    let failed = 0;
    for (let steps = 0, whole = false; !whole; steps += 1) {
      const crashed = await freshDirectory();
      await cp(data, crashed, { recursive: true });
      const dying = await openStore(crashed);
      let syncs = 0;
      await withFileHandles(
        "sync",
        (real) => (syncs++ < steps ? real() : Promise.reject(diskFault("EIO"))),
        async () => {
          whole = await dying.board(CSP).then(
            () => true,
            () => false,
          );
        },
      );
      const left = await freshDirectory();
      await cp(crashed, left, { recursive: true, filter: (path) => !path.includes("lock.") });
      await dying.close();
      if (!whole) failed += 1;
      await expectWhole(left, state);
      expect(steps).toBeLessThan(30);
    }
    expect(failed).toBeGreaterThan(2);
  });

  it("is written anew also where a killed process left a half of it, and half a copy", async () => {
    const { data, folder, journal, state } = await oldBoard();
    await cp(journal, join(folder, "journal.form-1.jsonl"));
    await truncate(join(folder, "journal.form-1.jsonl"), 200);
    await writeFile(join(folder, "journal.jsonl.draft-0a1b2c3d"), '{"n":1,"at":"2026');
    await expectWhole(data, state);
  });

  it("that was written anew loses its copy only once the new one was read from end to end", async () => {
    const { data, folder, journal } = await oldBoard();
    const before = await readFile(journal, "utf8");
    const first = await openStore(data);
    await first.board(CSP);
    await first.verified();
    await first.close();
    const copy = join(folder, "journal.form-1.jsonl");
    await writeFile(copy, before);
    const whole = await readFile(journal, "utf8");
    await writeFile(journal, whole.replace("Ann Lee", "Ann Low"));
    const second = await openStore(data);
    await second.board(CSP);
    expect((await faultOf(second.verified())).code).toBe("journal-damaged");
    await second.close();
    expect(await readFile(copy, "utf8")).toBe(before);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ["a changed word", (text) => text.replace("Ann Lee", "Ann Low"), /line \d+: its hash does not fit/],
    [
      "a removed line",
      (text) => text.split("\n").toSpliced(4, 1).join("\n"),
      /line 5: its n is 6 where 5 comes next/,
    ],
    ["a line that is none", (text) => text.replace('{"n":7', '{"n" 7'), /line 7: it is not a line of JSON/],
  ])("that is damaged by %s stops the board, and is left as it is", async (_, damage, what) => {
    const { data, folder, journal } = await oldBoard();
    const damaged = damage(await readFile(journal, "utf8"));
    await writeFile(journal, damaged);
    const names = await readdir(folder);
    const store = await openStore(data);
    const { code, message } = await faultOf(store.board(CSP));
    await store.close();
    expect(code).toBe("journal-damaged");
    expect(message).toMatch(what);
    expect(await readFile(journal, "utf8")).toBe(damaged);
    expect(await readdir(folder)).toEqual(names);
  });

  it("whose last line is torn is written anew without it, and the torn bytes are kept", async () => {
    const { data, folder, journal, state } = await oldBoard();
    const { length } = await readFile(journal);
    await appendFile(journal, '{"n":40,"at":"2026-11-27T17:41');
    const store = await openStore(data);
    expect(firstDifference({ ...(await store.board(CSP)).state(), n: state.n }, state)).toBeNull();
    await store.close();
    expect(await readFile(join(folder, `journal.jsonl.torn-${length}`), "utf8")).toBe(
      '{"n":40,"at":"2026-11-27T17:41',
    );
  });
});
