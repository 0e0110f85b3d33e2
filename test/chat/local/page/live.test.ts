import { expect, it } from "vitest";
import { asBoardId, channelRef } from "../../../../src/core/names/ids.ts";
import { describePage } from "./describe-page.ts";
import { aMessage, sampleMessages } from "./sample-messages.ts";

describePage("a page that is left open", ({ fake, open, expectOutage }) => {
  it("shows and announces what others write, and says nothing of edits", async () => {
    const page = await open("#/local:csp");
    await page.getByText("Thank you both.").waitFor();

    fake().put(aMessage({ id: "m40", at: "2026-11-09T09:55:00.000Z", by: "p3", text: "In January." }));
    await page.getByText("In January.").waitFor();
    expect(await page.locator("#announcer").textContent()).toBe("1 new message in #community-safety.");

    fake().put(aMessage({ id: "m40", at: "2026-11-09T09:55:00.000Z", by: "p3", text: "In February." }));
    await page.getByText("In February.").waitFor();
    expect(await page.locator("#announcer p").count()).toBe(1);
  });

  it("says nothing of channels one is not looking at, but counts them", async () => {
    const page = await open("#/local:csp");
    await page
      .getByRole("link", { name: "#scrutiny Overview and Scrutiny Committee 1 unread message" })
      .waitFor();

    fake().put(
      aMessage({ id: "m41", channel: "local:osc", at: "2026-11-09T09:55:00.000Z", by: "p5", text: "Hello." }),
    );

    await page
      .getByRole("link", { name: "#scrutiny Overview and Scrutiny Committee 2 unread messages" })
      .waitFor();
    expect(await page.locator("#announcer").textContent()).toBe("");
  });

  it("redraws one message of five hundred when one changes", async () => {
    fake().messages["local:csp"] = Array.from({ length: 500 }, (_, at) => ({
      ...(sampleMessages()["local:csp"]?.[1] ?? aMessage({ id: "", at: "" })),
      id: `n${at}`,
      at: new Date(Date.UTC(2026, 9, 1, 8, at * 60)).toISOString(),
    }));
    const page = await open("#/local:csp");
    await expect.poll(() => page.getByRole("article").count()).toBe(500);
    await page.evaluate(`{
      window.touched = new Set();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
          const article = element.closest("article");
          if (article) window.touched.add(article.id);
        }
      }).observe(document.querySelector(".list"), { subtree: true, childList: true, characterData: true, attributes: true });
    }`);

    const [old] = fake().messages["local:csp"] ?? [];
    if (old) fake().put({ ...old, replies: [] });
    await page.getByRole("link", { name: "Reply in thread" }).waitFor();

    expect(await page.evaluate("[...window.touched]")).toEqual(["local:csp/n0"]);
  });

  it("leaves somebody who has scrolled up in peace, and offers the way down", async () => {
    const page = await open("#/local:csp", { viewport: { width: 1280, height: 500 } });
    await page.getByText("Thank you both.").waitFor();
    const first = page.getByRole("article").filter({ hasText: "CSP-01 (26/27)" });
    await page.mouse.move(700, 250);
    await page.mouse.wheel(0, -5000);
    const news = aMessage({ id: "m42", at: "2026-11-09T09:55:00.000Z", by: "p3", text: "In January." });
    await expect.poll(() => page.evaluate("document.querySelector('.list').scrollTop")).toBe(0);

    fake().put(news);
    const below = page.getByRole("button", { name: "New messages below" });
    await below.waitFor();
    expect(await page.evaluate("document.querySelector('.list').scrollTop")).toBe(0);
    expect(await first.isVisible()).toBe(true);

    await below.click();
    await below.waitFor({ state: "detached" });
    const distance =
      "{ const list = document.querySelector('.list'); list.scrollHeight - list.scrollTop - list.clientHeight }";
    expect(await page.evaluate(distance)).toBeLessThan(2);
  });

  it("says when the workspace is away, keeps what is being written, and catches up when it is back", async () => {
    expectOutage();
    const page = await open("#/local:csp");
    const box = page.getByLabel(/^Message #community-safety/);
    await box.fill("Unsent");

    await fake().stop();
    await page.getByText("The workspace is not answering.").waitFor();
    await box.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Cannot reach the workspace." }).waitFor();
    expect(await box.inputValue()).toBe("Unsent");

    fake().put(aMessage({ id: "m43", at: "2026-11-09T09:55:00.000Z", by: "p3", text: "Written meanwhile." }));
    fake().channels = [
      ...fake().channels,
      { id: channelRef("local", "new"), name: "new", board: asBoardId("new"), boardName: "New Board" },
    ];
    await fake().start();
    await page.getByText("Written meanwhile.").waitFor();
    await page.getByRole("link", { name: "#new New Board" }).waitFor();
    expect(await page.getByText("The workspace is not answering.").count()).toBe(0);
  });
});
