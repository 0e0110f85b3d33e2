import { afterEach, describe, expect, it, vi } from "vitest";
import { plainText } from "../../src/chat/plain-text.ts";
import { asChannelRef, userRef } from "../../src/core/names/ids.ts";
import { board } from "../core/build.ts";
import { DELETED, NO_ANSWER, NOT_IN_CHANNEL } from "../reasons.ts";
import { openWorld, type World } from "./open-world.ts";

/** Types a command as the chair in the board's channel, and resolves to the lines of the answer. */
async function types(world: World, text: string): Promise<string[]> {
  const answer = await world.bot.inbox.command({
    ...{ id: `c ${text}`, at: world.now, user: userRef("local", "p1"), name: "Ada Chair", text },
    ...{ channel: asChannelRef("local:csp"), thread: null },
  });
  return plainText(answer).split("\n");
}

const REFUSED = { kind: "not-allowed", reason: NOT_IN_CHANNEL } as const;
const GONE = { kind: "gone", reason: DELETED } as const;
const DOUBT = { kind: "in-doubt", reason: NO_ANSWER } as const;

describe("whoever asks by hand", () => {
  it("is told that it was asked once the post stands", async () => {
    const world = await openWorld();

    expect(await types(world, "ask csp-5")).toEqual([
      "Asked in the channel of Community Safety Partnership: CSP-05 (26/27).",
    ]);
    expect(world.chat.shows()).toEqual(["CSP-05: Question 5?"]);
  });

  it.each([
    [
      REFUSED,
      "Cannot be posted yet: CSP-05 (26/27). The bot is not in the channel. Open the channel in Slack and type /invite @soc-questions in it.",
    ],
    [GONE, "Cannot be posted: CSP-05 (26/27). The message was deleted on Slack."],
    [
      DOUBT,
      "It is not certain yet whether CSP-05 (26/27) was posted: Slack could not be reached, or did not answer in time. Nothing to do: the bot is looking, and posts it again only when it is certain that it does not stand.",
    ],
  ])("is told why it cannot be posted, or may not have been: %o", async (fault, words) => {
    const world = await openWorld();
    world.chat.fail("say", fault);

    expect(await types(world, "ask csp-5")).toEqual([
      "In the channel of Community Safety Partnership:",
      words,
    ]);
  });

  it.each([
    [null, "Digest for the meeting of Tue 22 Sep 2026, 14:00, sent."],
    [REFUSED, "Digest for the meeting of Tue 22 Sep 2026, 14:00, held up."],
  ])("is told what became of the digest: %o", async (fault, words) => {
    const world = await openWorld([board({ meetings: ["2026-09-22T14:00"] })]);
    if (fault !== null) world.chat.fail("say", fault, "local:csp");

    const [first, second] = await types(world, "digest post");

    expect(first).toContain(words);
    expect(second?.startsWith("Cannot be posted yet: the short form.")).toBe(fault !== null);
  });
});

describe("while the platform takes its time", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("whoever asks is told after a moment that it is being posted, and so is the status", async () => {
    const world = await openWorld();
    const goOn = world.chat.stall("say");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

    const asking = types(world, "ask csp-5");
    await vi.waitUntil(() => world.chat.requests.length > 0);
    await vi.advanceTimersByTimeAsync(3_000);

    expect(await asking).toEqual([
      "Being posted in the channel of Community Safety Partnership: CSP-05 (26/27). To see whether it is held up: /soc status",
    ]);
    expect(await types(world, "status")).toContain("Not posted yet: CSP-05 (26/27).");
    goOn();
    await world.bot.settled();
    expect((await types(world, "status")).join()).not.toContain("Not posted yet");
  });
});
