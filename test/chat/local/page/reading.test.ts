import { expect, it } from "vitest";
import { describePage } from "./describe-page.ts";
import { aMessage } from "./sample-messages.ts";

describePage("reading the workspace", ({ fake, open }) => {
  it("shows a channel day by day, in the board's time wherever the reader is", async () => {
    fake().put(
      aMessage({ id: "m20", at: "2026-07-01T23:30:00.000Z", by: "p3", text: "Just after midnight." }),
    );

    const page = await open("#/local:csp", { timezoneId: "America/Sao_Paulo" });
    await page.getByText("Just after midnight.").waitFor();

    expect(await page.getByRole("heading", { level: 2, name: "2026" }).allInnerTexts()).toEqual([
      "Monday 2 November 2026",
      "Monday 9 November 2026",
      "Thursday 2 July 2026",
    ]);
    const message = page.getByRole("article").filter({ hasText: "Just after midnight." });
    expect(await message.locator("time").first().textContent()).toBe("00:30");
  });

  it("draws what the bot says part by part", async () => {
    const page = await open("#/dm");
    const post = page.getByRole("article").filter({ hasText: "Community Safety Partnership, 2026/27" });

    await post.getByRole("heading", { name: "Community Safety Partnership, 2026/27" }).waitFor();
    const bar = "Of 7 questions 1 is accepted, 2 are answered, 1 is unanswered and 3 are not asked yet.";
    expect(await post.getByRole("img", { name: bar }).textContent()).toBe(
      "1 accepted2 answered1 unanswered3 not asked yet",
    );
    expect(await post.getByRole("listitem").allTextContents()).toEqual([
      "CSP-02 (26/27) (opens in a new tab), Rosalind Okoro, due Mon 30 Nov 2026",
    ]);
    expect(await post.locator("blockquote").textContent()).toBe(
      "We met the analyst in June.\nThe profile is from March.",
    );
    expect(await post.getByText("Next meeting Tue 8 Dec 2026, 14:00.").isVisible()).toBe(true);
  });

  it("tells what was edited, and keeps the place of what was deleted", async () => {
    const [prompt] = fake().messages["local:csp"] ?? [];
    if (prompt) fake().put({ ...prompt, text: "", post: null, deletedAt: "2026-11-09T09:59:00.000Z" });

    const page = await open("#/local:csp/m2");

    await page.getByText("This message was deleted.").waitFor();
    expect(await page.getByRole("link", { name: /^1 reply/ }).isVisible()).toBe(true);
    const reply = page.getByRole("article").filter({ hasText: "We met the regional analyst" });
    expect(await reply.getByText("(edited)").isVisible()).toBe(true);
  });

  it("offers files for download, with their size", async () => {
    const page = await open("#/local:csp/m2");
    const file = page.getByRole("link", { name: "minutes-june.pdf 24 KB" });

    const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);

    expect(download.suggestedFilename()).toBe("minutes-june.pdf");
  });

  it("begins as the chair of the first board, and stays whoever was chosen", async () => {
    const page = await open();
    const choice = page.getByLabel("Acting as");
    expect(await choice.locator("option:checked").textContent()).toBe("Amina Shah, chair");
    expect(await choice.locator("optgroup").first().getAttribute("label")).toBe(
      "Community Safety Partnership",
    );

    await choice.selectOption({ label: "Gareth Pugh, secretary" });
    await page.reload();

    expect(await choice.locator("option:checked").textContent()).toBe("Gareth Pugh, secretary");
    expect(await page.getByLabel("Message #community-safety as Gareth Pugh, secretary").isVisible()).toBe(
      true,
    );
  });

  it("shows the direct messages of whoever is acting, and of nobody else", async () => {
    const page = await open("#/local:@p1");
    await page.getByText("We met the analyst in June.").waitFor();

    await page.getByLabel("Acting as").selectOption({ label: "Dev Mistry" });
    await page.getByText("Nothing has been written here yet.").waitFor();

    await page.goto(`${fake().address()}/#/local:@p1`);
    await page.getByRole("heading", { name: "Direct messages of Amina Shah" }).waitFor();
    expect(await page.getByText("We met the analyst in June.").count()).toBe(0);
    await page.getByRole("button", { name: "Act as Amina Shah" }).click();
    await page.getByText("We met the analyst in June.").waitFor();
  });

  it("counts what is unread until its channel is opened, for each person apart", async () => {
    const page = await open("#/local:csp");
    const scrutiny = page.getByRole("link", { name: /#scrutiny/ });
    await page
      .getByRole("link", { name: "#scrutiny Overview and Scrutiny Committee 1 unread message" })
      .waitFor();

    await scrutiny.click();
    await page.getByText("OSC-01").waitFor();
    await page
      .getByRole("link", { name: "#scrutiny Overview and Scrutiny Committee", exact: true })
      .waitFor();
    await page.reload();
    await page.getByText("OSC-01").waitFor();
    expect(await scrutiny.textContent()).not.toContain("1");

    await page.getByRole("link", { name: /#community-safety/ }).click();
    await page.getByLabel("Acting as").selectOption({ label: "Dev Mistry, member" });
    await page
      .getByRole("link", { name: "#scrutiny Overview and Scrutiny Committee 1 unread message" })
      .waitFor();
  });

  it("opens the thread and the reply that an address names, and goes back and forward", async () => {
    const page = await open("#/csp/m2/m5");
    const thread = page.getByRole("region", { name: "Thread", exact: true });
    const reply = thread.getByRole("article").filter({ hasText: "We met the regional analyst" });
    await reply.waitFor();
    await reply.and(page.locator(":focus")).waitFor();
    expect(await reply.getAttribute("class")).toContain("message-highlighted");
    expect(await page.title()).toBe("Thread in Community Safety Partnership | Borchester City Council");

    await thread.getByRole("button", { name: "Close thread" }).click();
    await expect.poll(() => page.title()).toBe("Community Safety Partnership | Borchester City Council");
    expect(await page.getByRole("heading", { name: "Thread" }).count()).toBe(0);

    await page.goBack();
    await reply.waitFor();
    await page.goForward();
    await reply.waitFor({ state: "detached" });
  });

  it("says so when an address names a channel or a message that is not there", async () => {
    const page = await open("#/local:nowhere");
    await page.getByRole("heading", { name: "No such channel" }).waitFor();

    await page.goto(`${fake().address()}/#/local:csp/m999`);
    await page.getByText("This message is not here any more.").waitFor();
  });

  it("follows the bot's links to its own messages on the page, and others in a new tab", async () => {
    const page = await open("#/dm");
    fake().put(
      aMessage({
        id: "m21",
        channel: "local:@p1",
        at: "2026-11-09T09:40:00.000Z",
        post: {
          summary: "Links",
          parts: [
            {
              kind: "line",
              line: [
                { link: `${fake().address()}/#/local:csp/m2`, text: "the question" },
                { link: "https://example.org/profile", text: "the profile" },
              ],
            },
          ],
        },
      }),
    );

    const outside = page.getByRole("link", { name: "the profile (opens in a new tab)" });
    expect(await outside.getAttribute("rel")).toBe("noopener noreferrer");
    await page.getByRole("link", { name: "the question" }).click();
    await page.getByRole("heading", { name: "Thread" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#/local:csp/m2");
  });
});
