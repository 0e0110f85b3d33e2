import { expect, it } from "vitest";
import { openBot } from "./open-bot.ts";

it("x", async () => {
  const bot = await openBot({ clock: "2026-11-24T10:00:00Z" });
  console.log((await bot.channel("csp")).map((m) => m.text));
  await bot.says("p3", "local:@p3", "CSP-05: yes, monthly meetings, see minutes of May.");
  console.log((await bot.direct("p3")).map((m) => [m.text, m.buttons]));
  await bot.says("p3", "local:@p3", "CSP-02: yes, monthly meetings, see minutes of May.");
  const [, asked] = (await bot.direct("p3")).filter((m) => m.author.bot);
  console.log(asked?.buttons);
  console.log(asked?.text);
  console.log(await bot.chooses("p3", asked, "Yes, to CSP-02"));
  console.log(await bot.chooses("p3", asked, "Yes, to CSP-02"));
  console.log(
    JSON.stringify(
      (await bot.channel("csp")).map((m) => [m.text, m.replies]),
      null,
      1,
    ),
  );
  console.log(await bot.types("p4", "/soc evidence csp-2", "csp"));
  await bot.says("p3", "local:@p3", "hello");
  await bot.says("p3", "local:@p3", "staus");
  await bot.says("p3", "local:@p3", "status");
  await bot.says("p5", "local:@p5", "CSP-02: yes, monthly meetings, see minutes of May.");
  console.log((await bot.direct("p3")).map((m) => m.text).slice(-6));
  console.log((await bot.direct("p5")).map((m) => m.text));
  expect(1).toBe(1);
});
