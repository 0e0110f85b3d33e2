import { expect, it } from "vitest";
import { statusOf } from "../../src/core/item/standing.ts";
import { itemIn } from "../../src/core/model/state.ts";
import { asBoardId, asItemId } from "../../src/core/names/ids.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";

const CSP = asBoardId("csp");

it("records with standings are whole, and tell for ever who said what of a reply", async () => {
  const { data } = await copyOfFixture("form-2-standing/boards");
  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });

  const state = await readBoardState(data, CSP);
  expect([...state.evidence.values()].map(({ standing }) => standing)).toMatchObject([
    null,
    { standing: "holding", because: "promise", until: "2026-06-12", by: "bot" },
    { standing: "comment", because: "said-so", until: null, by: "account slack:U0GUEST" },
    { standing: "verbal", because: "at-the-meeting", until: null, by: "bot" },
  ]);
  const item = itemIn(state, asItemId("2026/27:csp-1"));
  expect(item.counts).toEqual({ answer: 1, "to-check": 0, verbal: 1, elsewhere: 0 });
  expect(statusOf(item)).toBe("answered");
});

it("a checkpoint of an earlier version is none, and no damage", async () => {
  const { data } = await copyOfFixture("form-2-ownership/boards");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", checkpoint: null });
});
