import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { openBrowser } from "../../browser.ts";
import { type PlaygroundPost, playgroundPosts } from "./playground-stream.ts";
import { PLAYGROUND } from "./playground-world.ts";

const SCREENSHOTS = join(import.meta.dirname, "..", "..", "..", "test-output", "teams-playground");

/** Somebody at the emulator's page, in a real browser. */
export type PlaygroundPage = {
  readonly page: Page;
  /** The bot's posts in the board's channel, as the page was told of them. */
  posts(): readonly PlaygroundPost[];
  goToChannel(): Promise<void>;
  goToChat(): Promise<void>;
  /** The post in the channel that asks a question, with its thread. */
  post(question: string): Locator;
  /** Mentions the bot in the thread of a post, and writes. */
  mentionIn(post: Locator, text: string): Promise<void>;
  /** Writes to the bot in the chat with it. */
  write(text: string): Promise<void>;
  /** Follows a link to a file and fetches it; resolves to what is in it. */
  fetches(link: Locator): Promise<string>;
  shot(name: string): Promise<void>;
};

/** Opens the page, which installs the app. What came before that is never shown there. */
export async function openPlaygroundPage(url: string): Promise<PlaygroundPage> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  onTestFinished(async () => {
    // Where a test has failed, this shows at what.
    await page.screenshot({ path: join(SCREENSHOTS, "last.png") });
    await browser.close();
  });
  page.setDefaultTimeout(15_000);
  const posts = playgroundPosts(page);
  await page.goto(url);
  // It repeats what is said everywhere, and hides half of it in a narrow column.
  await page.getByTitle("Hide log panel").click();
  const [channel] = PLAYGROUND.team.channels;
  return {
    page,
    posts,
    async goToChannel() {
      await page.getByText(channel.name, { exact: true }).first().click();
      await page.getByText("Start a new post").waitFor();
    },
    async goToChat() {
      await page.getByText("Personal Chat").click();
      await page.getByText("Start a new post").waitFor({ state: "hidden" });
    },
    post: (question) =>
      page.getByRole("group").filter({
        hasText: question,
        has: page.getByRole("button", { name: "Other…", exact: true }),
      }),
    async mentionIn(post, text) {
      await post.getByRole("textbox").last().click();
      await page.keyboard.type("@");
      await page.getByRole("menuitem", { name: PLAYGROUND.bot.name }).click();
      await page.keyboard.type(` ${text}`);
      await page.keyboard.press("Enter");
    },
    async write(text) {
      await page.getByRole("textbox").last().click();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async fetches(link) {
      const [opened] = await Promise.all([page.waitForEvent("popup"), link.click()]);
      const button = opened.getByRole("button", { name: "Download" });
      const [download] = await Promise.all([opened.waitForEvent("download"), button.click()]);
      const file = await readFile(await download.path(), "utf8");
      await opened.close();
      return file;
    },
    async shot(name) {
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    },
  };
}
