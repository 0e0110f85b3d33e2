import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { asBoardId, asMessageKey } from "../../src/core/names/ids.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";

const CSP = asBoardId("csp");

it("records with a reply whose author was named later are whole, and say who it was", async () => {
  const { data } = await copyOfFixture("form-2-incoming/named");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  await writeFile(join(data, "csp", "board.json"), "");
  const { evidence } = await readBoardState(data, CSP);
  expect(
    evidence
      .valueSeq()
      .map(({ author }) => author.name)
      .toArray(),
  ).toEqual(["Ada Ní Dhomhnaill"]);
});

it("records with replies of workflows, blocked ones and such that were left out are whole, and say so for ever", async () => {
  const { data } = await copyOfFixture("form-2-incoming/boards");

  expect(await verifyBoard(data, CSP)).toMatchObject({ kind: "ok", torn: 0 });
  for (const checkpoint of [true, false]) {
    if (!checkpoint) await writeFile(join(data, "csp", "board.json"), "");
    const { evidence, pending } = await readBoardState(data, CSP);
    const reply = (id: string) => evidence.get(asMessageKey(`local:csp|local|${id}`));
    expect(reply("m1")).toMatchObject({
      via: { kind: "workflow", name: "Evidence form" },
      withdrawnAt: null,
    });
    expect(reply("m2")).toMatchObject({ withdrawnHow: "blocked", text: "" });
    expect(reply("m3")).toMatchObject({ text: "There again.", withdrawnAt: null });
    expect(reply("m3")).not.toHaveProperty("withdrawnHow");
    expect(reply("m4")).toMatchObject({ withdrawnHow: "blocked", text: "" });
    expect(pending.valueSeq().map(({ delivery }) => delivery.saying.kind)).toContain("blocked-reply");
  }
});
