import { expect, it } from "vitest";
import { decideDeletedPrompt } from "../../../src/core/intake/decide-deleted-prompt.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

function asked(changes = {}): History {
  return history(board(changes)).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
}

it("the loss of a prompt is written down and told to the secretary, once", () => {
  const world = asked();
  const root = world.root("csp-2");
  const news = decideDeletedPrompt(world.board, world.state, root);
  world.happen("bot", ...news);

  expect(news).toMatchObject([
    { kind: "lost", item: "2026/27:csp-2", key: "prompt csp 2026/27:csp-2 1 local:csp" },
    { kind: "noticed", deliveries: [{ key: "lost csp local:csp|w1|post2 p2" }] },
  ]);
  expect(told(news)).toEqual(["prompt-lost csp-2 to local:p2"]);
  expect(decideDeletedPrompt(world.board, world.state, root)).toEqual([]);
});

it("the loss of a post in one channel leaves the one in the other", () => {
  const world = asked({ channels: ["local:csp", "local:csp2"] });
  world.happen("bot", ...decideDeletedPrompt(world.board, world.state, world.root("csp-1", "local:csp2")));

  expect(world.root("csp-1").channel).toBe("local:csp");
  expect(() => world.root("csp-1", "local:csp2")).toThrow("has no post");
});

it("the loss of an old post of a question that was asked again is no news", () => {
  const world = asked();
  const old = world.root("csp-1");
  world.happen("bot", ...decideDeletedPrompt(world.board, world.state, old));
  world.speak().ask("csp-1");

  expect(decideDeletedPrompt(world.board, world.state, old)).toEqual([]);
  expect(decideDeletedPrompt(world.board, world.state, world.root("csp-1"))).toHaveLength(2);
});

it("the loss of any other message is none of our business", () => {
  const world = asked();
  const reply = world.reply("p3", "csp-1", "Yes.");

  expect(decideDeletedPrompt(world.board, world.state, reply)).toEqual([]);
});
