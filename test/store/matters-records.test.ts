import { expect, it } from "vitest";
import { asBoardId, asMessageKey } from "../../src/core/names/ids.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { openStore } from "./open-store.ts";

const CSP = asBoardId("csp");
const RECORDED = asMessageKey("local:(dialog)|local|c0ffee");

it("records with questions to writers, a round-up and a recorded answer are whole, and tell for ever what was told", async () => {
  const { data } = await copyOfFixture("form-2-matters/boards");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  const { evidence, pending, told } = await readBoardState(data, CSP);
  expect([...pending.values()].map(({ delivery }) => delivery.saying)).toEqual([
    { kind: "ask-writer", evidence: "local:csp|local|m1" },
    { kind: "round-up", matters: [{ evidence: "local:csp|local|m1", standing: "to-check" }] },
  ]);
  expect([...told]).toEqual(["to-check local:csp|local|m1"]);
  expect(evidence.get(RECORDED)).toMatchObject({
    author: { name: "Dr Grace Okafor", person: null },
    beside: "record",
    recorded: { by: "p2", name: "Sam Secretary", letter: "2026-05-29" },
    standing: { standing: "answer", because: "recorded", by: "p2" },
  });
});

it("of a recorded answer that was erased nobody is left by name, and what was told is still known", async () => {
  const { data } = await copyOfFixture("form-2-matters/boards");
  const store = await openStore(data);
  await store.erase(CSP, "2026-06-10T09:00:00.000Z", "bot", [RECORDED]);
  await store.close();

  const { evidence, told } = await readBoardState(data, CSP);
  expect(evidence.get(RECORDED)).toMatchObject({ text: "", author: { name: "" }, beside: "record" });
  expect(evidence.get(RECORDED)).not.toHaveProperty("recorded");
  expect([...told]).toEqual(["to-check local:csp|local|m1"]);
});
