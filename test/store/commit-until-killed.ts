import { asBoardId, messageKey } from "../../src/core/names/ids.ts";
import { message, reply } from "./event-bodies.ts";
import { openStore } from "./open-store.ts";

/**
 * Opens a store and keeps replies, two to a decision and many decisions at once, and erases one of them while it keeps the
 * next, until it is killed; now and then it lets go of the board and opens it again. Says the numbers of those that were
 * acknowledged. Numbers begin where it is told.
 */
const [directory = "", from = "0"] = process.argv.slice(2);
const say = (what: string) => process.stdout.write(`${what}\n`);
say("opening");
const store = await openStore(directory);
const CSP = asBoardId("csp");
let board = await store.board(CSP);
say("opened");

for (let next = Number(from); ; next += 16) {
  const erasing = next === Number(from) ? Promise.resolve() : erase(next - 1);
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
  await erasing;
  if (next % 64 === 0) {
    await store.letGo(CSP);
    board = await store.board(CSP);
  }
}

async function erase(number: number): Promise<void> {
  await store.erase(CSP, "2026-06-01T09:00:00.000Z", "bot", [messageKey(message(`m${number}`))]);
  say(`erased ${number}`);
}
