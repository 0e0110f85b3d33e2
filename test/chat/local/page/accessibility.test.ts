import { expect, it } from "vitest";
import { faults } from "./axe-faults.ts";
import { describePage } from "./describe-page.ts";

const SCREENS = [
  { screen: "desktop, light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { screen: "desktop, dark", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  {
    screen: "phone, light",
    viewport: { width: 390, height: 844 },
    colorScheme: "light",
    hasTouch: true,
    isMobile: true,
  },
  {
    screen: "phone, dark",
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
    hasTouch: true,
    isMobile: true,
  },
] as const;

describePage("accessibility", ({ fake, open, expectOutage }) => {
  it.each(SCREENS)("has no fault in any view ($screen)", async ({ screen: _, ...options }) => {
    const page = await open("#/local:csp", options);
    await page.getByText("Thank you both.").waitFor();
    expect(await faults(page)).toEqual([]);

    await page.getByRole("button", { name: "Extend" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Extend" }).click();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await page.goto(`${fake().address()}/#/local:csp/m2/m5`);
    const box = page.getByLabel(/^Reply as/);
    await box.fill("/soc status");
    await box.press("Enter");
    await page.getByRole("region", { name: "Only you can see this" }).waitFor();
    await box.fill("/soc ");
    await box.press("ArrowDown");
    expect(await faults(page)).toEqual([]);
    await box.fill("/nonsense");
    await box.press("Enter");
    await page.getByRole("alert").filter({ hasText: "/nonsense" }).waitFor();
    expect(await faults(page)).toEqual([]);

    await page.goto(`${fake().address()}/#/dm`);
    await page.getByText("We met the analyst in June.").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("has no fault in the drawer, nor while the workspace is away", async () => {
    expectOutage();
    const page = await open("#/local:csp", { viewport: { width: 390, height: 844 } });
    await page.getByRole("button", { name: "Channels and people" }).click();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await fake().stop();
    await page.getByText("The workspace is not answering.").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("needs no scrolling sideways at 400 %, and everything can be reached", async () => {
    const page = await open("#/local:csp/m2", { viewport: { width: 320, height: 256 } });
    await page.getByText("Minutes attached.").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const composerAtHand =
      "document.querySelector('.pane-thread textarea').getBoundingClientRect().bottom <= innerHeight";
    await expect.poll(() => page.evaluate(composerAtHand)).toBe(true);

    await page.getByLabel(/^Reply as/).fill("Written at 400 %");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("article").filter({ hasText: "Written at 400 %" }).waitFor();
    await page.getByRole("button", { name: "Close thread" }).click();
    await page.getByRole("button", { name: "Next event" }).click();
    await page.getByText("Nothing comes next").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  it("has one main part, one first heading, and headings in order", async () => {
    const page = await open("#/local:csp/m2");
    await page.getByText("Minutes attached.").waitFor();

    expect(await page.getByRole("main").count()).toBe(1);
    expect(await page.getByText("Opening the workspace").count()).toBe(0);
    const levels =
      "[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(({ tagName }) => tagName)";
    expect(await page.evaluate(levels)).toEqual(["H1", "H2", "H3", "H2", "H3", "H2", "H3", "H3"]);
  });

  it("has no target smaller than 24 by 24", async () => {
    const page = await open("#/local:csp/m2", { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByText("Minutes attached.").waitFor();

    // Links within a line of text are exempt (WCAG 2.2, 2.5.8).
    const small = `[...document.querySelectorAll("button, select, input, textarea, a")]
      .filter((each) => each.checkVisibility() && !each.closest(".plain-text, p, li li, .skip"))
      .map((each) => ({ text: each.textContent, ...each.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
      .map(({ text }) => text)`;
    expect(await page.evaluate(small)).toEqual([]);
  });
});
