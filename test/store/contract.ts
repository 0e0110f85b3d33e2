import { describe, expect, it } from "vitest";
import { apply } from "../../src/core/journal/apply.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";
import type { Event } from "../../src/core/model/events.ts";
import { type BoardState, emptyState } from "../../src/core/model/state.ts";
import { asBoardId, asItemId, asMessageKey, asPersonId } from "../../src/core/names/ids.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import type { BoardMemory, Store } from "../../src/store/store.ts";
import { everyEventBody, reply } from "./event-bodies.ts";
import { isSomebodyElses } from "./losing-store.ts";

const AT = "2026-06-01T09:00:00.000Z";

/** Makes these things happen on a board, all decided together. */
export function make(board: BoardMemory, ...events: Parameters<typeof reply>[0][]): Promise<number> {
  return board.commit(AT, "bot", ({ n }) => ({ events: events.map((i) => reply(i)), answer: n }));
}

/** What the store writes down of itself, and no test decides. */
const OWN: ReadonlySet<Event["kind"]> = new Set(["begun", "checkpointed"]);

/** What happened on a board by its own doing: neither what the store wrote of itself nor what others wrote between. */
export async function eventsOf(board: BoardMemory): Promise<Event[]> {
  return (await everyEventOf(board)).filter((event) => !OWN.has(event.kind) && !isSomebodyElses(event));
}

export async function everyEventOf(board: BoardMemory): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of board.events()) events.push(event);
  return events;
}

/** A board of which the journal says whose it is, and no more. */
const begun = { ...emptyState, n: 1 };

/** The message ids of all replies that were kept, in order. */
export async function repliesOf(board: BoardMemory): Promise<string[]> {
  const events = await eventsOf(board);
  return events.flatMap((event) => (event.kind === "kept" ? event.evidence.message.id : []));
}

/**
 * What every store must do.
 *
 * @param place somewhere new; what is opened there again, after it was closed, remembers
 */
export function describeStore(name: string, place: () => Promise<{ open(): Promise<Store> }>): void {
  describe(name, () => {
    it("knows nothing of a new board", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      expect(board.state()).toEqual(begun);
      expect(await eventsOf(board)).toEqual([]);
      await store.close();
    });

    it("gives the same memory for the same board, and keeps boards apart", async () => {
      const store = await (await place()).open();
      const [csp, again, other] = await Promise.all(
        ["csp", "csp", "hwb-2"].map((id) => store.board(asBoardId(id))),
      );
      if (csp === undefined || other === undefined) return expect.fail();
      expect(again).toBe(csp);
      await make(csp, 1);
      expect(csp.state().evidence.size).toBe(1);
      expect(other.state()).toEqual(begun);
      expect(await eventsOf(other)).toEqual([]);
      await store.close();
    });

    it("remembers everything that can happen, word for word, after it was closed", async () => {
      const { open } = await place();
      const first = await open();
      const board = await first.board(asBoardId("csp"));
      for (const [i, body] of everyEventBody.entries())
        await board.commit(AT, asPersonId(`person ${i}`), () => ({ events: [body], answer: null }));
      const before = board.state();
      await first.close();

      const second = await open();
      const after = await second.board(asBoardId("csp"));
      const lines = await everyEventOf(after);
      expect(await eventsOf(after)).toEqual(
        everyEventBody.map((body, i) => ({
          ...body,
          n: expect.any(Number),
          at: AT,
          by: asPersonId(`person ${i}`),
        })),
      );
      expect(lines.map(({ n }) => n)).toEqual(lines.map((_, index) => index + 1));
      expect(firstDifference({ ...after.state(), n: before.n }, before)).toBeNull();
      expect(firstDifference(after.state(), lines.reduce(apply, emptyState))).toBeNull();
      await second.close();
    });

    it("goes on counting where it was after it was closed", async () => {
      const { open } = await place();
      for (const [first, second] of [
        [1, 2],
        [3, 4],
      ]) {
        const store = await open();
        await make(await store.board(asBoardId("csp")), first ?? 0, second ?? 0);
        await store.close();
      }
      const store = await open();
      const board = await store.board(asBoardId("csp"));
      const lines = await everyEventOf(board);
      expect(lines.map(({ n }) => n)).toEqual(lines.map((_, index) => index + 1));
      expect(await repliesOf(board)).toEqual(["m1", "m2", "m3", "m4"]);
      await store.close();
    });

    it("has a board again that it let go, with what was under way just then", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      await make(board, 1, 2);
      const underWay = make(board, 3);
      const left = store.letGo(asBoardId("csp"));
      // Whoever asks for it while it is going gets it when it is gone.
      const again = await store.board(asBoardId("csp"));
      await Promise.all([underWay, left]);
      expect(again).not.toBe(board);
      expect(firstDifference(again.state(), board.state())).toBeNull();
      await make(again, 4);
      const lines = await everyEventOf(again);
      expect(lines.map(({ n }) => n)).toEqual(lines.map((_, index) => index + 1));
      expect(await repliesOf(again)).toEqual(["m1", "m2", "m3", "m4"]);
      await store.close();
    });

    it("lets go of a board that is not open without a word, and closes what it is letting go", async () => {
      const { open } = await place();
      const store = await open();
      await store.letGo(asBoardId("csp"));
      await make(await store.board(asBoardId("csp")), 1);
      const left = Promise.all([store.letGo(asBoardId("csp")), store.letGo(asBoardId("csp"))]);
      await store.close();
      await left;
      const second = await open();
      expect(await repliesOf(await second.board(asBoardId("csp")))).toEqual(["m1"]);
      await second.close();
    });

    it("decides at once on what was decided before, flushed or not, and answers by the decision that counted", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      const seen: number[] = [];
      const commits = [1, 2, 3].map((i) =>
        board.commit(AT, "bot", (state) => {
          seen.push(state.evidence.size);
          return { events: [reply(i)], answer: { i, n: state.n } };
        }),
      );
      expect([...new Set(seen)]).toEqual([0, 1, 2]);
      expect(board.state().evidence.size).toBe(3);
      const answers = await Promise.all(commits);
      expect(answers.map(({ i }) => i)).toEqual([1, 2, 3]);
      expect((await eventsOf(board)).map(({ n }) => n - 1)).toEqual(answers.map(({ n }) => n));
      await store.close();
    });

    it("asks the state that counted whose doing it is, where only that tells", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      const whoever = ({ n }: BoardState) => asPersonId(`person after ${n}`);
      const before = await board.commit(AT, whoever, ({ n }) => ({ events: [reply(1)], answer: n }));
      expect((await eventsOf(board)).map(({ by }) => by)).toEqual([`person after ${before}`]);
      await store.close();
    });

    it("keeps the order of commits that come all at once", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      const ids = Array.from({ length: 200 }, (_, i) => i);
      const done: number[] = [];
      await Promise.all(ids.map((i) => make(board, i).then(() => done.push(i))));
      expect(done).toEqual(ids);
      expect(await repliesOf(board)).toEqual(ids.map((i) => `m${i}`));
      await store.close();
    });

    it("answers a commit without events only after what it may rest on", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      const order: string[] = [];
      await Promise.all([
        make(board, 1).then(() => order.push("kept")),
        board
          .commit(AT, "bot", ({ evidence }) => ({ events: [], answer: `there are ${evidence.size}` }))
          .then((answer) => order.push(answer)),
      ]);
      expect(order).toEqual(["kept", "there are 1"]);
      expect(await eventsOf(board)).toHaveLength(1);
      await store.close();
    });

    it("lists what is being flushed as well", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      const commit = make(board, 1, 2);
      expect(await repliesOf(board)).toEqual(["m1", "m2"]);
      await commit;
      await store.close();
    });

    it("changes nothing when the decision fails", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      const undecided = board.commit(AT, "bot", () => {
        throw new Error("cannot make up my mind");
      });
      await expect(undecided).rejects.toThrow("cannot make up my mind");
      expect(board.state()).toEqual(begun);
      await make(board, 1);
      expect(await repliesOf(board)).toEqual(["m1"]);
      await store.close();
    });

    it("erases a reply for good: its events and its evidence have no words any more, and what is figured stays", async () => {
      const { open } = await place();
      const store = await open();
      const board = await store.board(asBoardId("csp"));
      await make(board, 1, 2);
      const key = asMessageKey("local:csp|local|m1");
      await store.erase(asBoardId("csp"), AT, "bot", [key]);
      await store.verified();
      const told = JSON.stringify([await everyEventOf(board), board.state()]);
      expect(told).not.toContain("Reply 1:");
      expect(told).toContain("Reply 2:");
      expect(await repliesOf(board)).toEqual(["m1", "m2"]);
      expect(board.state().items.first()?.live).toBe(2);
      expect(store.organisation().state().erasures.first()?.toArray()).toEqual([key]);
      await make(board, 3);
      await store.close();

      const again = await open();
      const after = await again.board(asBoardId("csp"));
      expect(await repliesOf(after)).toEqual(["m1", "m2", "m3"]);
      expect(after.state().evidence.get(key)?.text).toBe("");
      expect(after.state().erased.has(key)).toBe(true);
      await again.close();
    });

    it("does not take in what could not be read again", async () => {
      const store = await (await place()).open();
      const board = await store.board(asBoardId("csp"));
      const untimely = board.commit("1 June 2026", "bot", () => ({ events: [reply(1)], answer: null }));
      await expect(untimely).rejects.toThrow(
        "not an event that can be stored: kept: at: Invalid ISO datetime",
      );
      const odd = board.commit(AT, "bot", () => ({
        events: [reply(1), { kind: "extended", item: asItemId("i"), due: "2026-02-30", reason: "" }],
        answer: null,
      }));
      await expect(odd).rejects.toThrow("not an event that can be stored: extended: due: Invalid ISO date");
      const lines = await everyEventOf(board);
      expect(board.state()).toEqual({ ...emptyState, n: lines.length });
      expect(await eventsOf(board)).toEqual([]);
      await store.close();
    });

    it.each([
      ["slack", "Slack"],
      ["teams", "Teams"],
      ["local", "the local workspace"],
    ])("refuses a board with the id %s, under which a chat keeps its things", async (id, name) => {
      const store = await (await place()).open();
      await expect(store.board(asBoardId(id))).rejects.toMatchObject({
        code: "board-id",
        message: `Cannot keep a board under the id "${id}": what ${name} needs is kept under it.`,
      });
      await store.close();
    });

    it.each(["", "CSP", "../csp", "a/b", "a b", "a.b", "é"])("refuses a board with the id %j", async (id) => {
      const store = await (await place()).open();
      const error: unknown = await store.board(asBoardId(id)).catch((reason: unknown) => reason);
      if (!(error instanceof ExpectedError)) return expect.fail("it was not refused");
      expect(error.code).toBe("board-id");
      expect(error.message).toBe(
        `Cannot keep a board under the id ${JSON.stringify(id)}: it may have the letters a to z, digits and hyphens only.`,
      );
      await store.close();
    });
  });
}
