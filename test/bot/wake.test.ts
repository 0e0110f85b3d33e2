import { describe, expect, it } from "vitest";
import { collect } from "../../src/bot/collect.ts";
import { askDue, wake } from "../../src/bot/wake.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { asUserRef } from "../../src/core/names/ids.ts";
import { board, prompts, questions } from "../core/build.ts";
import { NO_ANSWER } from "../reasons.ts";
import { openWorld, type World } from "./open-world.ts";
import { turns } from "./turns.ts";

const MEETING = "2026-09-22T14:00";

describe("a beat", () => {
  it("asks, reminds and hands out the digest when each is due, once however often it comes", async () => {
    const world = await openWorld([sometimes()]);

    await often(world, "2026-09-07 09:00", "2026-09-14 09:00", "2026-09-14 10:00");

    expect(world.chat.shows("local:csp")).toEqual([
      "CSP-01: Question 1?",
      "CSP-02: Question 2?",
      expect.stringMatching(/^Digest for the meeting of Tue 22 Sep 2026/),
      expect.stringContaining("CSP-01 is due by Mon 14 Sep."),
    ]);
  });

  it("writes down what is due before it says it", async () => {
    const world = await openWorld();

    await wake(world.bot);

    const [asked] = world.journal("asked");
    const [said] = world.journal("said");
    expect(asked?.by).toBe("bot");
    expect(asked?.n).toBeLessThan(said?.n ?? 0);
  });

  it("writes nothing down when nothing is due", async () => {
    const world = await openWorld();
    await wake(world.bot);
    const { n } = world.runtime().memory.state();

    await wake(world.at("2026-09-08 09:00").bot);

    expect(world.runtime().memory.state().n).toBe(n);
  });

  it("reminds an owner of all boards in one message", async () => {
    const world = await openWorld(twoBoards({ "csp-1": "p3", "lsab-1": "p3" }));

    await often(world, "2026-09-07 09:00", "2026-09-14 10:00");

    expect(world.chat.shows("local:p3")).toEqual([expect.stringContaining("2 boards")]);
  });

  it("lets no slow board hold up another", async () => {
    const world = await openWorld(twoBoards());
    const goOn = world.chat.stall("say", "local:csp");
    const waking = wake(world.bot);
    await turns();
    expect(world.chat.shows()).toEqual(["LSAB-01: Question 1?"]);

    goOn();
    await waking;
    expect(world.chat.shows("local:csp")).toEqual(["CSP-01: Question 1?"]);
  });

  it("brings the posts up to date that were left behind", async () => {
    const world = await openWorld();
    await wake(world.bot);
    world.chat.fail("update", { kind: "in-doubt", reason: NO_ANSWER });
    const written = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");
    await collect(world.bot, world.runtime(), { kind: "new", written });
    await world.bot.settled();
    world.chat.recover();

    await wake(world.at("2026-09-07 09:10").bot);

    expect(world.chat.said.map(({ post }) => plainText(post))[0]).toContain(
      "Status: answered. Answer received",
    );
  });

  it("that meets a bug says so, on whichever board", async () => {
    const world = await openWorld(twoBoards());
    world.chat.fail("say", new TypeError("not a function"), "local:lsab");

    await expect(wake(world.bot)).rejects.toThrow("not a function");
  });

  it("ends once all of it is said", async () => {
    const world = await openWorld();
    const done: string[] = [];
    const goOn = world.chat.stall("say");
    const waking = wake(world.bot).then(() => done.push("woken"));
    await turns();
    expect(done).toEqual([]);

    goOn();
    await waking;
    expect(world.chat.shows()).toHaveLength(2);
  });
});

describe("what is asked before threads are read again", () => {
  it("is said, and neither reminds anybody nor hands out a digest", async () => {
    const world = await openWorld([sometimes()]);
    await wake(world.bot);

    await askDue(world.at("2026-09-14 10:00").bot);
    expect(world.chat.shows()).toEqual(["CSP-01: Question 1?", "CSP-02: Question 2?"]);
    expect([...world.journal("nudged"), ...world.journal("digested")]).toEqual([]);

    await wake(world.bot);
    expect(world.journal("nudged")).toHaveLength(1);
    expect(world.journal("digested")).toHaveLength(1);
  });

  it("is asked on every board, of which no slow one holds up another", async () => {
    const world = await openWorld(twoBoards());
    const goOn = world.chat.stall("say", "local:csp");
    const asking = askDue(world.bot);
    await turns();
    expect(world.chat.shows()).toEqual(["LSAB-01: Question 1?"]);

    goOn();
    await asking;
    expect(world.chat.shows("local:csp")).toHaveLength(1);
  });
});

/** A board that asks one question a week, and whose digest and first reminder fall on one Monday. */
function sometimes() {
  return board({ meetings: [MEETING], ...prompts({ atOnce: true, questions: 1 }) });
}

function twoBoards(owners: Record<string, string> = {}) {
  const once = { owners, ...prompts({ atOnce: true }) };
  return [
    board({ questions: questions(1), ...once }),
    board({
      id: "lsab",
      name: "Safeguarding Adults Board",
      channels: ["local:lsab"],
      questions: questions(1, "lsab"),
      ...once,
    }),
  ];
}

/** A beat at each of the times, and two more each time. */
async function often(world: World, ...times: string[]): Promise<void> {
  for (const time of times) for (let beat = 0; beat < 3; beat += 1) await wake(world.at(time).bot);
}
