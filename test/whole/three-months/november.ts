import { expect } from "vitest";
import {
  CHAIR,
  DILYS,
  figuresIn,
  GWEN,
  MARCUS,
  OBSERVER,
  type Play,
  plain,
  references,
  reminders,
  SECRETARY,
} from "./play.ts";

const EVERYBODY = "@Supt Gwen Pritchard, @Yusuf Karim, @Dilys Bowen and @Marcus Ode";

/** Until Mon 7 December 2026: a pause, the second papers and the second meeting. */
export async function november(play: Play): Promise<void> {
  const { bot, until, says, types, figures, unanswered } = play;

  await until("2026-11-06 11:00");
  await says(GWEN, "DPH-04", "Sorry, I'll get back to you on Monday 16 November.");
  await until("2026-11-10 09:30");
  expect((await types(CHAIR, "/soc pause"))[0]).toMatch(/paused/i);
  await until("2026-11-11 09:30");
  await says(DILYS, "CSP-07", "Yes: St Mary's and Northgate, since 2024.");
  await says(OBSERVER, "DPH-03", "Yes, 12 referrals in the second quarter.");
  await until("2026-11-12 09:30");
  expect((await types(CHAIR, "resume"))[0]).toMatch(/again|goes on|resumed/i);
  await until("2026-11-16 12:00");
  await says(GWEN, "DPH-04", "Will revert on Friday 20 November");

  await until("2026-11-23 09:00");
  const SUM = "11 of 11 questions asked. 4 answered, 1 to check, 2 unanswered, 4 closed, 0 not asked yet.";
  const short = (await bot.channel("csp")).at(-1)?.text ?? "";
  expect(figuresIn(short)).toBe(SUM);
  expect(plain(bot, short)).toEqual(
    expect.arrayContaining([
      "Answered or closed since the last digest, Mon 5 Oct 2026: CSP-02 (26/27), CSP-03 (26/27), CSP-04 (26/27), CSP-05 (26/27), CSP-06 (26/27) and 2 others.",
      "To check, whether they are answered: DPH-03 (26/27).",
    ]),
  );
  expect(references(short)).toEqual(["DPH-02", "DPH-04"]);
  const full = (await bot.direct(SECRETARY)).findLast(({ files }) => files.length > 0);
  expect(figuresIn(full?.text ?? "")).toBe(SUM);

  await until("2026-11-24 09:30");
  expect(await figures()).toContain("4 answered, 1 to check, 2 unanswered (2 overdue), 4 closed");
  await says(MARCUS, "DPH-02", "I'll cover this verbally on the 1st.");
  expect(await figures()).toContain("4 answered, 1 to check, 2 unanswered (1 overdue), 4 closed");
  await until("2026-12-01 13:59");
  expect(await figures()).toContain("2 unanswered (1 overdue)");
  await until("2026-12-01 14:30");
  expect(await figures()).toContain("2 unanswered (2 overdue)");
  await until("2026-12-07 12:00");
  expect(await unanswered()).toEqual(["DPH-02", "DPH-04", "DPH-03"]);

  expect((await reminders(bot)).slice(15)).toEqual([
    `2026-11-02 10:00 thread CSP-07: ${EVERYBODY}`,
    "2026-11-06 10:00 @p3: DPH-04",
    `2026-11-09 10:00 thread CSP-07: ${EVERYBODY}`,
    "2026-11-16 10:00 @p3: DPH-04",
  ]);
}
