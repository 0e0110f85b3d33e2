import { describe, expect, it } from "vitest";
import { isClosed } from "../../../src/core/item/standing.ts";
import type { Status } from "../../../src/core/model/item.ts";
import type { MessageRef } from "../../../src/core/names/ids.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";

type Scene = { readonly world: History; readonly replies: MessageRef[] };

/** What can happen to the question. */
const STEPS = {
  asked: ({ world }) => world.ask("csp-1"),
  reply: ({ world, replies }) => replies.push(world.reply("p3", "csp-1", "Yes.")),
  edit: ({ world, replies }) => world.edit(last(replies), "Yes, since May."),
  deleted: ({ world, replies }) => world.withdraw(last(replies)) && replies.pop(),
  accepted: ({ world }) => world.accept("csp-1"),
  "more wanted": ({ world }) => world.wantMore("csp-1"),
  "ruled out": ({ world }) => world.notApplicable("csp-1"),
  extended: ({ world }) => world.extend("csp-1", "2026-12-01"),
  assigned: ({ world }) => world.assign("csp-1", "p3"),
} satisfies Record<string, (scene: Scene) => unknown>;

function last(replies: readonly MessageRef[]): MessageRef {
  const reply = replies.at(-1);
  if (reply === undefined) throw new Error("nobody has replied");
  return reply;
}

/** The question after a number of steps, an hour apart. */
function once(steps: readonly (keyof typeof STEPS)[]): History {
  const scene = { world: history(board()), replies: [] };
  for (const [hour, step] of steps.entries()) {
    scene.world.at(`2026-03-02 ${String(hour).padStart(2, "0")}:00`);
    STEPS[step](scene);
  }
  return scene.world;
}

describe("a question", () => {
  it.each<[Status, (keyof typeof STEPS)[]]>([
    ["planned", []],
    ["planned", ["assigned"]],
    ["open", ["asked"]],
    ["open", ["asked", "assigned", "extended"]],
    ["answered", ["asked", "reply"]],
    ["answered", ["asked", "reply", "edit", "extended"]],
    ["answered", ["asked", "reply", "reply", "deleted"]],
    ["open", ["asked", "reply", "deleted"]],
    ["open", ["asked", "reply", "reply", "deleted", "deleted"]],
    ["answered", ["asked", "reply", "deleted", "reply"]],
    ["accepted", ["asked", "reply", "accepted"]],
    ["accepted", ["asked", "reply", "accepted", "reply"]],
    ["accepted", ["asked", "reply", "accepted", "edit"]],
    ["accepted", ["asked", "reply", "accepted", "deleted"]],
    ["open", ["asked", "reply", "accepted", "more wanted"]],
    ["open", ["asked", "reply", "more wanted"]],
    ["open", ["asked", "reply", "more wanted", "deleted"]],
    ["answered", ["asked", "reply", "more wanted", "reply"]],
    ["answered", ["asked", "reply", "more wanted", "edit"]],
    ["open", ["asked", "reply", "more wanted", "reply", "deleted"]],
    ["accepted", ["asked", "reply", "more wanted", "reply", "accepted"]],
    ["open", ["asked", "reply", "more wanted", "reply", "more wanted"]],
    ["not-applicable", ["ruled out"]],
    ["not-applicable", ["asked", "ruled out"]],
    ["not-applicable", ["asked", "reply", "ruled out", "reply"]],
    ["not-applicable", ["asked", "reply", "accepted", "ruled out"]],
    ["accepted", ["asked", "reply", "ruled out", "accepted"]],
    ["open", ["asked", "ruled out", "more wanted"]],
    ["planned", ["ruled out", "more wanted"]],
    ["open", ["ruled out", "more wanted", "asked"]],
    ["answered", ["ruled out", "more wanted", "asked", "reply"]],
  ])("is %s after: %j", (status, steps) => {
    const world = once(steps);

    expect(world.status("csp-1")).toBe(status);
    expect(isClosed(world.item("csp-1"))).toBe(status === "accepted" || status === "not-applicable");
  });

  it("is open again where more is wanted at the very moment of its last reply", () => {
    const world = once(["asked"]).at("2026-03-02 09:00");
    world.reply("p3", "csp-1", "Yes.");

    expect(world.wantMore("csp-1").status("csp-1")).toBe("open");
  });

  it("waits since it was asked, and anew since more evidence was wanted", () => {
    expect(once(["asked", "reply"]).item("csp-1").waitsSince).toBe("2026-03-02T00:00:00.000Z");
    expect(once(["asked", "reply", "more wanted"]).item("csp-1").waitsSince).toBe("2026-03-02T02:00:00.000Z");
    expect(once(["asked", "reply", "accepted"]).item("csp-1").waitsSince).toBe("2026-03-02T00:00:00.000Z");
  });

  it("does not wait for anything before it is asked, reopened or not", () => {
    expect(once(["ruled out", "more wanted"]).view("csp-1")).toMatchObject({
      status: "planned",
      due: null,
      meeting: null,
      workingDaysWaiting: 0,
    });
    expect(once(["ruled out", "more wanted"]).item("csp-1").waitsSince).toBe(null);
  });
});
