import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const [CHANNEL] = WORLD.channels;
const [ANN, BO] = WORLD.people;

it("without Graph nothing is asked before somebody has looked, and what may not have been posted is not posted again until the secretary says so", {
  timeout: 120_000,
}, async () => {
  const { fake, bot, roots, chat, told, statusOf } = await botOnTeams(1, false);
  await bot.start();
  await fake.install();
  await expect.poll(() => chat(ANN).join("\n")).toContain("to begin: /soc begin csp");
  expect(roots()).toEqual([]);
  expect(await told(ANN, "begin csp")).toContain("Community Safety Partnership begins");
  await expect.poll(() => roots().map(({ words }) => words.slice(0, 6))).toEqual(["CSP-01"]);
  fake.faults.add({ how: 502, method: "POST", path: "/conversations" });
  expect(await told(ANN, "ask")).toContain("It is not certain yet whether CSP-02 (26/27) was posted");

  // Whoever is started again looks, and can tell no more.
  await bot.kill();
  await bot.start();
  await expect
    .poll(() => chat(ANN).join("\n"))
    .toContain(
      "It is not certain whether CSP-02 (26/27) was posted, and the bot cannot read the channel back.",
    );
  expect(roots()).toHaveLength(1);
  expect(await told(ANN, "status")).toContain("Held up: It is not certain whether CSP-02 (26/27) was posted");
  expect(await told(ANN, "ask csp-2")).toBe(
    "Asked in the channel of Community Safety Partnership: CSP-02 (26/27).",
  );

  await expect.poll(() => roots().map(({ words }) => words.slice(0, 6))).toEqual(["CSP-01", "CSP-02"]);
  expect(await told(ANN, "ask csp-2")).toContain("was asked already");
  const [, { id } = { id: "" }] = roots();
  await fake.says({ person: BO, conversation: CHANNEL, root: id, text: "Yes: page 4." });
  await expect.poll(() => statusOf(id)).toMatch(/^Status: answered. Answer received/);
  expect(chat(ANN).filter((words) => words.includes("something needs mending"))).toHaveLength(2);
});
