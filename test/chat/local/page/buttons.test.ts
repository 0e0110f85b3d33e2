import { expect, it } from "vitest";
import { describePage } from "./describe-page.ts";

describePage("buttons on the bot's posts", ({ fake, open }) => {
  it("answers at the post to the one who pressed, says so, and leaves the focus where it was", async () => {
    fake().answer = { text: "Accepted.", post: null };
    const page = await open("#/local:csp");
    const post = page.getByRole("article").filter({ hasText: "CSP-02 (26/27)" });
    const accept = post.getByRole("button", { name: "Accept" });

    await accept.focus();
    await page.keyboard.press("Enter");

    const answer = page.getByRole("listitem").filter({ hasText: "Accepted." });
    await answer.waitFor();
    await page.locator("#announcer").getByText("Only you can see this: Accepted.").waitFor();
    await accept.and(page.locator(":focus")).waitFor();
    expect(fake().asked).toEqual([
      { request: "POST /local/buttons", body: { message: "m2", button: "accept", person: "p1" } },
    ]);
    await answer.getByRole("button", { name: "Dismiss" }).click();
    await post.and(page.locator(":focus")).waitFor();
  });

  it("asks first for what the button needs, says what is missing, and sends it", async () => {
    const page = await open("#/local:csp");
    await page.getByRole("button", { name: "Extend" }).click();
    const dialog = page.getByRole("dialog", { name: "Extend" });

    await dialog.getByRole("button", { name: "Extend" }).click();
    const date = dialog.getByLabel("New due date");
    await date.and(page.locator(":focus")).waitFor();
    expect(await dialog.getByText("Choose a date.").isVisible()).toBe(true);
    expect(await dialog.getByText("Write a reason.").isVisible()).toBe(true);
    expect(await date.getAttribute("aria-invalid")).toBe("true");

    await date.fill("2026-12-18");
    await dialog.getByLabel("Reason").fill("The analyst is on leave.");
    await dialog.getByRole("button", { name: "Extend" }).click();

    await page.getByRole("dialog", { name: "Only you can see this" }).waitFor();
    expect(fake().asked[0]?.body).toEqual({
      message: "m2",
      button: "extend",
      person: "p1",
      fields: { date: "2026-12-18", reason: "The analyst is on leave." },
    });
  });

  it("offers the people a question can be given to", async () => {
    const page = await open("#/local:csp");
    await page.getByRole("button", { name: "Assign" }).click();
    const dialog = page.getByRole("dialog", { name: "Assign" });

    await dialog.getByLabel("Whose question is it?").selectOption({ label: "Dev Mistry" });
    await dialog.getByRole("button", { name: "Assign" }).click();

    await page.getByRole("dialog", { name: "Only you can see this" }).waitFor();
    expect(fake().asked[0]?.body.fields).toEqual({ person: "p4" });
  });

  it("says in the dialog why it was refused, and keeps what was written", async () => {
    fake().refuseNext = { error: "Cannot find the board.", fix: "Try again." };
    const page = await open("#/local:csp");
    const more = page.getByRole("button", { name: "More evidence wanted" });
    await more.click();
    const dialog = page.getByRole("dialog", { name: "More evidence wanted" });
    await dialog.getByLabel("What is missing?").fill("The date");
    await dialog.getByRole("button", { name: "More evidence wanted" }).click();

    await dialog.getByRole("alert").filter({ hasText: "Cannot find the board." }).waitFor();
    expect(await dialog.getByLabel("What is missing?").inputValue()).toBe("The date");

    await page.keyboard.press("Escape");
    await more.and(page.locator(":focus")).waitFor();
  });
});
