import { expect, it } from "vitest";
import { collect } from "../../src/bot/collect.ts";
import { home } from "../../src/bot/home.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { asUserRef } from "../../src/core/names/ids.ts";
import { board, prompts, questions } from "../core/build.ts";
import { openWorld, type World } from "./open-world.ts";

it("shows everybody the boards on which they have a role, and no other", async () => {
  const world = await twoBoards();

  expect(await boardsOf(world, "local:p1")).toEqual([
    "Community Safety Partnership",
    "Safeguarding Adults Board",
  ]);
  expect(await boardsOf(world, "local:p3")).toEqual(["Community Safety Partnership"]);
  expect(await boardsOf(world, "local:p4")).toEqual(["Safeguarding Adults Board"]);
});

it("shows nothing of any board to somebody without a role, or whom the settings do not know", async () => {
  const world = await twoBoards();

  for (const user of ["local:p6", "local:stranger", "slack:p1"])
    expect(plainText(await home(world.bot, asUserRef(user)))).toBe(
      "You have no role on any board\nA board's secretary can add you to it.",
    );
});

it("shows what waits for somebody as it stands at this moment", async () => {
  const world = await twoBoards();
  expect((await home(world.bot, asUserRef("local:p3"))).summary).toBe("2 questions wait for your reply");

  const written = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");
  await collect(world.bot, world.runtime(), { kind: "new", written });

  expect((await home(world.bot, asUserRef("local:p3"))).summary).toBe("1 question waits for your reply");
  expect(plainText(await home(world.at("2026-09-09 09:00").bot, asUserRef("local:p3")))).toContain(
    "2 working days ago",
  );
});

/** Two boards that were asked their first questions, with the same chair and one member each. */
async function twoBoards(): Promise<World> {
  const once = prompts({ atOnce: true });
  const world = await openWorld([
    board({ members: ["p3"], ...once }),
    board({
      id: "lsab",
      name: "Safeguarding Adults Board",
      channels: ["local:lsab"],
      questions: questions(2, "lsab"),
      members: ["p4"],
      ...once,
    }),
  ]);
  await world.bot.begin();
  return world;
}

async function boardsOf({ bot }: World, user: string): Promise<string[]> {
  const names = bot.boards.settings().map(({ name }) => name);
  return (await home(bot, asUserRef(user))).parts.flatMap((part) =>
    part.kind === "heading" && names.includes(part.text) ? [part.text] : [],
  );
}
