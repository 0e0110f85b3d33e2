import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyState } from "../../src/core/model/state.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { make } from "./contract.ts";
import { everyEventBody } from "./event-bodies.ts";
import { openStore } from "./open-store.ts";

const AT = "2026-06-01T09:00:00.000Z";

/** A directory whose board has had one of everything; its checkpoint and its journal. */
async function wholeBoard() {
  const directory = await freshDirectory();
  const store = await openStore(directory);
  const board = await store.board(asBoardId("csp"));
  for (const body of everyEventBody) await board.commit(AT, "bot", () => ({ events: [body], answer: null }));
  await store.close();
  return {
    directory,
    state: board.state(),
    checkpoint: join(directory, "csp", "board.json"),
    journal: join(directory, "csp", "journal.jsonl"),
  };
}

async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(path, "utf8");
  expect(text).toContain(before);
  await writeFile(path, text.replace(before, after));
}

describe("verifying a board", () => {
  it("says how much there is when journal and checkpoint agree", async () => {
    const { directory } = await wholeBoard();
    // One says whose the journal is, and one that there is a checkpoint.
    const events = everyEventBody.length + 2;
    expect(await verifyBoard(directory, asBoardId("csp"))).toEqual({
      kind: "ok",
      events,
      checkpoint: events - 1,
      torn: 0,
    });
  });

  it("finds nothing wrong with a board that is not there yet", async () => {
    const directory = await freshDirectory();
    const nothing = { kind: "ok", events: 0, checkpoint: null, torn: 0 };
    expect(await verifyBoard(directory, asBoardId("csp"))).toEqual(nothing);
    const store = await openStore(directory);
    await store.board(asBoardId("csp"));
    expect(await verifyBoard(directory, asBoardId("csp"))).toEqual({ ...nothing, events: 1 });
    await store.close();
  });

  it("works while the board is being written to", async () => {
    const { directory } = await wholeBoard();
    const store = await openStore(directory);
    await make(await store.board(asBoardId("csp")), 31);
    const events = everyEventBody.length + 3;
    expect(await verifyBoard(directory, asBoardId("csp"))).toEqual({
      kind: "ok",
      events,
      checkpoint: events - 2,
      torn: 0,
    });
    await store.close();
  });

  it("tells of a torn end and mends nothing", async () => {
    const { directory, journal } = await wholeBoard();
    const text = `${await readFile(journal, "utf8")}{"n":21,"at`;
    await writeFile(journal, text);
    expect(await verifyBoard(directory, asBoardId("csp"))).toMatchObject({ kind: "ok", torn: 11 });
    expect(await readFile(journal, "utf8")).toBe(text);
  });

  it.each([
    ['"paused": false', '"paused": true', "state.paused"],
    ['"live":1', '"live":2', 'state.items."2026/27:csp-1".live'],
    ['"face":"f00d"', '"face":"feed"', 'state.items."2026/27:csp-1".posts.12.face'],
    ['"Which partners?"', '"Which?"', 'state.items."2026/27:csp-1".decision.reason'],
    [
      '    "digested": [\n      "2026-09-08T14:00"\n',
      '    "digested": [\n',
      'state.digested."2026-09-08T14:00"',
    ],
    ['"due":"2026-09-15"', '"due":"2026-09-16"', 'state.items."2026/27:csp-1".extensions.0.due'],
  ])("finds what differs in the checkpoint: %s", async (before, after, place) => {
    const { directory, checkpoint } = await wholeBoard();
    await edit(checkpoint, before, after);
    expect(await verifyBoard(directory, asBoardId("csp"))).toEqual({
      kind: "damaged",
      faults: [
        {
          code: "checkpoint-damaged",
          message: `Cannot use ${checkpoint}: ${place}: it is not what the journal comes to.`,
          fix: "Nothing has been changed, and nothing is lost: it is built again from the journal at the next start.",
        },
      ],
    });
  });

  it("finds damage of the journal by its line, and of the checkpoint as well", async () => {
    const { directory, checkpoint, journal } = await wholeBoard();
    await edit(journal, "slack-not-in-channel", "slack-no-channel");
    await writeFile(checkpoint, "");
    const result = await verifyBoard(directory, asBoardId("csp"));
    expect(result.kind === "damaged" && result.faults.map(({ message }) => message)).toEqual([
      `Cannot use ${checkpoint}: it does not begin as a checkpoint of this version does.`,
      `Cannot read ${journal}: line 8: its hash does not fit: the line was changed, or the one before it is not the one it was.`,
    ]);
    expect(await readFile(checkpoint, "utf8")).toBe("");
  });

  it("finds a checkpoint that is ahead of its journal, or of another", async () => {
    const { directory, checkpoint, journal } = await wholeBoard();
    const lines = (await readFile(journal, "utf8")).split("\n");
    await writeFile(journal, `${lines.slice(0, -3).join("\n")}\n`);
    const n = everyEventBody.length + 1;
    expect(await verifyBoard(directory, asBoardId("csp"))).toMatchObject({
      kind: "damaged",
      faults: [
        {
          message: `Cannot use ${checkpoint}: n: it stands for event ${n}, and the journal beside it ends with ${n - 1}.`,
        },
      ],
    });
    await writeFile(journal, lines.join("\n"));
    const [right = ""] = /"hash": "\w+"/.exec(await readFile(checkpoint, "utf8")) ?? [];
    await edit(checkpoint, right, `"hash": "${"0".repeat(64)}"`);
    expect(await verifyBoard(directory, asBoardId("csp"))).toMatchObject({
      kind: "damaged",
      faults: [{ message: expect.stringContaining(`hash: ${"0".repeat(64)} is not that of line ${n} of`) }],
    });
  });

  it("finds a checkpoint that the journal knows nothing of, though it is what it comes to", async () => {
    const { directory, checkpoint, journal } = await wholeBoard();
    const lines = (await readFile(journal, "utf8")).split("\n");
    await writeFile(journal, `${lines.slice(0, -2).join("\n")}\n`);
    expect(await verifyBoard(directory, asBoardId("csp"))).toMatchObject({
      kind: "damaged",
      faults: [
        { message: `Cannot use ${checkpoint}: digest: no event of the journal beside it vouches for it.` },
      ],
    });
  });

  it("finds a body that somebody took away, where nothing says that it was erased", async () => {
    const { directory, journal } = await wholeBoard();
    const lines = (await readFile(journal, "utf8")).split("\n");
    const at = lines.findIndex((line) => line.includes('"kind":"kept"'));
    lines[at] = lines[at]?.replace(/"salt":.*,"hash"/, '"salt":null,"body":null,"hash"') ?? "";
    await writeFile(journal, lines.join("\n"));
    const what = `Cannot read ${journal}: line ${at + 1}: its body is gone, and nothing says that it was erased.`;
    const result = await verifyBoard(directory, asBoardId("csp"));
    expect(result.kind === "damaged" && result.faults.map(({ message }) => message)).toContain(what);
    const store = await openStore(directory);
    await store.board(asBoardId("csp"));
    expect((await faultOf(store.verified())).message).toBe(what);
    await store.close();
  });

  it("refuses an id that is no folder's name", async () => {
    expect(await faultOf(verifyBoard(await freshDirectory(), asBoardId("../csp")))).toMatchObject({
      code: "board-id",
    });
  });
});

describe("reading a board's state from disk", () => {
  it("gives what the store would, with or without a checkpoint, while it is in use", async () => {
    const { directory, checkpoint } = await wholeBoard();
    const store = await openStore(directory);
    const board = await store.board(asBoardId("csp"));
    await make(board, 31);
    expect(firstDifference(await readBoardState(directory, asBoardId("csp")), board.state())).toBeNull();
    await rm(checkpoint);
    expect(firstDifference(await readBoardState(directory, asBoardId("csp")), board.state())).toBeNull();
    await store.close();
  });

  it("gives an empty one for a board that is not there", async () => {
    expect(await readBoardState(await freshDirectory(), asBoardId("csp"))).toEqual(emptyState);
  });
});
