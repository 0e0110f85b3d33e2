import { expect, it } from "vitest";
import { relayKey } from "../../src/core/model/relay.ts";
import { asBoardId, asMessageKey } from "../../src/core/names/ids.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { openStore } from "./open-store.ts";

const CSP = asBoardId("csp");
const [SAID, GONE] = [asMessageKey("local:(alone)|local|b1"), asMessageKey("local:(alone)|local|b2")];

it("records with replies that were written beside the thread are whole, and say so for ever", async () => {
  const { data } = await copyOfFixture("form-2-private/boards");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  const { evidence, relays } = await readBoardState(data, CSP);
  expect(evidence.get(SAID)).toMatchObject({ beside: "alone", text: "Yes, weekly." });
  expect(relays.get(relayKey(SAID))).toMatchObject({ link: "/csp/root#r1", face: "beef" });
  expect(evidence.get(GONE)).toMatchObject({ beside: "alone", text: "" });
});

it("a reply that was written beside the thread can be erased, and what said it is still known", async () => {
  const { data } = await copyOfFixture("form-2-private/boards");
  const store = await openStore(data);
  await store.erase(CSP, "2026-06-06T09:00:00.000Z", "bot", [SAID]);
  await store.close();

  const { evidence, relays } = await readBoardState(data, CSP);
  expect(evidence.get(SAID)).toMatchObject({ beside: "alone", text: "", link: "" });
  expect(relays.get(relayKey(SAID))?.message?.id).toBe("r1");
});
