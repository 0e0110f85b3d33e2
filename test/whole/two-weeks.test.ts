import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { ANN, botOnSlack, CAL, CSP, OLU, roots, statusOf, typed } from "./bot-on-slack.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const WEEK = 7 * 24 * 3_600_000;
const PAUSE = "Pause on this one until the new plan is out.";
const [CHANNEL] = WORLD.channels;
const [CHAIR, BO, CAI] = WORLD.people;

/** `4 of 7 questions asked. …`, as the chair is told it. */
function figures(status: string): string | undefined {
  return /\d+ of \d+ questions asked\.[^\n]*?not asked yet\./.exec(status)?.[0];
}

it("on Slack over HTTP a board of two weeks is told what is so, whatever people write where", {
  timeout: 240_000,
}, async () => {
  const { slack, bot } = await botOnSlack("http");
  await bot.start();
  const told = async () => figures(await typed(slack, CAL, "/soc status"));
  const [first = "", second = ""] = roots(slack).map(({ ts }) => ts);
  const under = (thread_ts: string) => ({ thread_ts });

  await slack.saysRaw(CAL, CSP, `<@U0SOCBOT> ${PAUSE}`, under(first));
  await slack.saysRaw(ANN, CSP, `<@U0SOCBOT> ${PAUSE}`, under(second));
  await expect.poll(told).toMatch(/0 answered, 1 to check, 1 unanswered, 0 closed/);
  await slack.saysRaw(ANN, CSP, "See what the chief wrote:", {
    ...under(first),
    attachments: [
      {
        ...{ id: 1, is_share: true, is_msg_unfurl: true, from_url: "https://x.slack.com/archives/C1/p1" },
        ...{ author_name: "Chief Page", text: "The plan was adopted on 3 March, page 12." },
      },
    ],
  });
  await expect.poll(told).toMatch(/1 answered, 1 to check, 0 unanswered, 0 closed/);
  const files = [{ name: "profile.pdf", bytes: new Uint8Array([1, 2, 3]) }];
  const shared = await slack.saysRaw(ANN, CSP, "<@U0SOCBOT> evidence", { ...under(second), files });
  await expect.poll(told).toMatch(/2 answered, 0 to check, 0 unanswered, 0 closed/);
  await slack.deletes(CSP, shared.ts);
  const app = { bot_id: "B0WORKFLOW", app_id: "A0WORKFLOW" };
  const posted = await slack.saysRaw(ANN, CSP, "Yes, two referrals in May 2026.", {
    ...under(second),
    ...app,
  });
  await expect.poll(() => typed(slack, CAL, "/soc evidence CSP-2")).toContain("two referrals in May 2026");
  await slack.edits(CSP, posted.ts, "I'll come back to you on that.");
  await expect.poll(told).toMatch(/1 answered, 1 to check, 0 unanswered, 0 closed/);
  const obeyed = await slack.nextPrivate(CAL, () =>
    slack.saysRaw(CAL, CSP, "<@U0SOCBOT> /soc accept green", under(first)),
  );
  expect(obeyed.text).toMatch(/CSP-01 .* is accepted and closed\./);
  expect(await typed(slack, CAL, "/soc evidence CSP-1")).toMatch(
    /Forwarded from Chief Page:\s+.*adopted on 3 March/,
  );

  // A week later two more are asked, once, whenever it was killed.
  await bot.kill();
  bot.later(WEEK);
  slack.setAhead(WEEK);
  await bot.start();
  // The bot asks in the hours of work, and whoever runs this may be up at any: so the chair asks.
  for (const reference of ["CSP-03", "CSP-04"])
    if (roots(slack).length < 4) await typed(slack, CAL, `/soc ask ${reference}`);
  await expect.poll(() => roots(slack).length).toBe(4);
  const [, , third = "", fourth = ""] = roots(slack).map(({ ts }) => ts);
  const asked = await slack.nextPrivate(ANN, () => slack.saysDirectly(ANN, "CSP–03: no, never."));
  expect(asked.text).toContain("Keep this as your reply to CSP-03?");
  const question = slack.readsDirectly(ANN).findLast(({ buttons }) => buttons.includes("Yes, to CSP-03"));
  await slack.presses(ANN, slack.directOf(ANN), question?.ts ?? "", "keep-words");
  await expect.poll(() => statusOf(slack, third)).toContain("answered");
  await slack.says(OLU, CSP, "Yes, page 3 of the register.", under(fourth));
  await expect
    .poll(told)
    .toBe("4 of 7 questions asked. 1 answered, 2 to check, 0 unanswered, 1 closed, 3 not asked yet.");
  const written = slack.readsDirectly(ANN).find(({ spoken }) => spoken.startsWith("CSP–03"));
  await slack.edits(slack.directOf(ANN), written?.ts ?? "", "CSP-03: let me check that first.");
  await expect
    .poll(told)
    .toBe("4 of 7 questions asked. 0 answered, 2 to check, 1 unanswered, 1 closed, 3 not asked yet.");
  expect(await bot.stop()).toMatchObject({ code: 0, err: "" });
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});

it("on Teams a board of two weeks is told what is so, whatever people write where", {
  timeout: 240_000,
}, async () => {
  const { fake, bot, roots: prompts, told: tells, answers, chat } = await botOnTeams(2);
  await bot.start();
  await fake.install();
  await expect.poll(() => prompts().length).toBe(2);
  const told = async () => figures(await tells(CHAIR, "/soc status"));
  const [first = "", second = ""] = prompts().map(({ id }) => id);
  const says = (person: typeof CHAIR | typeof BO | typeof CAI, root: string, text: string, more = {}) =>
    fake.says({ person, conversation: CHANNEL, root, text, ...more });

  await says(CHAIR, first, PAUSE, { mentions: true });
  await says(BO, first, "Status", {
    mentions: true,
    files: [{ name: "plan.pdf", url: "https://files.example/plan.pdf" }],
  });
  await says(CAI, second, "Yes, page 3 of the register.");
  await expect.poll(told).toMatch(/1 answered, 1 to check, 0 unanswered, 0 closed/);
  const answer = await says(BO, second, "Yes, since May 2025.");
  await expect.poll(told).toMatch(/2 answered, 0 to check, 0 unanswered, 0 closed/);
  await fake.edits(CHANNEL, answer.id, "I'll get back to you on that.");
  await expect.poll(told).toMatch(/1 answered, 1 to check, 0 unanswered, 0 closed/);
  await says(CHAIR, first, "/soc accept green", { mentions: true });
  await expect.poll(told).toMatch(/0 answered, 1 to check, 0 unanswered, 1 closed/);

  await bot.kill();
  bot.later(WEEK);
  await bot.start();
  for (const reference of ["CSP-03", "CSP-04"])
    if (prompts().length < 4) await tells(CHAIR, `/soc ask ${reference}`);
  await expect.poll(() => prompts().length).toBe(4);
  const fourth = prompts()[3]?.id ?? "";
  const own = fake.chatOf(BO);
  const before = chat(BO).length;
  const { id } = await fake.says({
    person: BO,
    conversation: own,
    root: null,
    text: "CSP-03: yes, in June.",
  });
  expect(await fake.messages.until(() => chat(BO)[before])).toContain("Keep this as your reply to CSP-03?");
  const question = fake.messages.in(own).findLast(({ author }) => author === null);
  const is = ({ title }: { readonly title: string }) => title === "Yes, to CSP-03";
  await fake.presses({ person: BO, conversation: own, id: question?.id ?? "", is });
  await answers(BO, fourth, "Yes, quarterly.");
  await expect
    .poll(told)
    .toBe("4 of 7 questions asked. 2 answered, 1 to check, 0 unanswered, 1 closed, 3 not asked yet.");
  await fake.deletes(own, id);
  await expect
    .poll(told)
    .toBe("4 of 7 questions asked. 1 answered, 1 to check, 1 unanswered, 1 closed, 3 not asked yet.");
  expect(await bot.stop()).toMatchObject({ code: 0, err: "" });
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});
