import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { statusOf } from "../../src/core/item/standing.ts";
import type { Event } from "../../src/core/model/events.ts";
import type { Item } from "../../src/core/model/item.ts";
import type { KeptReason } from "../../src/core/model/reason.ts";
import type { BoardState } from "../../src/core/model/state.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import type { LogEvent } from "../../src/log/log-events.ts";
import { reasonWords } from "../../src/render/words/reasons/reason-words.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { outcome, rating } from "../../src/store/schema/asked-schema.ts";
import { deliverySchema, holdUp } from "../../src/store/schema/delivery-schema.ts";
import { eventSchema } from "../../src/store/schema/event-schema.ts";
import type { BoardMemory } from "../../src/store/store.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { eventsOf, everyEventOf } from "./contract.ts";
import { openStore } from "./open-store.ts";
import { OLD_BOARDS } from "./version-0.1-boards.ts";

const AT = "2026-12-08T09:00:00.000Z";

type Logged = Record<string, unknown> & { readonly event: LogEvent };

/** Opens a board's records with the store of today, hands it on, and closes it all; what was logged. */
async function withBoard(
  data: string,
  id: string,
  use: (board: BoardMemory) => Promise<unknown>,
): Promise<Logged[]> {
  const logged: Logged[] = [];
  const store = await openStore(data, (event, facts) => logged.push({ event, ...facts }));
  try {
    await use(await store.board(asBoardId(id)));
    await store.verified();
  } finally {
    await store.close();
  }
  return logged;
}

describe.each(OLD_BOARDS)("the records of $board in $set that version 0.1 wrote", (old) => {
  const { set, events, torn } = old;
  const board = asBoardId(old.board);
  const copy = () => copyOfFixture(`version-0.1/${set}`);

  it("are whole: the chain of the journal holds; nothing is changed to see that", async () => {
    const { data } = await copy();
    const before = await filesIn(join(data, board));
    expect(await verifyBoard(data, board)).toEqual({ kind: "ok", events, checkpoint: null, torn });
    await readBoardState(data, board);
    expect(await filesIn(join(data, board))).toEqual(before);
  });

  it("come to the same state as they are, and once they are written in the form of today", async () => {
    const { data } = await copy();
    const { n, ...state } = await readBoardState(data, board);
    expect(n).toBe(events);
    await withBoard(data, board, async (memory) => {
      expect(firstDifference({ ...memory.state(), n }, { ...state, n })).toBeNull();
    });
    const now = await readBoardState(data, board);
    expect(firstDifference({ ...now, n }, { ...state, n })).toBeNull();
    await rm(join(data, board, "board.json"), { force: true });
    expect(firstDifference(await readBoardState(data, board), now)).toBeNull();
  });

  it("are written in the form of today when they are first opened, event for event, and name what they were", async () => {
    const { data } = await copy();
    const journal = join(data, board, "journal.jsonl");
    const whole = (await readFile(journal, "utf8")).split("\n").slice(0, events);
    const logged = await withBoard(data, board, async (memory) => {
      const told = (await eventsOf(memory)).map(({ n, ...event }) => ({ n: n - 1, ...event }));
      expect(told).toEqual(
        whole.map((line) => {
          const { hash: _hash, more: _more, ...event } = JSON.parse(line);
          return today(event);
        }),
      );
    });
    const head = JSON.parse(whole.at(-1) ?? "").hash;
    expect(logged).toContainEqual({ event: "journal-rechained", board, events, head });
    const [first = "", ...rest] = (await readFile(journal, "utf8")).split("\n");
    expect(JSON.parse(first)).toMatchObject({
      ...{ n: 1, kind: "begun" },
      facts: { form: 2, board, earlier: { form: 1, events, head } },
    });
    for (const [i, line] of whole.entries())
      expect(JSON.parse(rest[i] ?? "").more).toBe(JSON.parse(line).more);
    expect(Object.keys(await filesIn(join(data, board)))).not.toContain("journal.form-1.jsonl");
  });

  it("say what was asked, answered and decided, and by whom", async () => {
    const { data } = await copy();
    const state = await readBoardState(data, board);
    expect(itemsOf(state)).toEqual(old.items);
    expect(repliesOf(state)).toEqual(old.replies);
  });

  it("can be written to, and open again", async () => {
    const { data } = await copy();
    await withBoard(data, board, (memory) =>
      memory.commit(AT, "bot", () => ({ events: [{ kind: "paused" }], answer: null })),
    );

    // One says whose the journal is, and one that there is a checkpoint.
    expect(await verifyBoard(data, board)).toEqual({
      ...{ kind: "ok", events: events + 3, checkpoint: events + 2, torn: 0 },
    });
    await withBoard(data, board, async (memory) => {
      expect(memory.state()).toMatchObject({ n: events + 3, paused: true });
      expect(repliesOf(memory.state())).toEqual(old.replies);
      expect(await eventsOf(memory)).toHaveLength(events + 1);
    });
  });
});

/** What a line of version 0.1 may have, as it stands in its file. */
type OldEvent = {
  readonly kind: string;
  readonly because?: string;
  readonly fix?: string;
  readonly deliveries?: readonly { readonly saying: OldEvent }[];
};

/** An old line, or what was said in one, as it is told today: a sentence is a reason, and what it did not say has a default. */
function today({ because, fix = "", deliveries, ...rest }: OldEvent): object {
  const reason = because === undefined ? {} : { reason: { code: "as-written", because, fix } };
  const told = deliveries?.map((each) => ({ ...each, saying: today(each.saying) }));
  return {
    ...(rest.kind === "held" ? { why: "refused" } : {}),
    ...(rest.kind === "decided" ? { asOf: null } : {}),
    ...(rest.kind === "nudge-owner" ? { boards: [] } : {}),
    ...rest,
    ...reason,
    ...(told === undefined ? {} : { deliveries: told }),
  };
}

describe("what version 0.1 left when it was killed", () => {
  it("is repaired and told where the last line of a journal is torn, and the torn bytes are kept", async () => {
    const { data } = await copyOfFixture("version-0.1/local");
    const before = await readFile(join(data, "lsab", "journal.jsonl"));
    const logged = await withBoard(data, "lsab", async () => undefined);
    const copy = join(data, "lsab", `journal.jsonl.torn-${before.length - 131}`);
    expect(logged).toContainEqual(
      expect.objectContaining({ event: "journal-repaired", board: "lsab", kind: "cut", bytes: 131, copy }),
    );
    expect((await readFile(copy)).equals(before.subarray(-131))).toBe(true);
  });

  it("is told where there is no checkpoint yet, which is then written", async () => {
    const { data } = await copyOfFixture("version-0.1/local");
    const logged = await withBoard(data, "osc", async () => undefined);
    expect(logged).toContainEqual({ event: "checkpoint-missing", board: "osc", rebuilt: 10 });
    expect(await verifyBoard(data, asBoardId("osc"))).toMatchObject({ kind: "ok", checkpoint: 10 });
  });

  it.each(["slack", "teams", "slack-and-teams"])(
    "on %s has its reasons in the words it was written in",
    async (set) => {
      const { data } = await copyOfFixture(`version-0.1/${set}`);
      const text = await readFile(join(data, "csp", "journal.jsonl"), "utf8");
      const written = [...text.matchAll(/"because":"[^"]*","fix":"[^"]*"/g)].map(([words]) => words);

      const read = await reasonsIn(data);

      expect(written.length).toBeGreaterThan(0);
      expect(read.map((reason) => JSON.stringify(reasonWords(reason)))).toEqual(
        written.map((words) => `{${words}}`),
      );
    },
  );

  it("is still to be said, and a reply that was deleted unseen is still known to be", async () => {
    const { data } = await copyOfFixture("version-0.1/teams");
    const state = await readBoardState(data, asBoardId("csp"));
    expect([...state.pending.values()].map(({ delivery, held }) => ({ delivery, held }))).toEqual([
      {
        delivery: {
          key: "prompt csp 2026/27:csp-4 1 teams:19:csp@thread.tacv2",
          place: { kind: "channel", channel: "teams:19:csp@thread.tacv2" },
          saying: { kind: "prompt", item: "2026/27:csp-4" },
        },
        held: null,
      },
    ]);
    expect(state.tombstones.toObject()).toEqual({
      "teams:19:csp@thread.tacv2|7e4a0000-0000-4000-8000-000000000001|1795801313220":
        "2026-11-27T17:41:53.221Z",
    });
  });
});

/** All that is known must stand among the fixtures: what a later version adds, in fixtures of its own. */
describe("the journals of all versions together hold every kind there is", () => {
  it("of event", async () => {
    const known = eventSchema.out.options.flatMap(({ shape }) => [...shape.kind.values]);
    expect(known.length).toBeGreaterThanOrEqual(20);
    expect(await seen((event) => [event.kind])).toEqual(known.sort());
  });

  it("of what is said, and of where", async () => {
    const { saying, place } = deliverySchema.shape;
    const kinds = saying.out.options.flatMap(({ shape }) => [...shape.kind.values]);
    expect(await seen((event) => deliveriesOf(event).map((each) => each.saying.kind))).toEqual(kinds.sort());
    const places = place.options.flatMap(({ shape }) => [...shape.kind.values]);
    expect(await seen((event) => deliveriesOf(event).map((each) => each.place.kind))).toEqual(places.sort());
  });

  it("of what holds something up, of outcome and of rating", async () => {
    const why = [...holdUp.out.shape.why.unwrap().options].sort();
    expect(await seen((event) => (event.kind === "held" ? [event.why] : []))).toEqual(why);
    const outcomes = [...outcome.options].sort();
    expect(await seen((event) => (event.kind === "decided" ? [event.outcome] : []))).toEqual(outcomes);
    const ratings = [...rating.options].sort();
    expect(await seen((event) => (event.kind === "decided" ? [event.rating ?? "none"] : []))).toEqual(
      [...ratings, "none"].sort(),
    );
  });
});

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** What `look` finds in the events of every journal among the fixtures, each once, in order. */
async function seen(look: (event: Event) => readonly string[]): Promise<string[]> {
  const paths = await readdir(FIXTURES, { recursive: true });
  const found = new Set<string>();
  for (const path of paths.filter((each) => /[a-z]+[\\/]journal\.jsonl$/.test(each) && !each.includes("@"))) {
    const [version = "", set = "", , board = ""] = path.split(/[\\/]/);
    const { data } = await copyOfFixture(`${version}/${set}`);
    await withBoard(data, board, async (memory) => {
      for (const event of await everyEventOf(memory)) for (const each of look(event)) found.add(each);
    });
  }
  return [...found].sort();
}

/** Every file in a folder, with what is in it. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? ""]));
}

/** Every reason in the journal of the board: of what was held, and of the trouble that was told. */
async function reasonsIn(data: string): Promise<KeptReason[]> {
  const found: KeptReason[] = [];
  await withBoard(data, "csp", async (memory) => {
    for (const event of await eventsOf(memory)) {
      if (event.kind === "held") found.push(event.reason);
      for (const { saying } of deliveriesOf(event)) if (saying.kind === "trouble") found.push(saying.reason);
    }
  });
  return found;
}

function deliveriesOf(event: Event) {
  return "deliveries" in event ? event.deliveries : [];
}

function itemsOf(state: BoardState): string[] {
  return [...state.items.values()].map((item) => {
    const { asked, decision, extensions, nudges, owner } = item;
    return [
      `${asked?.reference ?? item.id}: ${statusOf(item)}`,
      `${item.live} of ${item.evidence.size} replies`,
      ...(asked !== null && asked.asking > 1 ? [`asked ${asked.asking} times`] : []),
      ...(nudges.length === 0 ? [] : [`nudged ${nudges.length} times`]),
      ...(owner === null ? [] : [`of ${owner}`]),
      ...extensions.map(({ due, by, reason }) => `until ${due} by ${by}: ${reason}`),
      ...(decision === null ? [] : [decided(decision)]),
    ].join(", ");
  });
}

function decided({ outcome, by, rating, reason }: NonNullable<Item["decision"]>): string {
  return `${outcome} by ${by}${rating === null ? "" : ` (${rating})`}${reason === null ? "" : `: ${reason}`}`;
}

function repliesOf(state: BoardState): string[] {
  return [...state.evidence.values()].map(({ author, text, files, editedAt, withdrawnAt }) => {
    const named = files.map(({ name, type, size }) => ` [${name}, ${type}, ${size}]`).join("");
    const words = withdrawnAt === null ? `${text}${named}` : `withdrawn ${withdrawnAt}${text}${named}`;
    return `${author.name} (${author.person}): ${words}${editedAt === null ? "" : ` (edited ${editedAt})`}`;
  });
}
