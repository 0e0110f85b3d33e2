import { ExpectedError } from "../../src/core/model/errors.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import { reply } from "./event-bodies.ts";
import { openStore } from "./open-store.ts";

/** Run with a limit of 32 KiB a file: keeps replies until there is no room, then smaller ones, and says what was kept. */
process.on("SIGXFSZ", () => undefined);

const [directory = ""] = process.argv.slice(2);
const say = (what: string) => process.stdout.write(`${what}\n`);
const store = await openStore(directory, (event) => say(event));
const board = await store.board(asBoardId("csp"));

async function keep(number: number, text: string): Promise<boolean> {
  try {
    const events = [reply(number, text)];
    await board.commit("2026-06-01T09:00:00.000Z", "bot", () => ({ events, answer: null }));
    say(`kept m${number}`);
    return true;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    say(`refused: ${error.code}`);
    return false;
  }
}

let number = 0;
for (const words of ["wörter ".repeat(100), "wörter", ""]) while (await keep(number, words)) number += 1;
await store.close();
