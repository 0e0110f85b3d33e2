import { expect, it } from "vitest";
import { openBot } from "../../src/cli/open-bot.ts";
import { openedChats } from "../../src/cli/opened-chats.ts";
import { asUserRef } from "../../src/core/names/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { fakeChat } from "../bot/fake-chat.ts";
import { board, prompts } from "../core/build.ts";

const CLOCK = { now: () => "2026-09-07T08:00:00.000Z" };

it("what is to be said on a chat that is not open yet waits, and is said once it is", async () => {
  const [slack, teams] = [fakeChat(CLOCK, "slack"), fakeChat(CLOCK, "teams")];
  const { chats, isOpen } = openedChats(
    new Map([
      ["slack", slack],
      ["teams", teams],
    ]),
  );
  const channels = ["slack:C0CSP", "teams:19:csp@thread.tacv2"];
  const people = { p2: { id: "p2", name: "Sam Secretary", accounts: { teams: "aad2" } } };
  const bot = await openBot({
    boards: [board({ channels, people, secretaries: ["p2"], ...prompts({ atOnce: true, questions: 1 }) })],
    store: openMemoryStore(),
    ...{ chats, isOpen, clock: CLOCK },
    log: () => undefined,
    failed(error) {
      throw error;
    },
  });
  await chats.get("slack")?.open(bot.inbox);
  // The first that is opened has something to tell at once, to somebody on the other.
  await bot.inbox.trouble({
    id: "clock off",
    channel: null,
    reason: { code: "clock-behind", facts: { platform: "slack", minutes: 60 } },
  });
  await bot.settled();
  expect(teams.requests).toEqual([]);

  await chats.get("teams")?.open(bot.inbox);
  await bot.begin();
  expect(teams.said.map(({ place }) => place.kind)).toContain("channel");
  expect(
    teams.said.filter(({ place }) => place.kind === "person" && place.user === asUserRef("teams:aad2")),
  ).toHaveLength(1);
});
