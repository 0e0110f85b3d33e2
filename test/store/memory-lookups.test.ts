import { Map as IMap } from "immutable";
import { expect, it } from "vitest";
import type { LookupEntry } from "../../src/core/lookups/lookup-entry.ts";
import {
  asBoardId,
  asChannelRef,
  asItemId,
  asMessageKey,
  asPersonId,
  type BoardId,
} from "../../src/core/names/ids.ts";
import { openMemoryLookups } from "../../src/store/memory-lookups.ts";

const [CSP, HWB] = [asBoardId("csp"), asBoardId("hwb")];
const [NINE, TEN, ELEVEN] = [
  "2026-06-01T09:00:00.000Z",
  "2026-06-01T10:00:00.000Z",
  "2026-06-01T11:00:00.000Z",
];

function entry({ people = [] as string[], threads = [] as string[], ...rest }): LookupEntry {
  return {
    channels: new Set(["local:csp", "local:both"].map(asChannelRef)),
    people: new Set(people.map(asPersonId)),
    threads: IMap(threads.map((key) => [asMessageKey(key), asItemId("2026/27:csp-1")])),
    dueAt: null,
    pending: false,
    swept: false,
    ...rest,
  };
}

const nothing = { threads: [], people: [], pending: false };

it("a board is found by its channels, threads and people, and no longer by those it has lost", async () => {
  const lookups = openMemoryLookups();
  await lookups.enter(CSP, entry({ people: ["p1", "p2"], threads: ["t1"] }));
  const channels = new Set(["local:both"].map(asChannelRef));
  await lookups.enter(HWB, { ...entry({ people: ["p2"], threads: ["t2"] }), channels });

  expect(await lookups.boardsIn(asChannelRef("local:csp"))).toEqual([CSP]);
  expect(await lookups.boardsIn(asChannelRef("local:both"))).toEqual([CSP, HWB]);
  expect(await lookups.boardsIn(asChannelRef("local:else"))).toEqual([]);
  expect(await lookups.boardsFor(asPersonId("p2"))).toEqual([CSP, HWB]);
  expect(await lookups.boardOf(asMessageKey("t2"))).toBe(HWB);
  expect(await lookups.boardOf(asMessageKey("t3"))).toBeNull();

  await lookups.enter(CSP, { ...entry({ people: ["p1"], threads: ["t1", "t3"] }), channels });
  expect(await lookups.boardsIn(asChannelRef("local:csp"))).toEqual([]);
  expect(await lookups.boardsFor(asPersonId("p2"))).toEqual([HWB]);
  expect(await lookups.boardOf(asMessageKey("t1"))).toBe(CSP);
  expect(await lookups.boardOf(asMessageKey("t3"))).toBe(CSP);
});

it("a board to which something happened is found by that, and due until it is entered again", async () => {
  const lookups = openMemoryLookups();
  await lookups.enter(CSP, entry({ people: ["p1"], dueAt: TEN }));
  await lookups.enter(HWB, entry({}));
  const due = async (now: string) => [await lookups.due(now), await lookups.coming()];

  expect(await due(NINE)).toEqual([[], [{ board: CSP, dueAt: TEN }]]);
  expect(await due(TEN)).toEqual([[CSP], [{ board: CSP, dueAt: TEN }]]);

  const threads = [asMessageKey("t1")];
  await lookups.change(HWB, { threads, people: [asPersonId("p1")], pending: true });
  expect(await due(NINE)).toEqual([
    [HWB],
    [
      { board: HWB, dueAt: null },
      { board: CSP, dueAt: TEN },
    ],
  ]);
  expect(await lookups.boardOf(asMessageKey("t1"))).toBe(HWB);
  expect(await lookups.boardsFor(asPersonId("p1"))).toEqual([CSP, HWB]);
  expect([await lookups.pending(), await lookups.swept()]).toEqual([[HWB], [HWB]]);

  await lookups.enter(HWB, entry({ people: ["p1"], threads: ["t1"], dueAt: ELEVEN }));
  expect(await due(NINE)).toEqual([
    [],
    [
      { board: CSP, dueAt: TEN },
      { board: HWB, dueAt: ELEVEN },
    ],
  ]);
  expect([await lookups.pending(), await lookups.swept()]).toEqual([[], []]);
});

it("a thread that was known stays known when what happened next was taken back, and whatever comes after", async () => {
  const lookups = openMemoryLookups();
  const boardOf = (key: string): Promise<BoardId | null> => lookups.boardOf(asMessageKey(key));
  await lookups.enter(CSP, entry({ threads: ["t1"] }));
  await lookups.change(CSP, { ...nothing, threads: ["lost"].map(asMessageKey) });
  await lookups.change(CSP, nothing);
  await lookups.change(CSP, { ...nothing, threads: ["t2"].map(asMessageKey) });
  await lookups.enter(CSP, entry({ threads: ["t1", "t2", "t3"] }));

  expect(await Promise.all(["t1", "t2", "t3"].map(boardOf))).toEqual([CSP, CSP, CSP]);
});
