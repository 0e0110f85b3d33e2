import { expect, it } from "vitest";
import { type Bot, openBot } from "./open-bot.ts";

/** Two boards: one that is asked on Sundays too, the days of the clock changes, and one with two channels. */
const BOARDS = `
organisation: Borchester City Council
people:
  p1: { name: Ann Lee }
  p2: { name: Bo Okoro }
  p3: { name: Cai Morgan }
boards:
  - id: daily
    name: Daily Board
    audiences: [councillors]
    channels: [local:daily]
    chair: p1
    prompts: { schedule: "0 9 * * *", questions: 1, anyDay: true }
    nudges: { max: 0 }
    round: { starts: YEAR-05-18 }
  - id: joint
    name: Joint Board
    audiences: [community-safety-partnership]
    channels: [local:a, local:b]
    chair: p1
    secretary: [p2]
    members: [p3]
    prompts: { schedule: "0 9 * * 1", questions: 1 }
    meetings: [MEETING]
    round: { starts: YEAR-05-18 }
`;

function boards(year: string, meeting: string): string {
  return BOARDS.replaceAll("YEAR", year).replaceAll("MEETING", meeting);
}

async function askedAt(bot: Bot, channel: string): Promise<string[]> {
  return (await bot.channel(channel)).map(({ at, text }) => `${at} ${text.split(" ")[0]}`);
}

it("a prompt keeps nine o'clock on the wall when the clocks go forward, the night to Sunday 28 March", async () => {
  const bot = await openBot({ clock: "2027-03-26T12:00:00Z", boards: boards("2026", "2027-04-27T14:00") });

  await bot.moves("2027-03-30T12:00:00Z");

  expect(await askedAt(bot, "daily")).toEqual([
    "2027-03-27T09:00:00.000Z CLLR-01",
    "2027-03-28T08:00:00.000Z CLLR-02",
    "2027-03-29T08:00:00.000Z CLLR-03",
    "2027-03-30T08:00:00.000Z CLLR-04",
  ]);
  // Good Friday was past; Easter Monday, the 29th, is a bank holiday: asked on Tuesday.
  expect(await askedAt(bot, "a")).toEqual(["2027-03-30T08:00:00.000Z CSP-01"]);
});

it("a prompt keeps nine o'clock on the wall when the clocks go back, the night to Sunday 25 October", async () => {
  const bot = await openBot({ clock: "2026-10-23T12:00:00Z", boards: boards("2026", "2026-12-08T14:00") });

  await bot.moves("2026-10-26T12:00:00Z");

  expect(await askedAt(bot, "daily")).toEqual([
    "2026-10-24T08:00:00.000Z CLLR-01",
    "2026-10-25T09:00:00.000Z CLLR-02",
    "2026-10-26T09:00:00.000Z CLLR-03",
  ]);
  expect(await askedAt(bot, "a")).toEqual(["2026-10-26T09:00:00.000Z CSP-01"]);
});

it("a board with two channels is asked in both, and its evidence, receipt, digest and decisions are one", async () => {
  const bot = await openBot({ clock: "2026-11-26T12:00:00Z", boards: boards("2026", "2026-12-09T14:00") });
  await bot.moves("2026-11-30T09:00:00Z");
  const [here] = await bot.channel("a");
  const [there] = await bot.channel("b");
  expect([here?.text.split("\n")[0], there?.text]).toEqual(["CSP-01 (26/27)", here?.text]);

  await bot.moves("2026-11-30T09:30:00Z");
  await bot.says("p3", "a", "Yes, say the police.", { thread: here?.id ?? "" });
  await bot.moves("2026-11-30T09:45:00Z");
  await bot.says("p1", "b", "Yes, says the council.", { thread: there?.id ?? "" });

  const receipt = "Status: answered. Answer received from Cai Morgan, Mon 30 Nov, 9:30am; 1 other reply.";
  for (const channel of ["a", "b"]) expect((await bot.channel(channel))[0]?.text).toContain(receipt);
  const evidence = (await bot.types("p3", "/soc evidence csp-1", "b")).split("\n");
  expect(evidence.filter((line) => line.startsWith(">"))).toEqual([
    "> Yes, say the police.",
    "> Yes, says the council.",
  ]);

  await bot.presses("p1", there?.id ?? "", "accept");
  for (const channel of ["a", "b"]) {
    const [prompt] = await bot.channel(channel);
    expect(prompt?.text).toContain("Accepted by Ann Lee, Mon 30 Nov 2026, 09:45.");
    expect(prompt?.buttons.map(({ label }) => label)).toEqual(["Other…"]);
  }

  // The publication day, five clear days before the meeting: once in each channel, once to the secretary.
  await bot.moves("2026-12-01T09:00:00Z");
  for (const channel of ["a", "b"])
    expect((await bot.channel(channel)).filter(({ text }) => text.startsWith("Digest for"))).toHaveLength(1);
  expect(await bot.direct("p2")).toHaveLength(1);
});
