import { asBoardId } from "../../src/core/model/ids.ts";
import { openDiskStore } from "../../src/store/disk-store.ts";
import { reply } from "./event-bodies.ts";

/**
 * Opens a store and keeps replies, two to a decision and many decisions at once, until it is killed; now and then it lets go
 * of the board and opens it again. Says the numbers of those that were acknowledged. Numbers begin where it is told.
 */
const [directory = "", from = "0"] = process.argv.slice(2);
const say = (what: string) => process.stdout.write(`${what}\n`);
say("opening");
const store = await openDiskStore({ directory, log: () => undefined });
const id = asBoardId("csp");
let board = await store.board(id);
say("opened");

for (let next = Number(from); ; next += 16) {
  const pairs = Array.from({ length: 8 }, (_, i) => next + i * 2);
  await Promise.all(
    pairs.map(async (first) => {
      await board.commit("2026-06-01T09:00:00.000Z", "bot", () => ({
        events: [reply(first), reply(first + 1)],
        answer: null,
      }));
      say(`kept ${first}`);
    }),
  );
  if (next % 64 === 0) {
    await store.letGo(id);
    board = await store.board(id);
  }
}
