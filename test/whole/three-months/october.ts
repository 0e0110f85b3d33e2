import { expect } from "vitest";
import {
  CHAIR,
  DILYS,
  figuresIn,
  GWEN,
  MARCUS,
  type Play,
  plain,
  references,
  reminders,
  SECRETARY,
  YUSUF,
} from "./play.ts";

const EVERYBODY = "@Supt Gwen Pritchard, @Yusuf Karim, @Dilys Bowen and @Marcus Ode";

/** Until Fri 30 October 2026: the papers, the meeting of Tue 13 October, and what was promised for it. */
export async function october(play: Play): Promise<void> {
  const { bot, until, says, types, fills, figures, standings, unanswered } = play;

  await until("2026-10-02 09:30");
  expect((await types(CHAIR, "/soc extend DPH-01 12 October. Waiting for the profile"))[0]).toContain(
    "is now due on Monday 12 October 2026",
  );
  expect((await types(CHAIR, "/soc accept CSP‑01: green, seen"))[0]).toContain("is accepted and closed");
  expect((await types(CHAIR, "/soc accept CSP-05 green"))[0]).not.toContain("is accepted");
  expect((await types(CHAIR, "/soc accept CSP-07 green"))[0]).not.toContain("is accepted");

  await until("2026-10-05 09:00");
  const SUM = "8 of 11 questions asked. 2 answered, 1 to check, 4 unanswered, 1 closed, 3 not asked yet.";
  const short = (await bot.channel("csp")).at(-1)?.text ?? "";
  expect(figuresIn(short)).toBe(SUM);
  expect(plain(bot, short)).toEqual(
    expect.arrayContaining([
      "Answered or closed so far: CSP-01 (26/27), CSP-02 (26/27) and CSP-04 (26/27).",
      "To check, whether they are answered: CSP-05 (26/27).",
    ]),
  );
  expect(references(short)).toEqual(["CSP-03", "CSP-06", "CSP-07", "DPH-01"]);
  expect(short).toContain("Verbal update promised by Dilys Bowen.");
  expect(short).toContain("Held outside chat by Dilys Bowen, since Wed 23 Sep 2026.");
  const full = (await bot.direct(SECRETARY)).findLast(({ files }) => files.length > 0);
  expect(figuresIn(full?.text ?? "")).toBe(SUM);
  const pack = await bot.file(full?.files[0]?.url ?? "");
  expect(pack).toContain(SUM);
  expect(pack).toContain("Yes, the strategy of 2025, page 3.");

  await until("2026-10-06 12:00");
  expect(await figures()).toBe(
    "10 of 11 questions asked. 2 answered, 1 to check, 6 unanswered (1 overdue), 1 closed, 1 not asked yet.",
  );
  expect((await unanswered())[0]).toBe("CSP-07");
  await until("2026-10-07 09:30");
  await fills(YUSUF, "CSP-05", "answer", "Send answer", {
    answer: "Yes: the strategy of 2025, page 3, reaches all schools.",
  });
  const forwarded = await says(
    YUSUF,
    "CSP-07",
    "Forwarded from Head of Housing:\n> We have met with both landlords every month since May 2026.",
  );
  expect(await figures()).toContain("4 answered, 0 to check, 5 unanswered, 1 closed");
  await until("2026-10-08 09:30");
  await bot.deletes(YUSUF, forwarded);
  expect(await figures()).toContain("3 answered, 0 to check, 6 unanswered (1 overdue), 1 closed");
  await until("2026-10-09 09:30");
  await says(
    DILYS,
    "CSP-07",
    "> Tom Hathersage: who takes part?\nHousing, two banks and Age UK; minutes of 5 June.",
  );
  await until("2026-10-12 09:30");
  await says(MARCUS, "DPH-01", "Will revert by Friday");

  await until("2026-10-13 13:59");
  expect(await figures()).toBe(
    "11 of 11 questions asked. 4 answered, 0 to check, 6 unanswered (1 overdue), 1 closed, 0 not asked yet.",
  );
  await until("2026-10-13 15:00");
  expect(await figures()).toContain("4 answered, 0 to check, 6 unanswered (3 overdue), 1 closed");
  expect(await unanswered()).toEqual(["CSP-03", "CSP-06", "DPH-01", "DPH-02", "DPH-03", "DPH-04"]);

  await until("2026-10-14 11:00");
  await says(DILYS, "CSP-03", "Yes, as I said at the meeting: four partners meet every month.");
  const edited = await says(DILYS, "CSP-06", "Yes: the CSP is the board.");
  expect(await figures()).toContain("6 answered, 0 to check, 4 unanswered (1 overdue)");
  await until("2026-10-15 09:30");
  await bot.edits(DILYS, edited, "Sorry, wrong thread.");
  expect(await figures()).toContain("5 answered, 0 to check, 5 unanswered (2 overdue)");
  await types(CHAIR, "/soc accept csp 2 amber – plan due in March");
  expect((await types(CHAIR, "/soc undo CSP-02"))[0]).toContain("taken back for CSP-02");
  await types(CHAIR, "/soc accept CSP-02 (2026–27): (green) minutes seen.");
  await until("2026-10-16 09:30");
  await says(
    DILYS,
    "CSP-06",
    "No: the serious crime board sits at the force and reports to us twice a year.",
  );
  await types(SECRETARY, "/soc accept CSP-03 green");
  await types(SECRETARY, "/soc accept CSP-04 red: nobody yet");
  await until("2026-10-19 09:30");
  await types(CHAIR, "/soc reopen CSP-07 Which schools?");
  expect(await figures()).toBe(
    "11 of 11 questions asked. 2 answered, 0 to check, 5 unanswered (1 overdue), 4 closed, 0 not asked yet.",
  );

  await until("2026-10-20 11:00");
  await says(GWEN, "DPH-04", "I'll come back to you on Friday 6 November.");
  await says(MARCUS, "DPH-01", "Yes, we have met the police every month since June 2026.");
  await says(MARCUS, "DPH-02", "ok thanks");
  await until("2026-10-30 12:00");

  expect((await reminders(bot)).slice(4)).toEqual([
    "2026-10-06 10:00 @p6: DPH-01 (and DPH-02)",
    `2026-10-06 10:00 thread CSP-07: ${EVERYBODY}`,
    "2026-10-13 10:00 @p6: DPH-01 DPH-02",
    `2026-10-13 10:00 thread DPH-03: ${EVERYBODY}`,
    "2026-10-14 10:00 @p5: CSP-03 CSP-06",
    "2026-10-20 10:00 @p3: DPH-04",
    "2026-10-20 10:00 @p6: DPH-01 DPH-02",
    `2026-10-20 10:00 thread DPH-03: ${EVERYBODY}`,
    `2026-10-26 10:00 thread CSP-07: ${EVERYBODY}`,
    "2026-10-27 10:00 @p6: DPH-02",
    `2026-10-27 10:00 thread DPH-03: ${EVERYBODY}`,
  ]);
  expect(await standings("CSP-07")).toEqual([
    "Saved as a comment: its writer took it back.",
    "Saved as a correction, which takes back what its writer said before.",
    "Counts as an answer.",
  ]);
}
