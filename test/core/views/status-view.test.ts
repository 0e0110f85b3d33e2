import { describe, expect, it } from "vitest";
import { statusView } from "../../../src/core/views/status-view.ts";
import type { StatusView } from "../../../src/core/views/views.ts";
import { NOT_IN_CHANNEL } from "../../reasons.ts";
import { at, board, prompts } from "../build.ts";
import { type History, history } from "../history.ts";

function status(world: History): StatusView {
  return statusView(world.board, world.state, world.time());
}

function names(items: StatusView["oldest"]): string {
  return items.map(({ reference }) => reference.slice(0, 6)).join(" ");
}

describe("the status of a board", () => {
  it("tells the next meeting and slot, and when the bot last did something", () => {
    const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-04 12:00");

    expect(status(world)).toMatchObject({
      board: "Community Safety Partnership",
      timezone: "Europe/London",
      round: "2026/27",
      now: at("2026-03-04 12:00"),
      figures: { total: 8, asked: 2, open: 2 },
      nextMeeting: { at: "2026-04-21T14:00", publicationDay: "2026-04-13" },
      nextSlot: { at: at("2026-03-09 09:00"), questions: [{ question: "csp-3" }, { question: "csp-4" }] },
      paused: false,
      lastActAt: at("2026-03-02 09:00"),
      notPosted: [],
      heldUp: [],
    });
  });

  it("names a question that was promised for the meeting once: apart until then, and as overdue after it", () => {
    const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-04 12:00");
    world.reply("p3", "csp-1", "I will give a verbal update at the meeting.");

    expect([names(status(world).promised), names(status(world).overdue)]).toEqual(["CSP-01", ""]);
    world.at("2026-04-22 12:00");
    const after = status(world);
    expect([names(after.promised), names(after.overdue)]).toEqual(["", "CSP-01 CSP-02"]);
  });

  it("counts what changed since the last meeting, or since the beginning", () => {
    const world = history(board(prompts({ questions: 3 }))).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
    world.reply("p3", "csp-1", "Yes.");
    world.reply("p3", "csp-2", "Yes.");
    world.accept("csp-2");

    expect(status(world).since).toEqual({ meeting: null, asked: 3, answered: 2, closed: 1 });
    world.wake("2026-04-21 13:59");
    expect(status(world).since).toEqual({ meeting: null, asked: 6, answered: 2, closed: 1 });
    world.wake("2026-04-21 14:00");
    expect(status(world).since).toEqual({ meeting: "2026-04-21T14:00", asked: 0, answered: 0, closed: 0 });
    world.wake("2026-04-27 09:00");
    world.reply("p4", "csp-3", "Yes.");
    world.accept("csp-1");
    expect(status(world).since).toEqual({ meeting: "2026-04-21T14:00", asked: 2, answered: 1, closed: 1 });
  });

  it("shows every overdue item, and the three oldest of the others", () => {
    const world = history(board(prompts({ questions: 6 }))).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
    world.extend("csp-2", "2026-06-30").at("2026-04-14 12:00");

    expect(names(status(world).overdue)).toBe("CSP-01 CSP-03 CSP-04 CSP-05 CSP-06");
    expect(names(status(world).oldest)).toBe("CSP-02");
    world.wake("2026-04-20 09:00");
    expect(names(status(world).oldest)).toBe("CSP-02 CSP-07 CSP-08");
  });

  it("tells what the platform refuses, for each thing that it holds up", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.plan("2026-03-02 09:00");
    const keys = [...world.state.pending.keys()];
    for (const key of keys)
      world.happen("bot", {
        kind: "held",
        key,
        why: "refused",
        reason: NOT_IN_CHANNEL,
        until: at("2026-03-02 09:30"),
      });

    expect(keys.length).toBeGreaterThan(1);
    expect(status(world).heldUp).toEqual(keys.map(() => NOT_IN_CHANNEL));
    expect(status(world).notPosted).toEqual(["CSP-01 (26/27)", "CSP-02 (26/27)"]);
  });

  it("has no slot while paused, no meeting after the last, no round before the first", () => {
    const world = history(board({ round: { starts: "2026-05-18" }, meetings: [] }));
    world.wake("2026-02-27 12:00");

    expect(status(world)).toMatchObject({ round: null, nextMeeting: null, lastActAt: null });
    expect(status(world).nextSlot?.at).toBe(at("2026-05-18 09:00"));
    expect(status(world.pause())).toMatchObject({ paused: true, nextSlot: null });
  });
});
