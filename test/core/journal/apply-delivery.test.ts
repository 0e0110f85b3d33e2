import { describe, expect, it } from "vitest";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { keyHash } from "../../../src/core/names/key-hash.ts";
import { DELETED, NOT_IN_CHANNEL } from "../../reasons.ts";
import { at, board, prompts } from "../build.ts";
import { type History, history } from "../history.ts";

const KEY = deliveryKey("prompt csp 2026/27:csp-1 1 local:csp");
const MESSAGE = { channel: channelRef("local", "csp"), workspace: "w1", id: "a1" };

/** A board whose first prompt is intended and not said. */
function intended(): History {
  const world = history(board(prompts({ questions: 1 })));
  world.wake("2026-02-27 12:00");
  world.plan("2026-03-02 09:00");
  return world;
}

describe("a delivery", () => {
  it("is pending from its intent until it is said, and intended for ever", () => {
    const world = intended();

    expect([...world.state.pending.keys()]).toEqual([KEY]);
    expect(world.state.pending.get(KEY)).toMatchObject({ intendedAt: at("2026-03-02 09:00"), held: null });
    expect(world.state.lastActAt).toBe(null);
    world.at("2026-03-02 09:01").speak();
    expect(world.state.pending.size).toBe(0);
    expect(world.state.intended.has(keyHash(KEY))).toBe(true);
    expect(world.state.lastActAt).toBe(at("2026-03-02 09:01"));
  });

  it("gives the post of an item its message, and its thread to the item", () => {
    const world = intended();
    world.happen("bot", { kind: "said", key: KEY, message: MESSAGE, link: "https://chat.example/a1" });

    expect(world.item("csp-1").posts.get(KEY)).toEqual({
      key: KEY,
      message: MESSAGE,
      link: "https://chat.example/a1",
      face: null,
    });
    expect(world.state.threads.toJS()).toEqual({ "local:csp|w1|a1": "2026/27:csp-1" });
  });

  it("that is held says why, and until when, and stays in its place", () => {
    const world = intended();
    const until = at("2026-03-02 09:30");
    const held = { why: "refused", reason: NOT_IN_CHANNEL, until } as const;
    world.happen("bot", { kind: "held", key: KEY, ...held });

    expect(world.state.pending.get(KEY)?.held).toEqual(held);
    expect(world.state.lastActAt).toBe(null);
    world.happen("bot", { kind: "held", key: "unknown", ...held });
    expect(world.state.pending.size).toBe(1);
  });

  it("that is dropped leaves an item without a post", () => {
    const world = intended();
    world.happen("bot", { kind: "dropped", key: KEY, reason: DELETED });

    expect(world.state.pending.size).toBe(0);
    expect(world.item("csp-1").posts.get(KEY)?.message).toBe(null);
    expect(world.status("csp-1")).toBe("open");
  });

  it("that is said a second time changes nothing more", () => {
    const world = intended().speak();
    const before = world.state;
    world.happen("bot", { kind: "said", key: KEY, message: MESSAGE, link: "" });

    expect({ ...world.state, n: 0 }).toEqual({ ...before, n: 0 });
  });

  it("that is not a prompt has no thread", () => {
    const world = history(board({ questions: [] }));
    world.wakeAt("2026-02-27 12:00", "2026-04-13 09:00");

    expect(world.state.threads.size).toBe(0);
    expect(world.state.lastActAt).toBe(at("2026-04-13 09:00"));
  });
});

describe("a post", () => {
  it("remembers the face it shows", () => {
    const world = intended().speak();
    world.at("2026-03-02 10:00");
    world.happen("bot", { kind: "shown", item: "2026/27:csp-1", key: KEY, face: "f1" });

    expect(world.item("csp-1").posts.get(KEY)?.face).toBe("f1");
    expect(world.state.lastActAt).toBe(at("2026-03-02 10:00"));
  });

  it("that is lost has neither message nor link, and its thread is known all the same", () => {
    const world = intended().speak();
    world.happen("bot", { kind: "lost", item: "2026/27:csp-1", key: KEY });

    expect(world.item("csp-1").posts.get(KEY)).toMatchObject({ message: null, link: null });
    expect(world.state.threads.size).toBe(1);
    expect(world.view("csp-1").threads).toEqual([]);
  });
});
