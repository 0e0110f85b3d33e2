import { expect, it } from "vitest";
import { asBoardId, asMessageKey } from "../../src/core/names/ids.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";

const CSP = asBoardId("csp");

it("records with copies of prompts and claimed channels are whole, and say so for ever", async () => {
  const { data } = await copyOfFixture("form-2-ownership/boards");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  const { claimedThrough, threads } = await readBoardState(data, CSP);
  expect(claimedThrough).toBe("2026-06-05T09:00:00.000Z");
  expect(threads.get(asMessageKey("local:csp|local|copy"))).toBe("2026/27:csp-1");
});
