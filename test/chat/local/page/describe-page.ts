import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { CHROMIUM, openBrowser } from "../../../browser.ts";
import { type FakeWorkspace, openFakeWorkspace } from "./fake-workspace.ts";
import { type MadePage, makePage } from "./make-page.ts";

/** What a test of the page works with: a workspace of its own, and pages open on it. */
export type Stage = {
  readonly fake: () => FakeWorkspace;
  /** Opens the page at a place (`#/local:csp`), as a British desktop browser unless told otherwise. */
  open(place?: string, options?: BrowserContextOptions): Promise<Page>;
  /** From now on the workspace may be away: that the browser says so is no fault of the page. */
  expectOutage(): void;
};

/**
 * Tests of the page in a real browser, against a fake workspace. Each test begins with a fresh one, and fails if the
 * page wrote any error to the browser's console.
 */
export function describePage(name: string, tests: (stage: Stage) => void): void {
  describe.skipIf(CHROMIUM === null)(name, () => {
    const stage = { files: null as MadePage | null, browser: null as Browser | null };
    let fake: FakeWorkspace;
    let faults: string[];
    let outage: boolean;

    beforeAll(async () => {
      [stage.files, stage.browser] = await Promise.all([makePage(), openBrowser()]);
    });
    beforeEach(async () => {
      if (stage.files === null) throw new Error("the page was not built");
      fake = await openFakeWorkspace(stage.files);
      faults = [];
      outage = false;
    });
    afterEach(async () => {
      await Promise.all((stage.browser?.contexts() ?? []).map((context) => context.close()));
      await fake.stop();
      expect(faults).toEqual([]);
    });
    afterAll(async () => {
      await stage.browser?.close();
    });

    tests({
      fake: () => fake,
      expectOutage: () => {
        outage = true;
      },
      open: async (place = "", options = {}) => {
        if (stage.browser === null) throw new Error("there is no browser");
        const context = await stage.browser.newContext({
          viewport: { width: 1280, height: 800 },
          locale: "en-GB",
          ...options,
        });
        const page = await context.newPage();
        page.on("pageerror", (error) => faults.push(error.message));
        page.on("console", (line) => {
          // A refused request is answered on the page; that the browser also logs it is not ours to prevent.
          const expected =
            line.text().startsWith("Failed to load resource") ||
            (outage && /net::|stream/i.test(line.text()));
          if (line.type() === "error" && !expected) faults.push(line.text());
        });
        await page.goto(`${fake.address()}/${place}`);
        await page.locator(".pane-head").last().waitFor();
        return page;
      },
    });
  });
}
