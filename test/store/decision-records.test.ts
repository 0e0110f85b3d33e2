import { expect, it } from "vitest";
import { decideUndo } from "../../src/core/decisions/decide-undo.ts";
import { itemIn } from "../../src/core/model/state.ts";
import { asBoardId, asItemId, asPersonId } from "../../src/core/names/ids.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { openStore } from "./open-store.ts";

const CSP = asBoardId("csp");

it("records with decisions that were changed and taken back are whole, and say so for ever", async () => {
  const { data } = await copyOfFixture("form-2-decisions/boards");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  const item = itemIn(await readBoardState(data, CSP), asItemId("2026/27:csp-1"));
  expect(item).toMatchObject({
    owner: "p3",
    rating: "green",
    decision: { outcome: "accepted", at: "2026-06-05T09:00:00.000Z", reason: "Plan came", rating: "green" },
    extensions: [{ due: "2036-09-15" }, { due: "2026-09-15", earlier: true }],
    takenBack: [
      { choice: { kind: "assigned", owner: "p4" }, undoneBy: "p1" },
      { choice: { kind: "amended", rating: null }, by: "p2", undoneBy: "p1" },
    ],
  });
});

it("what version 0.1 decided can be taken back, also after the next start", async () => {
  const { data } = await copyOfFixture("version-0.1/local");
  const accepted = [...(await readBoardState(data, CSP)).items.values()].find(
    ({ decision }) => decision?.outcome === "accepted",
  );
  if (accepted === undefined) throw new Error("nothing was accepted");
  const first = await openStore(data);
  const memory = await first.board(CSP);
  const taken = await memory.commit("2027-01-12T09:00:00.000Z", asPersonId("p1"), (state) => {
    const decision = decideUndo(state, accepted.id);
    return { events: decision.kind === "decided" ? decision.events : [], answer: decision.kind };
  });
  await first.close();

  expect(taken).toBe("decided");
  const item = itemIn(await readBoardState(data, CSP), accepted.id);
  expect(item.decision).toEqual(accepted.steps.at(-1)?.before.decision);
  expect(item.takenBack).toMatchObject([
    { choice: { kind: "decided", outcome: "accepted" }, undoneBy: "p1" },
  ]);
  expect(item.evidence.size).toBe(accepted.evidence.size);
});
