import { describe, expect, it } from "vitest";
import { promptDeleted } from "../../src/bot/prompt-deleted.ts";
import { asQuestionId, itemId } from "../../src/core/names/ids.ts";
import { ROUND } from "../core/build.ts";
import { openWorld } from "./open-world.ts";
import { turns } from "./turns.ts";

describe("a prompt that was deleted", () => {
  it("is written down, and the secretary is told how to ask it again", async () => {
    const { world, prompt } = await deleted();

    await promptDeleted(world.bot, world.runtime(), prompt);
    await world.bot.settled();

    expect(world.journal("lost")).toMatchObject([{ by: "bot", item: itemId(ROUND, asQuestionId("csp-1")) }]);
    expect(world.chat.shows("local:p2")).toEqual(["The post of a question was deleted: CSP-01 (26/27)"]);
  });

  it("is told once, however often it is heard of, also at the same time", async () => {
    const { world, prompt } = await deleted();
    const hear = () => promptDeleted(world.bot, world.runtime(), prompt);

    await Promise.all([hear(), hear()]);
    await hear();
    await world.bot.settled();

    expect(world.journal("lost")).toHaveLength(1);
    expect(world.chat.shows("local:p2")).toHaveLength(1);
  });

  it("is on disk when that returns, and the platform is not waited for", async () => {
    const { world, prompt } = await deleted();
    const goOn = world.chat.stall("say");
    const done: string[] = [];
    world.disk.stop();
    const hearing = promptDeleted(world.bot, world.runtime(), prompt).then(() => done.push("on disk"));
    await turns();
    expect(done).toEqual([]);

    world.disk.goOn();
    await hearing;
    expect(world.chat.shows("local:p2")).toEqual([]);

    goOn();
    await world.bot.settled();
    expect(world.chat.shows("local:p2")).toHaveLength(1);
  });
});

it("any other message that was deleted is none of the bot's business, and costs no wait for the disk", async () => {
  const { world, prompt } = await deleted();
  const { n } = world.runtime().memory.state();
  const { length } = world.logged;
  world.disk.stop();

  await promptDeleted(world.bot, world.runtime(), { ...prompt, id: "x" });

  expect(world.runtime().memory.state().n).toBe(n);
  expect(world.logged).toHaveLength(length);
});

/** Somebody deleted the first prompt. */
async function deleted() {
  const world = await openWorld();
  await world.bot.begin();
  const prompt = world.prompt("CSP-01");
  world.chat.deletes(prompt);
  return { world, prompt };
}
