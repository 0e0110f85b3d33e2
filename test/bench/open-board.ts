import { asBoardId } from "../../src/core/names/ids.ts";
import { openStore } from "../store/open-store.ts";

/** Run as a process: opens a board and says how long that took, how long until all of it was read, and what memory it took. */
const [directory = ""] = process.argv.slice(2);
const begun = performance.now();
const since = () => Math.round(performance.now() - begun);
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
const told: string[] = [];
const store = await openStore(directory, (event) => told.push(event));
const board = await store.board(asBoardId("csp"));
const opened = { events: board.state().n, milliseconds: since(), megabytes: megabytes() };
await store.verified();
const verified = { milliseconds: since(), megabytes: megabytes() };
process.stdout.write(`${JSON.stringify({ opened, verified, told })}\n`);
process.exit(0);
