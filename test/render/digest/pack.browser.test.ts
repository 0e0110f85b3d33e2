import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packDocument } from "../../../src/render/digest/pack.ts";
import { CHROMIUM, openBrowser } from "../../browser.ts";
import { digestView, itemView, reply, withdrawn } from "../build.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const HOSTILE = [
  "<script>window.hacked = true</script>",
  '<img src="x" onerror="window.hacked = true">',
  '"><a href="javascript:window.hacked = true">here</a>',
  "</blockquote></main></body></html><h1>Another paper</h1>",
  "</style><style>* { display: none }</style>",
].join("\n");

const pack = packDocument(
  digestView({
    unanswered: [itemView({ overdue: true, text: HOSTILE })],
    answeredSince: [
      itemView({
        status: "answered",
        replies: [
          reply({
            text: HOSTILE,
            author: { user: "local:p3", name: HOSTILE, person: "p3" },
            files: [{ name: HOSTILE, type: "text/html", size: 1, url: "javascript:window.hacked = true" }],
          }),
          reply({ text: "x".repeat(3000) }),
        ],
        withdrawn: [withdrawn()],
      }),
    ],
    awaitingDecision: [itemView({ status: "answered", options: ["police", "other?"], replies: [reply()] })],
  }),
);

describe.skipIf(CHROMIUM === null)("the pack in a browser", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.setContent(new TextDecoder().decode(pack.bytes));
  });

  afterAll(() => browser?.close());

  it("has no fault that axe can find", async () => {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    );

    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it("runs nothing that people wrote, and makes no element of it", async () => {
    const found = await page.evaluate<unknown>(`({
      hacked: window.hacked ?? false,
      headings: document.querySelectorAll("h1").length,
      strangers: document.querySelectorAll("script, img, iframe, main style").length,
      links: [...document.querySelectorAll("a")].map((a) => a.protocol)
        .filter((protocol) => !["https:", "http:", location.protocol].includes(protocol)),
    })`);

    expect(found).toEqual({ hacked: false, headings: 1, strangers: 0, links: [] });
  });

  it("fits a phone: only the tracker scrolls sideways, in a place of its own", async () => {
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it("prints on A4 in 12 point, the tracker across the page", async () => {
    await page.emulateMedia({ media: "print" });
    const size = await page.evaluate("getComputedStyle(document.querySelector('blockquote')).fontSize");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    await page.emulateMedia({ media: "screen" });

    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      [width, height].map((points) => Math.round(Number(points))).join(" x "),
    );
    expect(size).toBe("16px");
    expect(new Set(boxes)).toEqual(new Set(["595 x 842", "842 x 595"]));
  });
});
