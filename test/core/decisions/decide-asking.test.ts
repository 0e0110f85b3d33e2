import { describe, expect, it } from "vitest";
import { decideAsking } from "../../../src/core/decisions/decide-asking.ts";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { DELETED, NO_ANSWER } from "../../reasons.ts";
import { board, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

function met(changes = {}): History {
  const world = history(board(changes));
  world.wake("2026-02-27 12:00");
  return world;
}

/** What comes of asking by hand: the deliveries, or why not. */
function asking(world: History, question: string | null): string[] | string {
  const id = question === null ? null : world.id(question);
  const decision = decideAsking(world.board, world.state, id, world.time());
  return decision.kind === "decided" ? told(decision.events) : decision.because;
}

describe("asking by hand", () => {
  it("asks as many of the next questions as a slot does, whatever the hour", () => {
    const world = met().at("2026-03-01 23:00");

    expect(asking(world, null)).toEqual(["prompt csp-1 in local:csp", "prompt csp-2 in local:csp"]);
  });

  it("does not settle the next slot", () => {
    const world = met().ask();

    expect(told(world.wake("2026-03-02 09:00"))).toEqual([
      "prompt csp-3 in local:csp",
      "prompt csp-4 in local:csp",
    ]);
  });

  it("asks the one that is named, also while the board is paused", () => {
    const world = met().pause();

    expect(asking(world, "csp-7")).toEqual(["prompt csp-7 in local:csp"]);
  });

  it("asks again what was ruled out and reopened before it was asked", () => {
    const world = met().notApplicable("csp-3").wantMore("csp-3");

    expect(asking(world, "csp-3")).toEqual(["prompt csp-3 in local:csp"]);
  });

  it("is refused for what was asked, is closed, is not in the bank, or is of another round", () => {
    const world = met({
      questions: questions(4).map((question) => ({ ...question, retired: question.id === "csp-4" })),
    });
    world.ask("csp-1").ask("csp-2").at("2026-03-01 12:00").notApplicable("csp-2").notApplicable("csp-3");

    expect(asking(world, "csp-1")).toBe("asked already");
    expect(asking(world, "csp-2")).toBe("closed");
    expect(asking(world, "csp-3")).toBe("closed");
    expect(asking(world, "csp-4")).toBe("retired");
    expect(asking(world, "csp-9")).toBe("retired");
    expect(asking(world, "2025/26:csp-1")).toBe("another round");
    expect(asking(world, null)).toBe("nothing left to ask");
  });

  it("is refused before the first round", () => {
    const world = met({ round: { starts: "2026-05-18" } });

    expect(asking(world, null)).toBe("no round yet");
    expect(asking(world, "csp-1")).toBe("no round yet");
  });

  it("is refused while a post is still on its way", () => {
    const world = met();
    world.plan("2026-03-02 09:00");

    expect(asking(world, "csp-1")).toBe("asked already");
  });
});

describe("a question whose post is lost", () => {
  /** A question that was asked on 2 March, posted or given up, in one channel or in two. */
  function lost(how: "dropped" | "deleted", channels = ["local:csp"]): History {
    const world = met({ channels });
    world.plan("2026-03-02 09:00");
    if (how === "deleted") world.speak();
    const [first] = [...world.item("csp-1").posts.keys()];
    const key = first ?? "";
    return world.happen(
      "bot",
      how === "deleted"
        ? { kind: "lost", item: "2026/27:csp-1", key }
        : { kind: "dropped", key, reason: DELETED },
    );
  }

  it.each(["dropped", "deleted"] as const)("because it was %s is asked again under another key", (how) => {
    const world = lost(how);
    const before = [...world.item("csp-1").posts.keys()];
    world.at("2026-03-04 12:00").ask("csp-1");

    expect(before).toEqual(["prompt csp 2026/27:csp-1 1 local:csp"]);
    expect([...world.item("csp-1").posts.keys()]).toEqual(["prompt csp 2026/27:csp-1 2 local:csp"]);
    expect(asking(world, "csp-1")).toBe("asked already");
    expect(world.item("csp-1").waitsSince).toBe("2026-03-04T12:00:00.000Z");
  });

  it("keeps what was written in its old thread, and takes in what is written there later", () => {
    const world = met();
    world.wake("2026-03-02 09:00");
    const late = world.write("p4", "csp-1", "Later.");
    world.reply("p3", "csp-1", "Yes.");
    for (const key of world.item("csp-1").posts.keys())
      world.happen("bot", { kind: "lost", item: "2026/27:csp-1", key });
    world.ask("csp-1").receive({ kind: "new", written: late });

    expect(world.view("csp-1").replies.map(({ text }) => text)).toEqual(["Yes.", "Later."]);
  });

  it("in one of two channels is asked again there alone, and has waited as long as before", () => {
    const world = lost("deleted", ["slack:C01", "teams:19:csp@thread.tacv2"]).at("2026-03-04 12:00");

    expect(asking(world, "csp-1")).toEqual(["prompt csp-1 in slack:C01"]);
    world.ask("csp-1");
    expect([...world.item("csp-1").posts.keys()]).toEqual([
      "prompt csp 2026/27:csp-1 1 teams:19:csp@thread.tacv2",
      "prompt csp 2026/27:csp-1 2 slack:C01",
    ]);
    expect(world.item("csp-1").waitsSince).toBe("2026-03-02T09:00:00.000Z");
    expect(world.view("csp-1").askedAt).toBe("2026-03-02T09:00:00.000Z");
    expect(asking(world, "csp-1")).toBe("asked already");
  });

  it("is asked in a channel that the board got later", () => {
    const world = met();
    world.wake("2026-03-02 09:00");
    world.settings({ channels: [channelRef("local", "csp"), channelRef("local", "csp2")] });

    expect(asking(world, "csp-1")).toEqual(["prompt csp-1 in local:csp2"]);
  });

  it("perhaps, is given up and asked again; not while it is refused or has to wait", () => {
    const world = met();
    world.plan("2026-03-02 09:00");
    const key = deliveryKey("prompt csp 2026/27:csp-1 1 local:csp");
    const hold = (why: "pause" | "refused" | "doubt") =>
      world.happen("bot", { kind: "held", key, why, reason: NO_ANSWER, until: world.time() });

    hold("pause");
    expect(asking(world, "csp-1")).toBe("asked already");
    hold("refused");
    expect(asking(world, "csp-1")).toBe("asked already");
    hold("doubt");
    world.at("2026-03-04 12:00").ask("csp-1");

    expect(world.state.pending.has(key)).toBe(false);
    expect([...world.item("csp-1").posts.keys()]).toEqual(["prompt csp 2026/27:csp-1 2 local:csp"]);
  });

  it("is not asked again by the timetable", () => {
    const world = lost("deleted");

    expect(told(world.wake("2026-03-09 09:00"))).toEqual([
      "prompt csp-3 in local:csp",
      "prompt csp-4 in local:csp",
    ]);
  });
});
