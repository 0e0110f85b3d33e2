import { expect, it } from "vitest";
import { openBot } from "./open-bot.ts";

/** A Tuesday. */
const MORNING = "2026-11-24T09:00:00Z";

/** The first two questions of every heading, as published. */
const FIRST: Readonly<Record<string, readonly [string, string]>> = {
  csp: [
    "Is serious and organised crime considered in the local community safety plan?",
    "Has the community safety partnership been involved in contributing to a Serious and Organised Crime Local Profile?",
  ],
  osc: [
    "What is the prevalence and threat of serious and organised crime within our local area?",
    "How does the Police and Crime Plan tackle serious and organised crime?",
  ],
  hwb: [
    "Have community safety issues been considered as a part of the Joint Strategic Needs Assessment (JSNA)? To what extent does the JSNA assess the health impact of serious and organised crime in the area?",
    "To what extent has the Health and Wellbeing Board (HWB) made links between community safety strategy and wellbeing?",
  ],
  dph: [
    "To what extent does the JSNA make links to the impact of serious and organised crime on health?",
    "Are responses to key cross cutting issues in respect of serious and organised crime referenced in both health and wellbeing and community safety plans? For example, the prevalence of illicit drug use or human trafficking.",
  ],
  lscb: [
    "Is there a policy or action plan in place to protect children and young people from serious and organised crime? Is this a stand-alone policy, or part of a broader strategy (ie community safety)?",
    "How does the Local Safeguarding Children's Board (LSCB) measure the impact of these policies?",
  ],
  dcs: [
    "To what extent are local children and young people at risk of engaging in serious and organised crime?",
    "Are some children more at risk of participating in organised criminal activity than others? Can you identify them?",
  ],
  lsab: [
    "Is there a policy or action plan in place to protect vulnerable adults from serious and organised crime? Is this a stand-alone policy, or part of a broader strategy (ie community safety)?",
    "How does the Adults Safeguarding Board measure the impact of these policies?",
  ],
  cllr: [
    "Am I confident that the council has procedures and controls against fraud, including procurement fraud, and that these are reviewed regularly, and staff can identify fraudulent activity including high risk processes?",
    "Am I confident that council staff and councillors are aware of the risks of bribery and corruption, including employees that maybe be targeted for their professional skills e.g. accountancy, law and technology?",
  ],
};

it("all eight boards are asked their first two questions at the first start, word for word, and nobody is written to", async () => {
  const bot = await openBot({ clock: MORNING });

  for (const [board, [first, second]] of Object.entries(FIRST)) {
    const messages = await bot.channel(board);
    expect(messages.map(({ author }) => author.bot)).toEqual([true, true]);
    const lines = messages.map(({ text }) => text.split("\n"));
    expect(lines.map(([reference]) => reference)).toEqual([
      `${board.toUpperCase()}-01 (26/27)`,
      `${board.toUpperCase()}-02 (26/27)`,
    ]);
    expect(lines.map(([, question]) => question)).toEqual([first, second]);
  }
  for (const person of ["p1", "p2", "p3", "p16"]) expect(await bot.direct(person)).toEqual([]);
});

it("a prompt says what helps, how to answer, whom it waits for, by when it is wanted and how it stands", async () => {
  const bot = await openBot({ clock: MORNING });

  const [prompt] = await bot.channel("csp");

  expect(prompt?.text.split("\n")).toEqual([
    "CSP-01 (26/27)",
    "Is serious and organised crime considered in the local community safety plan?",
    "Say yes, no or in part, name the plan and the page, and say when it was last reviewed. Reply below by Wed 23 Dec. Nothing marked SENSITIVE, no names or addresses of victims or suspects.",
    "Status: open. No reply yet. Waits for Ch Insp Mairi Buchanan, Yasmin Farooqi, Gethin Rowlands and Kwame Adjei.",
  ]);
  expect(prompt?.buttons.map(({ label }) => label)).toEqual(["Answer", "Other…"]);
});

it("a second start on the same morning says nothing again", async () => {
  const bot = await openBot({ clock: MORNING });
  await bot.stop();

  const again = await openBot({ clock: MORNING, data: bot.data });

  for (const board of Object.keys(FIRST)) expect(await again.channel(board)).toHaveLength(2);
});
