import { describe, expect, it } from "vitest";
import { report } from "../../src/bot/report.ts";
import { wake } from "../../src/bot/wake.ts";
import type { ChatFault } from "../../src/chat/chat.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import type { Board } from "../../src/core/model/board.ts";
import { asBoardId, asChannelRef } from "../../src/core/names/ids.ts";
import { board, prompts } from "../core/build.ts";
import type { Plain } from "../with-ids.ts";
import { openWorld, type World } from "./open-world.ts";

const CLOSED: ChatFault = { kind: "not-allowed", reason: { code: "slack-person-closed", facts: {} } };
const BLOCKED: ChatFault = { kind: "not-allowed", reason: { code: "teams-blocked", facts: {} } };

const SLACK = Object.fromEntries(
  ["Ada Chair", "Sam Secretary", "Mo Member", "Nia Member", "Ola Observer", "Una Outsider"].map(
    (name, index) => [`p${index + 1}`, { id: `p${index + 1}`, name, accounts: { slack: `U${index + 1}` } }],
  ),
);

/** A board on Slack whose first two questions are Mo's. */
function onSlack(changes: Plain<Partial<Board>> = {}): Board {
  return board({
    people: SLACK,
    channels: ["slack:C1"],
    owners: { "csp-1": "p3", "csp-2": "p3" },
    ...prompts({ atOnce: true, schedule: "0 9 1 1 *" }),
    ...changes,
  });
}

/** What is said between two moments, as `where: the first line on a phone`. */
async function saidAt(world: World, time: string, chat = world.chat): Promise<string[]> {
  const before = chat.said.length;
  // What follows from a refusal is said by the next beat.
  await wake(world.at(time).bot);
  await wake(world.bot);
  return chat.said.slice(before).map(({ where, post }) => `${where}: ${post.summary}`);
}

const TOLD =
  "slack:U2: Mo Member cannot be reached on Slack: Community Safety Partnership. Their account on Slack is closed.";

describe("an owner whose account is closed", () => {
  it("is named to the secretary once, their questions fall to the members, and a restart repeats nothing", async () => {
    const world = await openWorld([onSlack()], ["slack"]);
    await world.bot.begin();
    for (const verb of ["say", "find"] as const) world.chat.fail(verb, CLOSED, "slack:U3");

    const said = await saidAt(world, "2026-09-14 10:00");
    expect(said).toEqual([
      "slack:C1: Nia Member: CSP-01 waits for an answer. You can answer by replying here.",
      "slack:C1: Nia Member: CSP-02 waits for an answer. You can answer by replying here.",
      TOLD,
    ]);
    expect(plainText(world.chat.said.at(-1)?.post ?? { summary: "", parts: [] })).toBe(
      [
        "Mo Member cannot be reached on Slack: Community Safety Partnership",
        "Their account on Slack is closed.",
        "What waits for them waits for somebody else now:",
        "- CSP-01 (26/27) (https://chat.example/b1): Question 1? Asked Mon 7 Sep 2026, 5 working days ago. No day set. Reminded in their place: the members, in its thread.",
        "- CSP-02 (26/27) (https://chat.example/b2): Question 2? Asked Mon 7 Sep 2026, 5 working days ago. No day set. Reminded in their place: the members, in its thread.",
        "To give one to somebody else: /soc assign CSP-01 (26/27) PERSON",
        "Take the person out of the settings, or give them the slack id of their account of today.",
        "This is told once. They are written to as before once a message to them goes through.",
      ].join("\n"),
    );

    expect(await saidAt(world, "2026-09-14 10:31")).toEqual([]);
    await world.restart();
    await world.bot.begin();
    expect(await saidAt(world, "2026-09-14 11:30")).toEqual([]);
    expect(world.journal("nudged").map(({ items }) => items.length)).toEqual([2, 0]);
    // A week later it is the members again, and nobody is told of Mo anew.
    expect((await saidAt(world, "2026-09-21 10:00")).map((line) => line.slice(0, 28))).toEqual([
      "slack:C1: Nia Member: CSP-01",
      "slack:C1: Nia Member: CSP-02",
    ]);
  });

  it("is reminded as before once a message goes through, and named anew when none does again", async () => {
    const world = await openWorld([onSlack()], ["slack"]);
    await world.bot.begin();
    world.chat.fail("say", CLOSED, "slack:U3");
    await saidAt(world, "2026-09-14 10:00");
    world.chat.recover();

    expect(await saidAt(world, "2026-09-14 10:31")).toEqual([
      "slack:U3: 2 questions wait for you: Community Safety Partnership. CSP-01 (26/27) and CSP-02 (26/27)",
    ]);
    world.chat.fail("say", CLOSED, "slack:U3");
    const said = await saidAt(world, "2026-09-21 10:00");
    expect(said.at(-1)).toBe(TOLD);
  });

  it("is stood in for by the deputy of each question, and the secretary is told by whom", async () => {
    const world = await openWorld([onSlack({ deputies: { "csp-1": "p4" }, deputy: "p6" })], ["slack"]);
    await world.bot.begin();
    world.chat.fail("say", CLOSED, "slack:U3");

    const said = await saidAt(world, "2026-09-14 10:00");
    expect(said).toHaveLength(3);
    expect(said).toEqual(
      expect.arrayContaining([
        TOLD,
        "slack:U4: CSP-01 waits for an answer. You can answer by replying here.",
        "slack:U6: CSP-02 waits for an answer. You can answer by replying here.",
      ]),
    );
    const texts = world.chat.said.map(({ post }) => plainText(post));
    expect(texts.find((text) => text.startsWith("CSP-01 waits"))).toContain(
      "You stand in for Mo Member, who cannot be reached.",
    );
    expect(texts.find((text) => text.includes("cannot be reached on Slack"))).toContain(
      "Reminded in their place: Nia Member.",
    );
    // From then on the deputies are reminded in their turn.
    const later = await saidAt(world, "2026-09-21 10:00");
    expect(later.filter((line) => line.startsWith("slack:U"))).toEqual([
      "slack:U4: CSP-01 waits for an answer. You can answer by replying here.",
      "slack:U6: CSP-02 waits for an answer. You can answer by replying here.",
    ]);
  });

  it("is tried where else they are after a definite refusal, and nobody is told; never where it is in doubt", async () => {
    const mo = { id: "p3", name: "Mo Member", accounts: { slack: "U3", teams: "0b1c77aa-52d0" } };
    const both = onSlack({ channels: ["slack:C1", "teams:19:x@thread.tacv2"], people: { ...SLACK, p3: mo } });
    for (const [fault, elsewhere] of [
      [CLOSED, ["teams:0b1c77aa-52d0: 2 questions wait for you"]],
      [{ kind: "in-doubt", reason: { code: "slack-maybe", facts: {} } }, []],
    ] as const) {
      const world = await openWorld([both], ["slack", "teams"]);
      await world.bot.begin();
      world.chat.fail("say", fault, "slack:U3");
      const teams = world.chatOn("teams");

      const said = await saidAt(world, "2026-09-14 10:00", teams);
      expect(said.map((line) => line.split(": Community")[0])).toEqual(elsewhere);
      expect(world.chat.said.some(({ where }) => where === "slack:U2")).toBe(false);
    }
  });

  it("is named on every board that shared the message, to its own secretary", async () => {
    const other = onSlack({ id: "osc", name: "Scrutiny", channels: ["slack:C2"], secretaries: ["p6"] });
    const world = await openWorld([onSlack(), other], ["slack"]);
    await world.bot.begin();
    world.chat.fail("say", CLOSED, "slack:U3");

    const said = await saidAt(world, "2026-09-14 10:00");
    expect(said.filter((line) => line.includes("cannot be reached"))).toEqual(
      expect.arrayContaining([
        TOLD,
        TOLD.replace("U2", "U6").replace("Community Safety Partnership", "Scrutiny"),
      ]),
    );
  });
});

describe("a secretary who has blocked the bot", () => {
  it("is stood in for by the chair, who is told by name, and gets what the secretary would have had", async () => {
    const world = await openWorld([onSlack({ owners: {} })], ["slack"]);
    await world.bot.begin();
    world.chat.fail("say", BLOCKED, "slack:U2");
    const channel = asChannelRef("slack:C1");
    await report(world.bot, {
      id: "left",
      channel,
      reason: { code: "slack-channel-left", facts: { channel } },
    });
    await world.bot.settled();
    await wake(world.bot);

    expect(
      world.chat.said.filter(({ where }) => where === "slack:U1").map(({ post }) => post.summary),
    ).toEqual([
      expect.stringContaining("Community Safety Partnership: something needs mending."),
      "Sam Secretary cannot be reached on Slack: Community Safety Partnership. The person has blocked the app.",
    ]);
    await report(world.bot, {
      id: "left 2",
      channel,
      reason: { code: "slack-channel-left", facts: { channel } },
    });
    await world.bot.settled();
    expect(world.chat.shows("slack:U1")).toHaveLength(3);
  });

  it("waits, where there is nobody else, as anything that is refused does", async () => {
    const world = await openWorld([onSlack({ owners: {}, chair: null })], ["slack"]);
    await world.bot.begin();
    world.chat.fail("say", BLOCKED, "slack:U2");
    const channel = asChannelRef("slack:C1");
    await report(world.bot, {
      id: "left",
      channel,
      reason: { code: "slack-channel-left", facts: { channel } },
    });
    await world.bot.settled();
    world.chat.recover();

    expect(await saidAt(world, "2026-09-07 09:31")).toEqual([
      expect.stringContaining("slack:U2: Community Safety Partnership: something needs mending."),
    ]);
  });
});

describe("trouble that only whoever runs the bot can mend", () => {
  const scope = {
    id: "scope",
    channel: null,
    reason: { code: "slack-missing-scope", facts: { scopes: [] } },
  } as const;

  it("is told the operators, once over all boards, and not the secretaries", async () => {
    const boards = [
      onSlack({ operators: ["p5"] }),
      onSlack({ id: "osc", name: "Scrutiny", channels: ["slack:C2"], operators: ["p5", "p6"] }),
      onSlack({ id: "hwb", name: "Health", channels: ["slack:C3"] }),
    ];
    const world = await openWorld(boards, ["slack"]);

    await report(world.bot, scope);
    await report(world.bot, scope);
    await world.bot.settled();

    const where = world.chat.said.filter(({ place }) => place.kind === "person").map((each) => each.where);
    expect(where.sort()).toEqual(["slack:U2", "slack:U5", "slack:U6"]);
    expect(world.journal("noticed", asBoardId("hwb"))).toHaveLength(1);
  });

  it("is told the secretaries where it is about a channel, or no operator can be reached", async () => {
    const world = await openWorld([onSlack({ operators: ["p5"] })], ["slack"]);
    const channel = asChannelRef("slack:C1");
    await report(world.bot, {
      id: "left",
      channel,
      reason: { code: "slack-channel-left", facts: { channel } },
    });
    world.chat.fail("say", CLOSED, "slack:U5");
    await report(world.bot, scope);
    await world.bot.settled();
    await wake(world.bot);

    expect(world.chat.shows("slack:U2")).toEqual([
      expect.stringContaining("something needs mending. The channel slack:C1"),
      expect.stringContaining("something needs mending. The Slack app lacks the permission"),
      expect.stringContaining("Ola Observer cannot be reached on Slack"),
    ]);
  });
});
