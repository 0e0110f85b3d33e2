import { expect, it } from "vitest";
import type { Written } from "../../src/chat/chat.ts";
import { asUserRef } from "../../src/core/names/ids.ts";
import { receives, types } from "./doings.ts";
import { openWorld, type World } from "./open-world.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;

it.each([
  ["an hour ahead of", HOUR],
  ["right by", 0],
  ["an hour behind", -HOUR],
])(
  "with a machine whose clock is %s the platform's, what is written after more evidence was wanted counts, and nothing before",
  async (_how, ahead) => {
    const world = await asked();
    const platform = { start: Date.parse(world.now) - ahead, minute: 0 };
    const to = (minute: number) => {
      platform.minute = minute;
      world.now = new Date(platform.start + ahead + minute * MINUTE).toISOString();
    };
    const at = () => new Date(platform.start + platform.minute * MINUTE).toISOString();
    const writes = (person: string): Written => ({
      ...world.chat.reply(world.prompt("CSP-01"), asUserRef(`local:${person}`), person, "Yes."),
      at: at(),
    });

    to(10);
    const first = writes("p3");
    await receives(world, { kind: "new", written: first });
    expect(await status(world)).not.toContain("CSP-01");
    to(15);
    const missed = writes("p4");

    to(20);
    await world.bot.inbox.press({
      ...{ id: "press", at: at(), user: asUserRef("local:p1"), name: "Ada Chair" },
      ...{
        message: world.prompt("CSP-01"),
        button: "reopen",
        about: null,
        fields: { reason: "Which partners?" },
      },
    });
    await world.bot.settled();
    const waits = await status(world);
    expect(waits).toContain("CSP-01");

    to(25);
    await receives(world, { kind: "new", written: missed });
    await receives(world, {
      kind: "changed",
      written: { ...first, text: "Yes!", editedAt: new Date(platform.start + 16 * MINUTE).toISOString() },
    });
    expect(await status(world)).toBe(waits);

    to(30);
    await receives(world, { kind: "new", written: writes("p3") });
    expect(await status(world)).not.toContain("CSP-01");
  },
);

async function asked(): Promise<World> {
  const world = await openWorld();
  await world.bot.begin();
  return world;
}

function status(world: World): Promise<string> {
  return types(world, "p1", "unanswered");
}
