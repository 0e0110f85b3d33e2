import { expect, it } from "vitest";
import { unreachedOn } from "../../src/core/item/reach.ts";
import { asBoardId, userRef } from "../../src/core/names/ids.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";

const CSP = asBoardId("csp");

it("records with deputies, operators and somebody who cannot be reached are whole, and say so for ever", async () => {
  const { data } = await copyOfFixture("form-2-settings/boards");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  const state = await readBoardState(data, CSP);
  expect(state.settings).toMatchObject({ deputies: { "csp-1": "p4" }, deputy: "p6", operators: ["p5"] });
  expect([...unreachedOn(state)]).toEqual([
    [userRef("slack", "U3"), { code: "slack-person-closed", facts: {} }],
  ]);
  expect([...state.pending.values()].map(({ delivery }) => delivery.saying.kind)).toEqual([
    "nudge-owner",
    "unreached",
  ]);
});
