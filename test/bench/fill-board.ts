import type { EventBody } from "../../src/core/model/events.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import { openStore } from "../store/open-store.ts";
import { withIds } from "../with-ids.ts";

/**
 * Run as a process: fills a board with as many events as it is told, a quarter of them replies of about 200 letters, closes
 * it, writes a few more, and ends as if it were killed.
 */
const [directory = "", count = "0"] = process.argv.slice(2);
const AT = "2026-06-01T09:00:00.000Z";
const WORDS =
  "The partnership plan was refreshed in March, and its delivery group meets every six weeks. ".repeat(2);

function bodies(i: number): readonly EventBody[] {
  const item = `2026/27:csp-${1 + (i % 54)}`;
  const message = { channel: "slack:C01CSP", workspace: "T01ABC", id: `17${1_000_000_000 + i}.000200` };
  const thread = { channel: "slack:C01CSP", workspace: "T01ABC", id: `1700000000.0${100 + (i % 54)}` };
  return withIds<readonly EventBody[]>([
    {
      kind: "kept",
      evidence: {
        ...{ message, thread, item },
        author: { user: `slack:U0${i % 40}`, name: `Ada Ní Dhomhnaill ${i % 40}`, person: null },
        ...{ at: AT, text: `${WORDS}${i}`, files: [], editedAt: null, withdrawnAt: null },
        link: `https://council.slack.com/archives/C01CSP/p17${i}000200?thread_ts=1700000000.0${i % 54}`,
      },
    },
    { kind: "shown", item, key: `prompt csp ${item} 1 slack:C01CSP`, face: `face ${i}` },
    {
      kind: "changed",
      evidence: `slack:C01CSP|T01ABC|${message.id}`,
      ...{ text: `${WORDS}${i}, edited`, files: [], editedAt: AT },
    },
    { kind: "shown", item, key: `prompt csp ${item} 1 slack:C01CSP`, face: `face ${i} again` },
  ]);
}

async function fill(from: number, to: number): Promise<void> {
  for (let i = from; i < to; i += 250) {
    const events = Array.from({ length: Math.min(250, to - i) }, (_, j) => bodies(i + j)).flat();
    await board.commit(AT, "bot", () => ({ events, answer: null }));
  }
}

const groups = Math.floor(Number(count) / 4);
let store = await openStore(directory);
let board = await store.board(asBoardId("csp"));
await fill(0, groups - 250);
await store.close();
store = await openStore(directory);
board = await store.board(asBoardId("csp"));
await fill(groups - 250, groups);
process.exit(0);
