import { expect, it } from "vitest";
import { describePage } from "./describe-page.ts";

describePage("commands in the writing box", ({ fake, open }) => {
  it("offers commands while one is typed, to be chosen with the keyboard", async () => {
    const page = await open("#/local:csp");
    const box = page.getByLabel(/^Message #community-safety/);
    await box.pressSequentially("/soc e");

    const combobox = page.getByRole("combobox", { name: /^Message #community-safety/ });
    expect(await combobox.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByRole("listbox", { name: "Commands" }).getByRole("option").allInnerTexts()).toEqual(
      [
        "/soc evidence REF\nWhat was answered to a question",
        "/soc extend REF DATE REASON\nGive a question a later due date",
      ],
    );
    await box.press("ArrowDown");
    await box.press("ArrowDown");
    const chosen = page.getByRole("listbox").getByRole("option", { selected: true });
    expect(await combobox.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
    await box.press("Enter");

    expect(await box.inputValue()).toBe("/soc extend ");
    expect(await page.getByRole("listbox").count()).toBe(0);
    expect(await box.getAttribute("role")).toBeNull();
    expect(
      await page.getByText("/soc extend REF DATE REASON: Give a question a later due date").isVisible(),
    ).toBe(true);
    expect(fake().asked).toEqual([]);
  });

  it("puts the list away on Escape and leaves the text", async () => {
    const page = await open("#/local:csp/m2");
    const box = page.getByLabel(/^Reply as/);
    await box.pressSequentially("/");
    await page.getByRole("listbox").waitFor();

    await box.press("Escape");

    expect(await page.getByRole("listbox").count()).toBe(0);
    expect(await box.inputValue()).toBe("/");
    expect(await page.getByRole("heading", { name: "Thread" }).isVisible()).toBe(true);
  });

  it("shows the answer to that person alone, in the thread where they asked, until it is dismissed", async () => {
    const page = await open("#/local:csp/m2");
    const box = page.getByLabel(/^Reply as/);
    await box.fill("/soc status");
    await box.press("Enter");

    const thread = page.getByRole("region", { name: "Thread", exact: true });
    const answer = thread.getByRole("region", { name: "Only you can see this" });
    await answer.getByRole("heading", { name: "Community Safety Partnership, 2026/27" }).waitFor();
    await answer.getByText("Next meeting Tue 8 Dec 2026").waitFor();
    expect(fake().asked).toEqual([
      {
        request: "POST /local/commands",
        body: { person: "p1", text: "/soc status", channel: "local:csp", thread: "m2" },
      },
    ]);
    expect(await page.locator("#announcer").textContent()).toBe(
      "Only you can see this: Community Safety Partnership: 2 of 7 asked, 1 answered, 1 unanswered.",
    );
    await page.getByLabel("Acting as").selectOption({ label: "Dev Mistry, member" });
    await answer.waitFor({ state: "detached" });

    await page.getByLabel("Acting as").selectOption({ label: "Amina Shah, chair" });
    await answer.getByRole("button", { name: "Dismiss" }).click();
    await answer.waitFor({ state: "detached" });
    await box.and(page.locator(":focus")).waitFor();
  });

  it("sends a command in a direct message without a channel", async () => {
    const page = await open("#/dm");
    const box = page.getByLabel(/^Message Key questions/);
    await box.fill("/soc next");
    await box.press("Enter");

    await page.getByRole("region", { name: "Only you can see this" }).waitFor();
    expect(fake().asked[0]?.body).toEqual({ person: "p1", text: "/soc next" });
  });

  it("does not let a mistyped command become a message that everybody reads", async () => {
    const page = await open("#/local:csp");
    const box = page.getByLabel(/^Message #community-safety/);
    await box.fill("/status");
    await box.press("Enter");

    await page
      .getByRole("alert")
      .filter({ hasText: "Cannot run /status: commands here begin with /soc." })
      .waitFor();
    expect(await box.inputValue()).toBe("/status");
    expect(fake().asked).toEqual([]);
  });
});
