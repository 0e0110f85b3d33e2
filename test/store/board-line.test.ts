import { describe, expect, it } from "vitest";
import { apply } from "../../src/core/journal/apply.ts";
import type { Event, EventBody } from "../../src/core/model/events.ts";
import { emptyState } from "../../src/core/model/state.ts";
import { asBy, byAccount } from "../../src/core/names/by.ts";
import { asUserRef } from "../../src/core/names/ids.ts";
import { boardLine } from "../../src/store/line/board-line.ts";
import { withIds } from "../with-ids.ts";
import { everyEventBody, message } from "./event-bodies.ts";

const AT = "2026-06-01T09:00:00.000Z";
const WHOSE = [asBy("bot"), asBy("p1"), asBy("account"), byAccount(asUserRef("slack:U0SECRET"))];

/** Those that tests make nothing of, what the store writes of itself, and words in all places that have any. */
const bodies: readonly EventBody[] = [
  ...everyEventBody,
  ...withIds<readonly EventBody[]>([
    {
      kind: "begun",
      organisation: "Abermor Council",
      board: "csp",
      installation: "b2a9c2de-5a0c-4c5a-9d3c-0a2f6a6f2f11",
      earlier: { form: 1, events: 3, head: "0123456789abcdef" },
    },
    { kind: "checkpointed", position: 3, hash: "a".repeat(64), state: "b".repeat(64) },
    { kind: "erased", messages: ["local:csp|local|m1"], lines: [4, 9] },
    {
      ...{ kind: "decided", item: "2026/27:csp-1", outcome: "accepted", asOf: "2026-06-01T08:00:00.000Z" },
      ...{ reason: "Fine", rating: null, wanted: null },
    },
    { kind: "lost", item: "2026/27:csp-1", key: "12" },
    { kind: "said", key: "n1", message: { ...message("d1"), channel: "local:@p3" }, link: "/@p3/d1" },
    {
      kind: "restored",
      evidence: "local:csp|local|m2",
      text: "It is there again",
      files: [{ name: "plan.pdf", type: "application/pdf", size: 1, url: "/files/2" }],
      restoredAt: "2026-06-04T09:00:00.000Z",
    },
    {
      kind: "noticed",
      deliveries: [
        {
          key: "trouble csp 1 p2",
          place: { kind: "person", user: "slack:U0SECRET" },
          saying: {
            kind: "trouble",
            reason: { code: "as-written", because: "Ada left the channel", fix: "Ask Ada" },
          },
        },
      ],
    },
  ]),
];

const events = bodies.flatMap((body) => WHOSE.map((by): Event => ({ ...body, n: 7, at: AT, by })));

function joined(event: Event, body: object | null): Event {
  const { n, at } = event;
  const result = boardLine.join({ n, at, ...boardLine.split(event), body });
  if (result.kind !== "event") throw new Error(JSON.stringify(result));
  return result.event;
}

describe("an event in the parts in which it stands in a line", () => {
  it("comes back as it was, whoever did it", () => {
    for (const event of events) {
      const { body } = boardLine.split(event);
      expect(joined(event, body)).toEqual(event);
      expect(joined(event, JSON.parse(JSON.stringify(body)))).toEqual(event);
    }
  });

  it("names nobody and quotes nobody in its facts", () => {
    const facts = JSON.stringify(events.map((event) => boardLine.split(event).facts));
    const words = [
      "slack:",
      "Dhomhnaill",
      "refreshed",
      "plan.pdf",
      "Ada",
      "Which partners",
      "Holidays",
      "/csp/root",
      "@p3",
    ];
    for (const word of words) {
      expect(facts).not.toContain(word);
      expect(JSON.stringify(events)).toContain(word);
    }
  });

  it("has a body only where there is something that could be erased", () => {
    const without = events.filter((event) => boardLine.split(event).body === null);
    expect(new Set(without.map(({ kind }) => kind))).toEqual(
      new Set([
        ...["opened", "timetable-known", "begun", "checkpointed", "erased", "withdrawn", "assigned"],
        ...["paused", "resumed", "settings", "claimed", "judged"],
      ]),
    );
  });
});

describe("a journal whose bodies are all gone", () => {
  const told = bodies.map((body, i): Event => ({ ...body, n: i + 1, at: AT, by: WHOSE[i % 4] ?? "bot" }));
  const whole = told.reduce(apply, emptyState);
  const bare = told.map((event) => joined(event, null)).reduce(apply, emptyState);

  it("comes to the same figures", () => {
    const figures = ({ items, threads, evidence, intended, digested, tombstones, n }: typeof whole) => ({
      n,
      items: [...items.values()].map(({ posts, decision, extensions, ...item }) => ({
        ...item,
        posts: posts
          .valueSeq()
          .toArray()
          .map(({ message, face }) => ({ message, face })),
        evidence: item.evidence.toArray(),
        outcome: decision?.outcome,
        until: extensions.map(({ due }) => due),
      })),
      threads: threads.toObject(),
      replies: [...evidence.values()].map(({ at, editedAt, withdrawnAt, item, author }) => ({
        ...{ at, editedAt, withdrawnAt, item, person: author.person },
      })),
      intended: intended.toArray().sort(),
      digested: digested.toArray(),
      tombstones: tombstones.toObject(),
    });
    expect(figures(bare)).toEqual(figures(whole));
  });

  it("knows no words, no names and no accounts any more", () => {
    const state = JSON.stringify(bare);
    for (const word of [
      "slack:",
      "Dhomhnaill",
      "refreshed",
      "Better",
      "Ada",
      "Which partners",
      "Holidays",
      "local:p3",
    ]) {
      expect(state).not.toContain(word);
      expect(JSON.stringify(told)).toContain(word);
    }
  });

  it("has nothing to say any more: nobody knows to whom", () => {
    expect(whole.pending.size).toBeGreaterThan(0);
    expect(bare.pending.size).toBe(0);
  });
});
