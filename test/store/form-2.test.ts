import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { asBoardId, asMessageKey } from "../../src/core/names/ids.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { eventsOf, repliesOf } from "./contract.ts";
import { openStore } from "./open-store.ts";

const CSP = asBoardId("csp");

it("records of form 2 are whole, and open with all that was written; their checkpoint, of an earlier version, gives way to one of today", async () => {
  const { data, directory } = await copyOfFixture("form-2/boards");
  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  const state = await readBoardState(data, CSP);
  const told: string[] = [];
  const store = await openStore(data, (event) => told.push(event));
  const board = await store.board(CSP);
  await store.verified();
  expect(told).toEqual(["checkpoint-missing", "checkpoint-written"]);
  expect(firstDifference({ ...board.state(), n: state.n }, state)).toBeNull();
  const events = await eventsOf(board);
  const written = events.map(({ n: _n, at: _at, by: _by, ...body }) => body);
  const bodies = JSON.parse(await readFile(join(directory, "events.json"), "utf8"));
  expect(bodies.length).toBeGreaterThan(20);
  // What later versions know besides reads as nothing.
  expect(written.slice(0, bodies.length)).toMatchObject(bodies);
  expect(new Set(events.map(({ by }) => by))).toEqual(new Set(["p1", "account slack:U0STRANGER", "bot"]));
  expect(await repliesOf(board)).toEqual(["m1", "m2", "m5", "m6", "m7"]);
  expect(state.evidence.get(asMessageKey("local:csp|local|m5"))?.text).toBe("");
  expect(store.installation).toBe(store.organisation().state().installation);
  expect(
    store
      .organisation()
      .state()
      .waiting.toArray()
      .map(([, { words }]) => words),
  ).toEqual(["Words that wait."]);
  await store.close();

  await writeFile(join(data, "csp", "board.json"), "");
  const { n, ...rebuilt } = await readBoardState(data, CSP);
  expect(firstDifference({ ...rebuilt, n: state.n }, state)).toBeNull();
  expect(n).toBeGreaterThan(state.n);
  expect(await readFile(join(data, "csp", "journal.jsonl"), "utf8")).not.toContain("Reply 5");
});
