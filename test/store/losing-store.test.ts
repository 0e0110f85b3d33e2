import { expect, it } from "vitest";
import { asBoardId } from "../../src/core/names/ids.ts";
import { describeStore, repliesOf } from "./contract.ts";
import { reply } from "./event-bodies.ts";
import { isSomebodyElses, openLosingStore } from "./losing-store.ts";

describeStore("a store that loses every other append", async () => {
  const shelf = new Map();
  return { open: async () => openLosingStore(shelf) };
});

it("what was lost is decided anew on what got in first, and only the last answer counts", async () => {
  const journals = new Map();
  const board = await openLosingStore(journals).board(asBoardId("csp"));
  const decide = ({ n }: { n: number }) => ({ events: [reply(n)], answer: n });

  const answers = [];
  for (let i = 0; i < 3; i += 1) answers.push(await board.commit("2026-06-01T09:00:00.000Z", "bot", decide));

  expect(answers).toEqual([2, 3, 5]);
  expect(await repliesOf(board)).toEqual(["m2", "m3", "m5"]);
  expect(journals.get("csp").map(isSomebodyElses)).toEqual([false, true, false, false, true, false]);
});

it("a decision that is not pure is found out, and nothing of it happens", async () => {
  const board = await openLosingStore().board(asBoardId("csp"));
  let asked = 0;
  const fickle = () => {
    asked += 1;
    return { events: [reply(asked)], answer: null };
  };

  await expect(board.commit("2026-06-01T09:00:00.000Z", "bot", fickle)).rejects.toThrow("is not the same");

  expect(board.state().n).toBe(1);
});
