import { expect } from "vitest";
import {
  CHAIR,
  DILYS,
  GUEST,
  GWEN,
  MARCUS,
  OBSERVER,
  type Play,
  reminders,
  SECRETARY,
  YUSUF,
} from "./play.ts";

/** Until Thu 1 October 2026: eight questions are asked, and hardly anybody answers as one would wish. */
export async function september(play: Play): Promise<void> {
  const { bot, until, says, types, lastTold, figures, standings, unanswered } = play;

  await until("2026-09-08 10:00");
  await says(YUSUF, "CSP-02", "Thanks Tom, will have a look.");
  await says(GWEN, "CSP-01", "I'm on leave, back on Monday 21 September, will answer then.");
  await says(DILYS, "CSP-01", "👍");
  expect(await figures()).toBe(
    "2 of 11 questions asked. 0 answered, 0 to check, 2 unanswered, 0 closed, 9 not asked yet.",
  );

  await until("2026-09-15 11:00");
  await bot.says(YUSUF, "dm", "CSP-02: yes, the profile of 14 March 2026, pages 3 to 9.");
  expect(await figures()).toContain("0 answered, 0 to check, 4 unanswered");
  await bot.chooses(YUSUF, await lastTold(YUSUF), "Yes, to CSP-02");
  expect(await figures()).toContain("1 answered, 0 to check, 3 unanswered");
  await says(SECRETARY, "CSP-03", "Reminder: please answer this by the 5th.");
  await says(OBSERVER, "CSP-03", "Does this include the fire service?");

  await until("2026-09-16 09:30");
  await says(MARCUS, "CSP-04", "One for Yusuf, I think, not mine.");
  await until("2026-09-17 09:30");
  expect((await types(CHAIR, "/soc assign csp 04 to Karim, Yusuf"))[0]).toContain("Yusuf Karim");

  await until("2026-09-21 11:00");
  await says(GWEN, "CSP-01", "Yes: chapter 4 of the plan, page 12, reviewed in March 2026.", ["plan.pdf"]);
  await says(CHAIR, "CSP-01", "@soc-questions Pause on this one until the new plan is out.");
  await until("2026-09-22 10:30");
  await says(DILYS, "CSP-03", "I will give a verbal update at the meeting.");
  await bot.says(YUSUF, "csp", "CSP-04: no, nobody outside the immediate members is involved yet.");
  await bot.chooses(YUSUF, await lastTold(YUSUF), "Yes, to CSP-04");
  await bot.says(DILYS, "csp", "See you all on the 13th.");
  await until("2026-09-23 09:30");
  await says(DILYS, "CSP-06", "Sent by secure e-mail to Tom.");
  await says(GUEST, "CSP-05", "Yes, the strategy of 2025, page 3.");
  await says(YUSUF, "CSP-05", "Lorna, does that one cover the schools too?");

  await until("2026-09-29 12:00");
  await says(GWEN, "CSP-07", "Yes: housing, two banks and the food bank since May.");
  expect(await figures()).toBe(
    "8 of 11 questions asked. 4 answered, 1 to check, 3 unanswered, 0 closed, 3 not asked yet.",
  );
  expect(await unanswered()).toEqual(["CSP-03", "CSP-06", "DPH-01", "CSP-05"]);
  await until("2026-09-30 09:30");
  await says(MARCUS, "DPH-01", "Could I have until the 12th please?");
  await until("2026-10-01 09:30");
  await says(GWEN, "CSP-07", "Scrap that, wrong list.");

  expect(await reminders(bot)).toEqual([
    "2026-09-15 10:00 @p4: CSP-02",
    "2026-09-21 10:00 @p3: CSP-01",
    "2026-09-22 10:00 @p4: CSP-04 (and CSP-05)",
    "2026-09-22 10:00 @p5: CSP-03 (and CSP-06)",
  ]);
  expect(await standings("CSP-01")).toEqual([
    "Saved as the promise of an answer, by Mon 21 Sep 2026.",
    "Saved as a comment.",
    "Counts as an answer.",
    expect.stringMatching(/^(Saved as|To check)/),
  ]);
  expect(await standings("CSP-03")).toEqual([
    "Saved as a comment.",
    "Saved as a question back.",
    "Saved as the promise of a verbal update.",
  ]);
}
