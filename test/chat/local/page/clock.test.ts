import { expect, it } from "vitest";
import { describePage } from "./describe-page.ts";

describePage("the clock bar", ({ fake, open }) => {
  it("shows the bot's time and what comes next, and goes there when told", async () => {
    const page = await open("#/local:csp");
    const bar = page.getByRole("banner");
    expect(await bar.getByRole("paragraph").allInnerTexts()).toEqual([
      "Bot’s time Mon 9 Nov 2026, 10:00",
      "Next: Mon 16 Nov 2026, 09:00, 2 questions for the Community Safety Partnership",
    ]);
    const release = fake().hold();

    await bar.getByRole("button", { name: "Next event" }).click();
    const working = bar.getByRole("button", { name: "Working…" });
    await working.and(page.locator(":focus")).waitFor();
    expect(await working.isDisabled()).toBe(true);
    await working.press("Enter");
    release();

    await bar.getByText("Mon 16 Nov 2026, 09:00").waitFor();
    await bar.getByText("Nothing comes next").waitFor();
    await expect
      .poll(() => page.locator("#announcer").textContent())
      .toBe("It is now Mon 16 Nov 2026, 09:00.");
    expect(fake().asked).toEqual([{ request: "POST /local/clock", body: { to: "next" } }]);
  });

  it("goes to a date and time, understood in the board's zone", async () => {
    fake().clock = { now: "2027-03-20T10:00:00.000Z", next: null };
    const page = await open("#/local:csp", { timezoneId: "America/Sao_Paulo" });

    await page.getByLabel("or go to").fill("2027-03-29T09:00");
    await page.getByRole("button", { name: "Go", exact: true }).click();

    await page.getByText("Mon 29 Mar 2027, 09:00").first().waitFor();
    expect(fake().asked).toEqual([
      { request: "POST /local/clock", body: { to: "2027-03-29T08:00:00.000Z" } },
    ]);
  });

  it("does not go back", async () => {
    const page = await open("#/local:csp");

    await page.getByLabel("or go to").fill("2026-11-09T09:59");
    await page.getByRole("button", { name: "Go", exact: true }).click();

    const alert = page.getByRole("alert").filter({ hasText: "forward" });
    expect(await alert.textContent()).toBe(
      "Cannot move the clock to Mon 9 Nov 2026, 09:59: it only goes forward. Choose a time after Mon 9 Nov 2026, 10:00.",
    );
    expect(fake().asked).toEqual([]);
  });

  it("keeps what is typed while the bot's time runs on", async () => {
    const page = await open("#/local:csp");
    const field = page.getByLabel("or go to");
    expect(await field.inputValue()).toBe("2026-11-09T10:00");
    await field.fill("2026-12-01T09:00");

    fake().tick("2026-11-09T10:01:00.000Z");
    await page.getByRole("banner").getByText("Mon 9 Nov 2026, 10:01").waitFor();

    expect(await field.inputValue()).toBe("2026-12-01T09:00");
  });

  it("is not there where the clock cannot be moved", async () => {
    fake().clock = null;

    const page = await open("#/local:csp");

    expect(await page.getByRole("button", { name: "Next event" }).count()).toBe(0);
    expect(await page.getByRole("banner").count()).toBe(0);
  });
});
