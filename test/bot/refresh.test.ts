import { describe, expect, it } from "vitest";
import { collect } from "../../src/bot/collect.ts";
import { refresh, refreshAll } from "../../src/bot/refresh.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { asChannelRef, asQuestionId, asUserRef, itemId, platformOf } from "../../src/core/names/ids.ts";
import { board, prompts, ROUND } from "../core/build.ts";
import { NOT_IN_CHANNEL } from "../reasons.ts";
import { closeItem } from "./close-item.ts";
import { openWorld, type World } from "./open-world.ts";

const FIRST = itemId(ROUND, asQuestionId("csp-1"));
const REFUSED = { kind: "not-allowed", reason: NOT_IN_CHANNEL } as const;

describe("the post of an item", () => {
  it("is brought up to date, and the journal knows what it shows", async () => {
    const world = await asked();
    await closeItem(world, "csp-1");

    await refresh(world.bot, world.runtime(), FIRST);

    expect(statusIn(world)).toEqual([
      expect.stringContaining("Status: not applicable"),
      expect.stringContaining("Status: open"),
    ]);
    expect(world.journal("shown").at(-1)).toMatchObject({ by: "bot", item: FIRST });
  });

  it("is left alone if it shows that already", async () => {
    const world = await asked();
    const shown = world.journal("shown").length;
    world.chat.requests.length = 0;

    await refresh(world.bot, world.runtime(), FIRST);
    expect(world.chat.requests).toEqual([]);

    await closeItem(world, "csp-1");
    await Promise.all([1, 2, 3].map(() => refresh(world.bot, world.runtime(), FIRST)));

    expect(world.chat.requests).toEqual([{ what: "update", where: "local:csp" }]);
    expect(world.journal("shown")).toHaveLength(shown + 1);
  });

  it("that its platform does not let be changed keeps no other from it, and is tried again the next time", async () => {
    const world = await asked(["local:csp", "local:other"]);
    await closeItem(world, "csp-1");
    world.chat.fail("update", REFUSED, "local:csp");

    await refresh(world.bot, world.runtime(), FIRST);
    expect(statusIn(world, "local:csp")[0]).toContain("Status: open");
    expect(statusIn(world, "local:other")[0]).toContain("Status: not applicable");

    world.chat.recover();
    world.chat.requests.length = 0;
    await refresh(world.bot, world.runtime(), FIRST);
    expect(statusIn(world, "local:csp")[0]).toContain("Status: not applicable");
    expect(world.chat.requests).toEqual([{ what: "update", where: "local:csp" }]);
  });

  it("is brought up to date in the channels where it stands, also while it is still to come in another", async () => {
    const world = await openWorld([
      board({ channels: ["local:csp", "local:other"], ...prompts({ atOnce: true }) }),
    ]);
    world.chat.fail("say", REFUSED, "local:csp");
    await world.bot.begin();
    await closeItem(world, "csp-1");

    await refresh(world.bot, world.runtime(), FIRST);

    expect(statusIn(world, "local:other")[0]).toContain("Status: not applicable");
  });

  it("on a platform that is not connected is brought up to date once it is", async () => {
    const world = await openWorld(
      [board({ channels: ["local:csp", "teams:csp"], ...prompts({ atOnce: true, questions: 1 }) })],
      ["local", "teams"],
    );
    await world.bot.begin();
    await closeItem(world, "csp-1");

    await refresh(
      { ...world.bot, chat: (platform) => (platform === "local" ? world.chat : null) },
      world.runtime(),
      FIRST,
    );
    expect(statusIn(world, "teams:csp")).toEqual([
      "Status: open. No reply yet. Waits for Mo Member and Nia Member.",
    ]);

    await refresh(world.bot, world.runtime(), FIRST);
    expect(statusIn(world, "teams:csp")).toEqual(["Status: not applicable. No reply kept."]);
  });

  it("that was never posted, or is not known, is nothing to do", async () => {
    const world = await openWorld();
    world.chat.fail("say", REFUSED);
    await world.bot.begin();
    world.chat.requests.length = 0;

    await refresh(world.bot, world.runtime(), FIRST);
    await refresh(world.bot, world.runtime(), itemId(ROUND, asQuestionId("csp-8")));

    expect(world.chat.requests).toEqual([]);
    expect(world.journal("shown")).toEqual([]);
  });

  it("is not said to be changed when a bug kept it from that", async () => {
    const world = await asked();
    await closeItem(world, "csp-1");
    const shown = world.journal("shown").length;
    world.chat.fail("update", new TypeError("not a function"));

    await expect(refresh(world.bot, world.runtime(), FIRST)).rejects.toThrow("not a function");

    expect(world.journal("shown")).toHaveLength(shown);
  });
});

describe("all posts", () => {
  it("of the round are brought up to date", async () => {
    const world = await asked();
    await closeItem(world, "csp-1");
    await closeItem(world, "csp-2");

    await refreshAll(world.bot, world.runtime());

    expect(statusIn(world)).toEqual([
      expect.stringContaining("Status: not applicable"),
      expect.stringContaining("Status: not applicable"),
    ]);
  });

  it("of a round that is over are left as they are, and before the first round there are none", async () => {
    const world = await asked();
    await closeItem(world, "csp-1");
    world.chat.requests.length = 0;

    await refreshAll(world.at("2027-01-05 09:00").bot, world.runtime());
    await refreshAll(world.at("2026-01-04 09:00").bot, world.runtime());

    expect(world.chat.requests).toEqual([]);
  });

  it("wait for what is said on the board at the moment", async () => {
    const world = await asked();
    await closeItem(world, "csp-1");
    const goOn = world.chat.stall("update");
    const first = refresh(world.bot, world.runtime(), FIRST);
    const all = refreshAll(world.bot, world.runtime());
    await collect(world.bot, world.runtime(), {
      kind: "new",
      written: world.chat.reply(world.prompt("CSP-02"), asUserRef("local:p3"), "Mo Member", "Yes."),
    });
    goOn();
    await Promise.all([first, all]);

    expect(world.chat.requests.filter(({ what }) => what === "update")).toHaveLength(2);
    expect(statusIn(world)[1]).toContain("Status: answered. Answer received");
  });
});

/** A board whose first two questions were asked and posted. */
async function asked(channels = ["local:csp"]): Promise<World> {
  const world = await openWorld([board({ channels, ...prompts({ atOnce: true }) })]);
  await world.bot.begin();
  return world;
}

/** How the posts in a channel say that their items stand. */
function statusIn({ chatOn }: World, channel = "local:csp"): string[] {
  return chatOn(platformOf(asChannelRef(channel)))
    .said.filter(({ where }) => where === channel)
    .flatMap(({ post }) => plainText(post).match(/^Status: .*$/m) ?? []);
}
