import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "../../../src/core/model/item.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";

/** What decisions make of an item, and nothing else does but asking. */
function decided({ decision, rating, owner, waitsSince, wanted, extensions, openedAt }: Item) {
  return { decision, rating, owner, waitsSince, wanted, extensions, openedAt };
}

const reason = fc.constantFrom(null, "Which partners?", "Plan due in March.");
const rating = fc.constantFrom(null, "red", "amber", "green");

/** Anything that the chair may want of an item, and what others do meanwhile; what would be refused does not happen. */
const wish: fc.Arbitrary<(world: History) => History> = fc.oneof(
  fc.tuple(fc.constantFrom("accepted", "more-evidence", "not-applicable"), reason, rating).map(
    ([outcome, why, colour]) =>
      (world: History) =>
        world.decide("csp-1", outcome, why, colour),
  ),
  fc
    .constantFrom("2026-04-10", "2026-05-29", "2026-06-30", "2036-05-29")
    .map((day) => (world: History) => world.extend("csp-1", day)),
  fc.constantFrom("p3", "p4", "p6").map((person) => (world: History) => world.assign("csp-1", person)),
);
const meanwhile: fc.Arbitrary<(world: History) => History> = fc.constantFrom(
  (world: History) => {
    world.reply("p3", "csp-1", "Yes.");
    return world;
  },
  (world: History) => {
    world.wake();
    return world;
  },
);

function begun(how: "planned" | "asked" | "answered"): History {
  const world = history(board());
  world.wake("2026-02-27 12:00");
  if (how !== "planned") world.wake("2026-03-02 09:00");
  if (how === "answered") world.reply("p3", "csp-1", "Yes.");
  return world;
}

function tried(world: History, act: (world: History) => History): boolean {
  try {
    act(world);
    return true;
  } catch (error) {
    if (!/^(refused|csp-1 has no post)/.test((error as Error).message)) throw error;
    return false;
  }
}

const minutes = (count: number) =>
  new Date(Date.parse("2026-03-02T12:00:00Z") + count * 60_000).toISOString();

describe("decisions that are taken back", () => {
  it("end where they began, whatever was replied and said meanwhile", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("planned", "asked", "answered"),
        fc.array(fc.record({ act: wish, others: fc.option(meanwhile), after: fc.nat({ max: 3000 }) }), {
          maxLength: 20,
        }),
        (how, acts) => {
          const world = begun(how);
          const before = [decided(world.item("csp-1"))];
          let passed = 0;
          for (const { act, others, after } of acts) {
            passed += after;
            world.at(minutes(passed));
            if (tried(world, act)) before.push(decided(world.item("csp-1")));
            // What is planned would be asked meanwhile, and asking is not taken back.
            if (others !== null && how !== "planned") tried(world, others);
          }
          const { evidence, nudges, asked, posts } = world.item("csp-1");
          for (const item of before.toReversed()) {
            expect(decided(world.item("csp-1"))).toEqual(item);
            if (world.item("csp-1").steps.length > 0) world.undo("csp-1");
          }
          expect(world.item("csp-1")).toMatchObject({ steps: [], nudges, asked });
          expect(world.item("csp-1").evidence.equals(evidence)).toBe(true);
          expect(world.item("csp-1").posts.equals(posts)).toBe(true);
        },
      ),
    );
  });

  it("say what they were, whose and when, and who took them back; the last five are told", () => {
    const world = begun("answered").at("2026-03-03 10:00").accept("csp-1", "amber");
    world.at("2026-03-03 10:05").undo("csp-1");

    expect(world.status("csp-1")).toBe("answered");
    expect(world.view("csp-1").takenBack).toEqual([
      {
        choice: { kind: "decided", outcome: "accepted", rating: "amber" },
        ...{ by: "Ada Chair", at: "2026-03-03T10:00:00.000Z" },
        ...{ undoneBy: "Ada Chair", undoneAt: "2026-03-03T10:05:00.000Z" },
      },
    ]);
    for (const day of ["2026-05-01", "2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08"])
      world.extend("csp-1", day).undo("csp-1");
    expect(world.item("csp-1").takenBack.map(({ choice }) => choice.kind)).toEqual(Array(5).fill("extended"));
  });

  it("go no further back than twenty, however many there were", () => {
    const world = begun("asked");
    for (let n = 0; n < 30; n += 1) world.assign("csp-1", n % 2 === 0 ? "p3" : "p4");
    for (let n = 0; n < 20; n += 1) world.undo("csp-1");

    expect(world.item("csp-1")).toMatchObject({ owner: "p4", steps: [] });
    expect(() => world.undo("csp-1")).toThrow("nothing to take back");
  });

  it("leave a question waiting from when it was asked anew", () => {
    const world = begun("answered").at("2026-03-03 10:00").wantMore("csp-1");
    const { posts } = world.item("csp-1");
    for (const { key } of posts.values()) world.happen("bot", { kind: "lost", item: world.id("csp-1"), key });
    world.at("2026-03-04 10:00").ask("csp-1").undo("csp-1");

    expect(world.item("csp-1")).toMatchObject({ decision: null, waitsSince: "2026-03-04T10:00:00.000Z" });
  });

  it("make a question that is open again be chased as before, with the nudges it has had", () => {
    const world = begun("asked").wakeAt("2026-03-09 10:00", "2026-03-16 10:00");
    expect(world.item("csp-1").nudges).toHaveLength(2);
    world.notApplicable("csp-1").at("2026-03-24 08:00").undo("csp-1").wake("2026-03-24 10:00");

    expect(world.item("csp-1").nudges).toHaveLength(3);
    world.wakeAt("2026-04-02 10:00", "2026-04-10 10:00");
    expect(world.item("csp-1").nudges).toHaveLength(3);
  });
});
