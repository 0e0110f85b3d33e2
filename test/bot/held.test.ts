import { expect, it } from "vitest";
import { wake } from "../../src/bot/wake.ts";
import type { ChatFault } from "../../src/chat/chat.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { asChannelRef, userRef } from "../../src/core/names/ids.ts";
import { at, board, prompts } from "../core/build.ts";
import { NO_ANSWER, NOT_IN_CHANNEL } from "../reasons.ts";
import { openWorld } from "./open-world.ts";

const REFUSED: ChatFault = {
  kind: "not-allowed",
  reason: NOT_IN_CHANNEL,
};
const LIMITED: ChatFault = { kind: "rate-limited", until: at("2026-09-07 09:10") };
const DOUBT: ChatFault = { kind: "in-doubt", reason: NO_ANSWER };

const PROMPTS = ["CSP-01: Question 1?", "CSP-02: Question 2?"];

it.each([
  ["what was refused", REFUSED, "reconnected", PROMPTS],
  ["what was refused", REFUSED, "restarted", PROMPTS],
  ["what is in doubt", DOUBT, "reconnected", PROMPTS],
  ["nothing before a pause is over that the platform asked for", LIMITED, "reconnected", []],
  ["nothing before a pause is over that the platform asked for", LIMITED, "restarted", []],
  ["nothing before its time without that", REFUSED, "a minute later", []],
] as const)(
  "says %s at once when the connection is there anew (%o, %s)",
  async (_what, fault, then, said) => {
    const world = await openWorld();
    world.chat.fail("say", fault);
    await world.bot.begin();
    expect(world.chat.shows()).toEqual([]);
    world.chat.recover();

    if (then === "reconnected") await world.bot.inbox.reconnected();
    else if (then === "restarted") {
      await world.restart();
      await world.bot.begin();
    } else await wake(world.at("2026-09-07 09:01").bot);

    expect(world.chat.shows()).toEqual(said);
  },
);

it("is told by the status as not certain yet, and as looked for, while it may stand", async () => {
  const world = await openWorld();
  world.chat.fail("say", DOUBT);
  await world.bot.begin();

  const status = await world.bot.inbox.command({
    ...{ id: "c1", at: world.now, user: userRef("local", "p1"), name: "Chair", text: "status" },
    ...{ channel: asChannelRef("local:csp"), thread: null },
  });

  expect(plainText(status)).toContain(
    "Held up: It is not certain yet whether CSP-01 (26/27) was posted: Slack could not be reached, or did not answer in time. Nothing to do: the bot is looking, and posts it again only when it is certain that it does not stand.",
  );
});

it("reminds somebody at once whom it could not reach, and holds what is refused again as long as before", async () => {
  const world = await openWorld([
    board({ owners: { "csp-1": "p3", "csp-2": "p3" }, ...prompts({ atOnce: true }) }),
  ]);
  await world.bot.begin();
  world.chat.fail("say", REFUSED);
  await wake(world.at("2026-09-14 10:00").bot);
  await world.at("2026-09-14 10:01").bot.inbox.reconnected();
  expect(world.chat.shows("local:p3")).toEqual([]);

  world.chat.recover();
  await wake(world.at("2026-09-14 10:02").bot);
  expect(world.chat.shows("local:p3")).toEqual([]);
  await world.bot.inbox.reconnected();

  expect(world.chat.shows("local:p3")).toEqual([
    "2 questions wait for you: Community Safety Partnership. CSP-01 (26/27) and CSP-02 (26/27)",
  ]);
});
