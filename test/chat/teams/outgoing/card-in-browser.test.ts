import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Post } from "../../../../src/chat/post.ts";
import { card } from "../../../../src/chat/teams/outgoing/card.ts";
import { CHROMIUM, openBrowser } from "../../../browser.ts";
import { EVERYTHING, PRESSED, REAL } from "./sample-posts.ts";

const SCREENSHOTS = join(import.meta.dirname, "..", "..", "..", "..", "test-output", "teams-cards");
const { resolve } = createRequire(import.meta.url);

/** Cards as Microsoft's own renderer shows them, on a screen and on a phone. */
describe.skipIf(CHROMIUM === null)("a card in a browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(SCREENSHOTS, { recursive: true });
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  it.each(Object.entries({ everything: EVERYTHING, ...REAL }))(
    "fits a phone, and shows every word of it: %s",
    async (name, post) => {
      const page = await shown(browser, post, 360);

      const widest = await page.evaluate("document.documentElement.scrollWidth");
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-phone.png`), fullPage: true });
      expect(widest).toBeLessThanOrEqual(360);
      await page.close();
    },
  );

  it.each(Object.entries(PRESSED))(
    "has every button and field within reach of a thumb on a phone: %s",
    async (name, { post, inDialog }) => {
      const page = await shown(browser, post, 360, inDialog);
      const reach = () => page.evaluate<readonly Reach[]>(REACH);
      const all = [...(await reach())];

      // What a button opens must be within reach as well.
      for (const button of await page.locator("button[aria-expanded]").all()) {
        await button.click();
        all.push(...(await reach()));
      }

      await page.screenshot({ path: join(SCREENSHOTS, `${name}-pressed.png`), fullPage: true });
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter(({ left, right, isCut }) => left < 0 || right > 360 || isCut)).toEqual([]);
      const labels = post.parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []));
      for (const { label } of labels)
        expect(await page.getByRole("button", { name: label, exact: true }).count(), label).toBeGreaterThan(
          0,
        );
      await page.close();
    },
  );

  it("shows markup that people wrote as plain words", async () => {
    const page = await shown(browser, EVERYTHING, 800);

    for (const words of [
      "Is *this* <b>a</b> question?",
      "**one**",
      "# No heading",
      "> no quote",
      "<at>All</at>",
    ])
      expect(await page.getByText(words, { exact: false }).first().isVisible(), words).toBe(true);
    const heading = page.getByRole("heading", {
      name: "CSP-03 (26/27) *starred* _line_ [x](https://example.org)",
    });
    expect(await heading.isVisible()).toBe(true);
    expect(await page.getByRole("link").count()).toBe(1);
    await page.screenshot({ path: join(SCREENSHOTS, "everything.png"), fullPage: true });
    await page.close();
  });

  it("shows a table where there are no charts", async () => {
    const page = await shown(browser, EVERYTHING, 360);

    const rows = await page.getByRole("row").allInnerTexts();

    expect(rows.map((row) => row.split(/\s*\n\s*/).join(" | "))).toEqual([
      "Standing | Questions",
      "closed | 2",
      "answered | 1",
      "unanswered | 3",
    ]);
    await page.close();
  });

  it("opens a field for a reason, and sends it with the mark of its post", async () => {
    const page = await shown(browser, EVERYTHING, 800);

    await page.getByRole("button", { name: "Reopen" }).click();
    await page.getByLabel("Reason").fill("Since *when*?");
    await page.getByRole("button", { name: "Reopen" }).nth(1).click();

    expect(await page.evaluate("window.sent")).toEqual([
      { soc: "press", post: "soc-mark", button: "reopen", "reopen:reason": "Since *when*?" },
    ]);
    await page.close();
  });

  it("sends nothing while a reason is missing, and says so", async () => {
    const page = await shown(browser, EVERYTHING, 800);

    await page.getByRole("button", { name: "Reopen" }).click();
    await page.getByRole("button", { name: "Reopen" }).nth(1).click();

    expect(await page.getByText("Reason: nothing is filled in.").isVisible()).toBe(true);
    expect(await page.evaluate("window.sent")).toEqual([]);
    await page.close();
  });
});

/** About as large as Teams draws them on a phone: what stands around a card, and in its buttons. */
const TEAMS = `
  body { margin: 0 12px; font: 14px "Segoe UI", Arial, sans-serif; }
  button { font: 600 14px "Segoe UI", Arial, sans-serif; padding: 5px 16px; border: 1px solid; min-width: 64px; }
`;

/** Something to press or to fill in, as it is seen: its sides in pixels, and whether what it says is cut off. */
type Reach = {
  readonly says: string;
  readonly left: number;
  readonly right: number;
  readonly isCut: boolean;
};

const REACH = `[...document.querySelectorAll("button, input, select, textarea")]
  .filter((each) => each.checkVisibility())
  .map((each) => {
    const { left, right } = each.getBoundingClientRect();
    const inner = [each, ...each.querySelectorAll("*")];
    const isCut = each.tagName === "BUTTON" && inner.some((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0);
    return { says: each.innerText || each.tagName, left, right, isCut };
  })`;

/** A page with one card on it, drawn as Teams draws it: with Markdown in blocks of text. What is sent is in `sent`. */
async function shown(browser: Browser, post: Post, width: number, inDialog = false): Promise<Page> {
  const extras = { mark: "soc-mark", mentionId: (user: string) => user, file: null } as const;
  const content = card(post, inDialog ? { ...extras, inDialog } : extras);
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(
    `<!doctype html><html lang="en"><title>Card</title><style>${TEAMS}</style><main id="card"></main></html>`,
  );
  await page.addScriptTag({
    content: await readFile(resolve("adaptivecards/dist/adaptivecards.min.js"), "utf8"),
  });
  const json = JSON.stringify(content);
  await page.evaluate(`
    window.sent = [];
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = text.replace(/&/g, "&amp;").replace(/</g, "&lt;")
        .replace(/(^|[^\\\\])\\*\\*(.+?)\\*\\*/g, "$1<b>$2</b>").replace(/(^|[^\\\\])\\*(.+?)\\*/g, "$1<i>$2</i>")
        .replace(/\\\\(.)/g, "$1");
      result.didProcess = true;
    };
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig({ supportsInteractivity: true, actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, maxActions: 6 } });
    card.onExecuteAction = (action) => { if ("data" in action && action.data) window.sent.push(action.data); };
    card.parse(${json});
    document.getElementById("card").appendChild(card.render());
  `);
  return page;
}
