import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage } from "./describe-page.ts";

/** Presses Tab (or another key) until something has the focus; fails if that takes more presses than there are stops. */
async function reach(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(page.locator(":focus")).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error("the keyboard does not get there");
}

describePage("the keyboard alone", ({ fake, open }) => {
  it("goes from the top of the page to a channel, a thread, an answer and back", async () => {
    const page = await open("#/local:osc");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Skip to the messages" }).and(page.locator(":focus")).waitFor();

    await reach(page, page.getByRole("link", { name: /#community-safety/ }));
    await page.keyboard.press("Enter");
    await page
      .getByLabel(/^Message #community-safety/)
      .and(page.locator(":focus"))
      .waitFor();

    const link = page.getByRole("link", { name: /^2 replies/ });
    await reach(page, link, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page
      .getByLabel(/^Reply as/)
      .and(page.locator(":focus"))
      .waitFor();
    await page.keyboard.type("From the keyboard.");
    await page.keyboard.press("Enter");
    await page.getByRole("article").filter({ hasText: "From the keyboard." }).waitFor();

    await page.keyboard.press("Escape");
    await page
      .getByRole("link", { name: /^3 replies/ })
      .and(page.locator(":focus"))
      .waitFor();
    expect(await page.getByRole("heading", { name: "Thread" }).count()).toBe(0);
  });

  it("skips past a long list to the writing box", async () => {
    const page = await open("#/local:csp");
    await reach(page, page.getByRole("button", { name: "Skip past the messages to the writing box" }));
    await page.keyboard.press("Enter");

    await page
      .getByLabel(/^Message #community-safety/)
      .and(page.locator(":focus"))
      .waitFor();
    expect(new URL(page.url()).hash).toBe("#/local:csp");
  });

  it("edits and deletes one's own message", async () => {
    const page = await open("#/local:csp");
    const edit = page.getByRole("button", { name: "Edit" });
    await reach(page, edit);
    await page.keyboard.press("Enter");
    await page.getByLabel("Edit message").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    await edit.and(page.locator(":focus")).waitFor();

    await reach(page, page.getByRole("button", { name: "Delete" }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Delete this message" });
    await dialog.waitFor();
    await reach(page, dialog.getByRole("button", { name: "Delete" }));
    await page.keyboard.press("Enter");
    await page.getByText("This message was deleted.").waitFor();
    expect(fake().asked.map(({ request }) => request)).toEqual(["DELETE /local/messages/m3?person=p1"]);
  });

  it("opens the drawer of a small screen, chooses a channel, and closes it with Escape", async () => {
    const page = await open("#/local:csp", { viewport: { width: 390, height: 844 } });
    const menu = page.getByRole("button", { name: "Channels and people" });
    await reach(page, menu);
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name: "Channels and people" });
    await drawer.waitFor();
    await page.keyboard.press("Escape");
    await menu.and(page.locator(":focus")).waitFor();

    await page.keyboard.press("Enter");
    await drawer.waitFor();
    await reach(page, drawer.getByRole("link", { name: /#scrutiny/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Overview and Scrutiny Committee" }).waitFor();
    await drawer.waitFor({ state: "detached" });
    await page
      .getByLabel(/^Message #scrutiny/)
      .and(page.locator(":focus"))
      .waitFor();
  });
});
