import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds against WCAG 2.2 at level AA, a line each. */
export async function faults(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe
    .run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);
}
