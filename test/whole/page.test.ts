import { mkdir } from "node:fs/promises";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";
import { CHROMIUM, openBrowser } from "../browser.ts";
import { openBot } from "./open-bot.ts";

/** What axe finds against WCAG 2.2 at level AA, a line each. */
async function faults(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe
    .run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);
}

it.skipIf(CHROMIUM === null)(
  "on the page a member answers, the chair sees it at once, asks how things stand, accepts, and moves the clock on",
  async () => {
    const bot = await openBot({ clock: "2026-11-24T09:00:00Z" });
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const open = async (place: string) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "en-GB",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => wrong.push(error.message));
      await page.goto(`${bot.address}/#/${place}`);
      return page;
    };
    const wrong: string[] = [];
    const [prompt] = await bot.channel("csp");
    const reference = "CSP-01 (26/27)";

    // The chair at one window, in the board's channel.
    const chair = await open("local:csp");
    await chair.getByLabel("Acting as").selectOption("p1");
    const post = chair.getByRole("article").filter({ hasText: reference });
    await post.getByText(/^Status: open\. No reply yet\./).waitFor();
    await post
      .getByText("Is serious and organised crime considered in the local community safety plan?")
      .waitFor();

    // A member at another, in the thread.
    const member = await open(`local:csp/${prompt?.id}`);
    await member.getByLabel("Acting as").selectOption("p3");
    const box = member.getByLabel(/^Reply as Ch Insp Mairi Buchanan/);
    await box.fill("Yes, chapter 3 of the plan.");
    await box.press("Enter");
    await member.getByRole("article").filter({ hasText: "Yes, chapter 3 of the plan." }).waitFor();

    // The receipt comes to the chair without a reload.
    await post
      .getByText(/^Status: answered\. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9am\./)
      .waitFor();

    const write = chair.getByLabel(/^Message #csp/);
    await write.fill("/soc status");
    await write.press("Enter");
    const answer = chair.getByRole("region", { name: "Only you can see this" });
    await answer
      .getByRole("heading", { name: "Community Safety Partnership: 1 unanswered, none overdue" })
      .waitFor();
    expect(await faults(chair)).toEqual([]);
    await mkdir("test-output", { recursive: true });
    await chair.screenshot({ path: "test-output/whole-page.png" });
    await answer.getByRole("button", { name: "Dismiss" }).click();
    // The member saw nothing of it.
    expect(await member.getByText("1 unanswered, none overdue").count()).toBe(0);

    await post.getByRole("button", { name: "Other…" }).click();
    const dialog = chair.getByRole("dialog");
    await dialog.getByRole("button", { name: "Accept", exact: true }).click();
    await dialog.getByLabel(/^Note/).waitFor();
    await dialog.getByRole("button", { name: "Accept", exact: true }).click();
    await dialog.getByText(`${reference} is accepted and closed.`).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await post
      .getByText(/^Status: accepted\. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9am\./)
      .waitFor();
    expect(await post.getByRole("button", { name: "Answer" }).count()).toBe(0);

    await chair.getByRole("button", { name: "Next event" }).click();
    await chair.getByRole("banner").getByText("Tue 24 Nov 2026, 10:00").first().waitFor();
    await member.getByRole("banner").getByText("Tue 24 Nov 2026, 10:00").first().waitFor();
    expect(await faults(member)).toEqual([]);
    expect(await bot.channel("osc")).toHaveLength(4);
    expect(wrong).toEqual([]);
  },
);
