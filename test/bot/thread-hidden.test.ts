import { expect, it } from "vitest";
import { sweep } from "../../src/bot/sweep.ts";
import { wake } from "../../src/bot/wake.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { decideAsking } from "../../src/core/decisions/decide-asking.ts";
import { asItemId, asUserRef } from "../../src/core/names/ids.ts";
import { openWorld, type World } from "./open-world.ts";

it("threads that are too old to be shown are told of once, lose no reply, and only the unanswered can be asked again", async () => {
  const world = await openWorld();
  await wake(world.bot);
  const first = world.prompt("CSP-01");
  const written = world.chat.reply(first, asUserRef("local:p3"), "Mo Member", "Yes, since May.");
  await world.bot.inbox.reply({ kind: "new", written });
  world.at("2026-12-09 09:00");
  const thread = world.chat.thread.bind(world.chat);
  world.chat.thread = async (root) => ({ ...(await thread(root)), root: "hidden", replies: [] });

  await sweep(world.bot);
  await sweep(world.bot);
  await world.bot.settled();

  expect(notices(world)).toEqual([
    expect.stringMatching(/Slack no longer shows .*\nAnswered questions need nothing\./),
  ]);
  expect(world.journal("withdrawn")).toEqual([]);
  expect(world.journal("lost").map(({ item }) => item)).toEqual(["2026/27:csp-2"]);
  const { board, memory } = world.runtime();
  const ask = (id: string) => decideAsking(board, memory.state(), asItemId(id), world.now);
  expect(ask("2026/27:csp-1")).toEqual({ kind: "refused", because: "asked already" });
  expect(ask("2026/27:csp-2")).toMatchObject({ kind: "decided" });
});

function notices(world: World): string[] {
  return world.chat.said.filter(({ key }) => key.startsWith("hidden")).map(({ post }) => plainText(post));
}
