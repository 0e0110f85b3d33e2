import { expect, it } from "vitest";
import type { Message } from "./client.ts";
import { everythingSaid } from "./everything-said.ts";
import { type Bot, openBot } from "./open-bot.ts";

const START = "2026-11-24T09:00:00Z";

async function item(bot: Bot, reference: string): Promise<Message> {
  const channel = reference.slice(0, reference.indexOf("-")).toLowerCase();
  const message = (await bot.channel(channel)).find(({ text }) => text.startsWith(`${reference} (26/27)\n`));
  if (message === undefined) throw new Error(`${reference} was not asked`);
  return message;
}

function lines(bot: Bot, text: string | undefined): string[] {
  return text?.replaceAll(bot.address, "").split("\n") ?? [];
}

/** The day and the hour of what the bot said, and its first line. */
function heads(messages: readonly Message[]): string[] {
  return messages
    .filter(({ author }) => author.bot)
    .map(({ at, text }) => `${at.slice(0, 16)} ${text.split("\n")[0]}`);
}

it("a whole meeting cycle: asked, chased, summed up, handed over, and all there after a restart", {
  timeout: 120_000,
}, async () => {
  const bot = await openBot({ clock: START });

  // Answered on the first day: nobody is ever chased for it.
  const osc = await item(bot, "OSC-01");
  await bot.says("p13", "osc", "The profile of March sets it out.", { thread: osc.id });

  // Five working days later, a minute before the hour of nudges: silence so far.
  await bot.moves("2026-12-01T09:59:00Z");
  expect(
    (await everythingSaid(bot)).filter(({ where }) => where.includes("@") || where.includes(" ")),
  ).toEqual([]);

  await bot.moves("2026-12-01T10:00:00Z");
  const csp2 = await item(bot, "CSP-02");
  const lsab4 = await item(bot, "LSAB-04");
  const [nudge, ...others] = await bot.direct("p3");
  expect(others).toEqual([]);
  expect(lines(bot, nudge?.text)).toEqual([
    "2 questions wait for you: 2 boards",
    "You can answer by replying here with the reference first, or in the thread of each. A sentence, a file or a link is enough.",
    "Community Safety Partnership",
    `- CSP-02 (26/27) (/#/local:csp/${csp2.id}): Has the community safety partnership been involved in contributing to a Serious and Organised Crime… Asked Tue 24 Nov 2026, 5 working days ago. Wanted by Wed 23 Dec 2026.`,
    "Local Adults Safeguarding Board",
    `- LSAB-04 (26/27) (/#/local:lsab/${lsab4.id}): To what extent do SAB partners engage with the issue and impact of serious and organised crime on… Asked Tue 24 Nov 2026, 5 working days ago. Wanted by Wed 30 Dec 2026.`,
    "Not yours to answer? Tell the secretary, who can name somebody else.",
  ]);
  expect(csp2.replies).toEqual([]);
  const csp1 = await item(bot, "CSP-01");
  expect(csp1.replies.map(({ text }) => text)).toEqual([
    "@Ch Insp Mairi Buchanan, @Yasmin Farooqi, @Gethin Rowlands and @Kwame Adjei: CSP-01 is due by Wed 23 Dec. You can answer by replying here.",
  ]);

  // One item is answered and closed, and opened again, before the papers go out.
  const csp3 = await item(bot, "CSP-03");
  await bot.moves("2026-12-02T11:15:00Z");
  const files = [{ name: "terms.txt", content: "Terms of reference" }];
  await bot.says("p4", "csp", "Yes: police, housing & health meet on the first Monday. =1+1", {
    thread: csp3.id,
    files,
  });
  const withdrawn = await bot.says("p9", "csp", "A slip of the pen.", { thread: csp3.id });
  await bot.deletes("p9", withdrawn);
  await bot.types("p1", "/soc accept csp-3 green", "csp");

  // The eve of publication: three nudges each, a working week apart, then no more.
  await bot.moves("2026-12-23T08:59:00Z");
  expect(heads((await item(bot, "CSP-01")).replies)).toEqual([
    "2026-12-01T10:00 @Ch Insp Mairi Buchanan, @Yasmin Farooqi, @Gethin Rowlands and @Kwame Adjei: CSP-01 is due by Wed 23 Dec. You can answer by replying here.",
    "2026-12-08T10:00 @Ch Insp Mairi Buchanan, @Yasmin Farooqi, @Gethin Rowlands and @Kwame Adjei: CSP-01 is due by Wed 23 Dec. You can answer by replying here.",
    "2026-12-15T10:00 @Ch Insp Mairi Buchanan, @Yasmin Farooqi, @Gethin Rowlands and @Kwame Adjei: CSP-01 is due by Wed 23 Dec. You can answer by replying here.",
  ]);
  const ofCsp2 = (await bot.direct("p3")).filter(({ text }) => text.includes("- CSP-02"));
  expect(ofCsp2.map(({ at }) => at.slice(0, 10))).toEqual(["2026-12-01", "2026-12-08", "2026-12-15"]);
  expect(heads((await item(bot, "CSP-03")).replies)).toEqual([]);
  expect(heads((await item(bot, "OSC-01")).replies)).toEqual([]);
  expect(await bot.direct("p2")).toEqual([]);

  // The publication day.
  await bot.moves("2026-12-23T09:00:00Z");
  const short = (await bot.channel("csp")).at(-1);
  const link = async (reference: string) =>
    `${reference} (26/27) (/#/local:csp/${(await item(bot, reference)).id})`;
  expect(lines(bot, short?.text)).toEqual([
    "Digest for the meeting of Tue 5 Jan 2027, 14:00",
    "Community Safety Partnership. Papers are published by Wed 23 Dec 2026.",
    "7 of 7 questions asked. 0 answered, 0 to check, 6 unanswered, 1 closed, 0 not asked yet.",
    "Answered or closed so far: CSP-03 (26/27).",
    "Unanswered:",
    `- ${await link("CSP-01")}: Is serious and organised crime considered in the local community safety plan? Waits for Ch Insp Mairi Buchanan, Yasmin Farooqi, Gethin Rowlands and Kwame Adjei. Wanted by Wed 23 Dec 2026.`,
    `- ${await link("CSP-02")}: Has the community safety partnership been involved in contributing to a Serious and Organised Crime… Waits for Ch Insp Mairi Buchanan. Wanted by Wed 23 Dec 2026.`,
    `- ${await link("CSP-04")}: How involved are partners outside the immediate CSP members in tackling serious and organised crime? Waits for Gethin Rowlands. Wanted by Wed 23 Dec 2026.`,
    `- ${await link("CSP-05")}: Is there a community engagement strategy to raise awareness about serious and organised crime? Waits for Yasmin Farooqi. Wanted by Wed 23 Dec 2026.`,
    `- ${await link("CSP-06")}: Is the CSP used as the serious and organised crime partnership board? If not, how is the CSP… Waits for Ch Insp Mairi Buchanan, Yasmin Farooqi, Gethin Rowlands and Kwame Adjei. Wanted by Wed 23 Dec 2026.`,
    "and 1 more: see the pack.",
    "The secretary has the full digest, with the pack.",
  ]);
  expect(short?.files).toEqual([]);

  const [full, ...rest] = await bot.direct("p2");
  expect(rest).toEqual([]);
  expect(lines(bot, full?.text)).toEqual(
    expect.arrayContaining([
      "Digest for the meeting of Tue 5 Jan 2027, 14:00",
      "Community Safety Partnership, Borchester City Council. Round 2026/27.",
      "The papers are to be published by Wed 23 Dec 2026.",
      "6 unanswered",
      `- ${await link("CSP-02")}: Has the community safety partnership been involved in contributing to a Serious and Organised Crime… Waits for Ch Insp Mairi Buchanan. Asked Tue 24 Nov 2026, 21 working days ago. Nudged 3 times. Wanted by Wed 23 Dec 2026.`,
      "1 answered or closed so far",
      "> Yes: police, housing & health meet on the first Monday. =1+1",
      "1 reply was withdrawn so far.",
    ]),
  );
  expect(full?.text).not.toContain("slip of the pen");
  expect(full?.files.map(({ name }) => name)).toEqual([
    "community-safety-partnership-digest-2027-01-05.html",
  ]);
  const pack = await bot.file(full?.files[0]?.url ?? "");
  expect(pack).toContain("<h1>Digest for the meeting of Tue 5 Jan 2027, 14:00</h1>");
  expect(pack).toContain("Yes: police, housing &amp; health meet on the first Monday. =1+1");
  expect(pack).not.toContain("slip of the pen");
  // The chair of the board gets none, nor does anybody else.
  expect((await bot.direct("p1")).filter(({ text }) => text.startsWith("Digest"))).toEqual([]);

  // Over Christmas and the new year, past the meeting and past every other board's.
  await bot.moves("2026-12-29T10:30:00Z");
  await bot.says("p5", "csp", "We meet on Tuesdays now.", { thread: csp3.id });
  const late = (await bot.direct("p2")).at(-1);
  expect(lines(bot, late?.text)[0]).toBe("A reply came to a closed question: CSP-03 (26/27)");
  await bot.moves("2027-01-11T09:00:00Z");

  const said = await everythingSaid(bot);
  const days = new Set(said.map(({ message }) => message.at.slice(0, 10)));
  expect([...days].filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
  for (const holiday of ["2026-12-25", "2026-12-28", "2027-01-01"]) expect(days).not.toContain(holiday);
  for (const working of ["2026-12-24", "2026-12-29", "2026-12-31", "2027-01-08"])
    expect(days).toContain(working);
  // Each item of the board was asked once, and each meeting was summed up once.
  expect(heads(await bot.channel("csp"))).toEqual([
    "2026-11-24T09:00 CSP-01 (26/27)",
    "2026-11-24T09:00 CSP-02 (26/27)",
    "2026-11-30T09:00 CSP-03 (26/27)",
    "2026-11-30T09:00 CSP-04 (26/27)",
    "2026-12-07T09:00 CSP-05 (26/27)",
    "2026-12-07T09:00 CSP-06 (26/27)",
    "2026-12-14T09:00 CSP-07 (26/27)",
    "2026-12-23T09:00 Digest for the meeting of Tue 5 Jan 2027, 14:00",
  ]);
  expect(heads(await bot.direct("p2"))).toEqual([
    "2026-12-23T09:00 Digest for the meeting of Tue 5 Jan 2027, 14:00",
    "2026-12-29T09:00 Digest for the meeting of Thu 7 Jan 2027, 17:30",
    "2026-12-29T10:30 A reply came to a closed question: CSP-03 (26/27)",
  ]);
  expect(lines(bot, await bot.types("p1", "/soc status", "csp"))).toEqual(
    expect.arrayContaining([
      "Community Safety Partnership: 6 unanswered and overdue",
      "7 of 7 questions asked. 0 answered, 0 to check, 6 unanswered (6 overdue), 1 closed, 0 not asked yet.",
      "0 asked, 0 answered, 0 closed since the last meeting, Tue 5 Jan 2027.",
      "Next meeting: Tue 30 Mar 2027, 14:00; papers are published by Thu 18 Mar 2027.",
      "Next prompt: Mon 24 May 2027, 09:00: CSP-01 (27/28) and CSP-02 (27/28).",
    ]),
  );

  // Nothing is lost by a restart, and nothing is said again; a start that moves no clock is silent.
  await bot.stop();
  const again = await openBot({ clock: START, data: bot.data });
  expect(await everythingSaid(again)).toEqual(
    said.map(({ where, message }) => ({ where, message: moved(message, bot, again) })),
  );
  const evidence = await again.types("p1", "/soc evidence csp-3", "csp");
  expect(evidence.split("\n")).toEqual(
    expect.arrayContaining([
      "> Yes: police, housing & health meet on the first Monday. =1+1",
      "> We meet on Tuesdays now.",
    ]),
  );
});

/** The same message at the address of the workspace after a restart; what was said before keeps the address of then. */
function moved(message: Message, from: Bot, to: Bot): unknown {
  const link = (each: Message): Message => ({
    ...each,
    ...("link" in each ? { link: String(each.link).replace(from.address, to.address) } : {}),
    replies: each.replies.map(link),
  });
  return link(message);
}
