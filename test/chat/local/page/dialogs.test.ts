import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { faults } from "./axe-faults.ts";
import { describePage } from "./describe-page.ts";
import { aMessage } from "./sample-messages.ts";
import { ANSWER, OTHER, TWO_BUTTONS } from "./sample-posts.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const SCREENS = [
  { screen: "desktop, light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { screen: "phone, dark", ...PHONE, colorScheme: "dark" },
] as const;

const shown = (post: typeof OTHER) => ({ text: post.summary, post });

describePage("a dialog made for whoever presses", ({ fake, open }) => {
  async function opened(options = {}): Promise<Page> {
    const page = await open("#/local:csp", options);
    fake().put(
      aMessage({
        id: "m9",
        channel: "local:csp",
        at: "2026-11-09T10:00:00.000Z",
        text: "",
        post: TWO_BUTTONS,
      }),
    );
    await page.getByRole("button", { name: "Other…" }).waitFor();
    return page;
  }

  it("names its question and the date it is wanted by, and shows what came of a button in it", async () => {
    fake().form = shown(OTHER);
    fake().answer = { text: "It goes to the secretary.", post: null };
    const page = await opened();
    const other = page.getByRole("button", { name: "Other…" });
    await other.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "What you can do with CSP-05 (26/27)" });
    await dialog.getByText("CSP-05 (26/27): Are there arrangements?").waitFor();
    expect(await dialog.getByText("Wanted by: Mon 22 Feb 2027").isVisible()).toBe(true);

    await dialog.getByRole("button", { name: "Not mine" }).click();

    const done = page.getByRole("dialog", { name: "Only you can see this" });
    await done.getByRole("status").getByText("It goes to the secretary.").waitFor();
    expect(fake().asked).toEqual([
      { request: "POST /local/forms", body: { message: "m9", button: "other", person: "p1" } },
      {
        request: "POST /local/buttons",
        body: { message: "m9", button: "pass", about: "csp-5", person: "p1" },
      },
    ]);
    await done.getByRole("button", { name: "Close" }).click();
    await other.and(page.locator(":focus")).waitFor();
  });

  it("asks in its own place for what a button needs, still says what it is about, and sends nothing left empty", async () => {
    fake().form = shown(OTHER);
    const page = await opened();
    await page.getByRole("button", { name: "Other…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    const dialog = page.getByRole("dialog", { name: "Accept" });
    expect(await dialog.getByText("CSP-05 (26/27): Are there arrangements?").isVisible()).toBe(true);

    await dialog.getByLabel("Rating (optional)").selectOption({ label: "Green: in place" });
    await dialog.getByRole("button", { name: "Accept" }).click();

    await page.getByRole("dialog", { name: "Only you can see this" }).waitFor();
    expect(fake().asked.at(-1)?.body).toMatchObject({
      button: "accept",
      about: "csp-5",
      fields: { choice: "green" },
    });
  });

  it("has the field of an only button at once, with the focus in it", async () => {
    fake().form = shown(ANSWER);
    const page = await opened();
    await page.getByRole("button", { name: "Answer" }).click();
    const dialog = page.getByRole("dialog", { name: "Answer CSP-05 (26/27)" });
    await dialog.getByLabel("Your answer").and(page.locator(":focus")).waitFor();

    await dialog.getByRole("button", { name: "Send answer" }).click();
    expect(await dialog.getByText("Write an answer.").isVisible()).toBe(true);
    await page.keyboard.type("In May.");
    await dialog.getByRole("button", { name: "Send answer" }).click();

    await page.getByRole("dialog", { name: "Only you can see this" }).waitFor();
    expect(fake().asked.at(-1)?.body).toMatchObject({ button: "answer", fields: { answer: "In May." } });
  });

  it("opens from what only one person was shown, too", async () => {
    fake().answer = shown(OTHER);
    const page = await opened();
    const box = page.getByLabel(/^Message #community-safety/);
    await box.fill("/soc evidence CSP-05");
    await box.press("Enter");
    const aside = page.getByRole("region", { name: "Only you can see this" });

    fake().answer = { text: "It goes to the secretary.", post: null };
    await aside.getByRole("button", { name: "Not mine" }).click();

    await page.getByText("It goes to the secretary.", { exact: true }).last().waitFor();
    expect(fake().asked.at(-1)?.body).toEqual({
      ...{ channel: "local:csp", button: "pass", about: "csp-5", person: "p1" },
    });
  });

  it("leaves the focus at the post where the button that was pressed is gone from it", async () => {
    const page = await opened();
    const accept = { id: "accept", label: "Settle it", style: "plain", fields: [] } as const;
    const withButton = {
      ...TWO_BUTTONS,
      parts: [...TWO_BUTTONS.parts.slice(0, 4), { kind: "buttons", buttons: [accept] } as const],
    };
    const message = { id: "m9", channel: "local:csp", at: "2026-11-09T10:00:00.000Z", text: "" };
    fake().put(aMessage({ ...message, post: withButton }));
    const settle = page.getByRole("button", { name: "Settle it" });
    const release = fake().hold();
    await settle.focus();
    await page.keyboard.press("Enter");
    fake().put(aMessage({ ...message, post: { ...withButton, parts: withButton.parts.slice(0, 4) } }));
    await settle.waitFor({ state: "detached" });
    release();

    await page
      .getByRole("article")
      .filter({ hasText: "CSP-05 (26/27)" })
      .and(page.locator(":focus"))
      .waitFor();
  });

  it.each(SCREENS)("has no fault in any of its steps ($screen)", async ({ screen: _, ...options }) => {
    fake().form = shown(OTHER);
    const page = await opened(options);
    await page.getByRole("button", { name: "Other…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Not mine" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Accept" }).click();
    await dialog.getByLabel("Note (optional)").waitFor();
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("dialog", { name: "Only you can see this" }).waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

describePage("a prompt", ({ fake, open }) => {
  it("is at most 300 px high at 1440", async () => {
    const page = await open("#/local:csp", { viewport: { width: 1440, height: 900 } });
    fake().put(
      aMessage({
        id: "m9",
        channel: "local:csp",
        at: "2026-11-09T10:00:00.000Z",
        text: "",
        post: TWO_BUTTONS,
      }),
    );
    const prompt = page.getByRole("article").filter({ hasText: "CSP-05 (26/27)" });
    await prompt.waitFor();

    expect((await prompt.boundingBox())?.height).toBeLessThanOrEqual(300);
  });
});

describePage("a long answer", ({ fake, open }) => {
  it.each(["status", "help"])("to /soc %s shows its head, and not its end", async (command) => {
    const lines = Array.from({ length: 60 }, (_none, at) => [`Line ${at + 1}`]);
    const parts = [{ kind: "heading", text: "How things stand" } as const, { kind: "list", lines } as const];
    fake().answer = { text: "How things stand", post: { summary: "How things stand", parts } };
    const page = await open("#/local:csp");
    const box = page.getByLabel(/^Message #community-safety/);
    await box.fill(`/soc ${command}`);
    await box.press("Enter");

    const aside = page.getByRole("region", { name: "Only you can see this" });
    await aside.waitFor();
    const inView = (text: string) =>
      page.evaluate(
        `(() => { const all = [...document.querySelectorAll(".aside-note *")]
          .filter((each) => each.children.length === 0 && each.textContent === ${JSON.stringify(text)});
          const { top, bottom } = all[0].getBoundingClientRect();
          const list = document.querySelector(".list").getBoundingClientRect();
          return top >= list.top && bottom <= Math.min(list.bottom, innerHeight); })()`,
      );
    await expect.poll(() => inView("How things stand")).toBe(true);
    expect(await inView("Line 60")).toBe(false);
  });
});

describePage("in forced colours", ({ open }) => {
  it("only the current channel has the bar, and the writing box shows that it has the focus", async () => {
    const page = await open("#/local:csp", { forcedColors: "active" });
    const bars = `(() => { const ground = getComputedStyle(document.querySelector(".side")).backgroundColor;
      return [...document.querySelectorAll(".side .conversation")]
        .filter((each) => getComputedStyle(each).borderLeftColor !== ground)
        .map((each) => each.getAttribute("aria-current")); })()`;

    expect(await page.evaluate(bars)).toEqual(["page"]);
    const outline = `(() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector(".composer-box"));
      return outlineStyle + " " + outlineWidth; })()`;
    expect(await page.evaluate(outline)).not.toBe("solid 2px");
    await page.getByLabel(/^Message #community-safety/).focus();
    expect(await page.evaluate(outline)).toBe("solid 2px");
  });
});

describePage("files", ({ fake, open }) => {
  const limits = "Up to 20 files of 10 MB each, 20 MB together.";

  it("are told how large they may be before any is chosen, and a larger one is refused before it is sent", async () => {
    const page = await open("#/local:csp");
    const attach = page.getByRole("button", { name: "Attach files" });
    expect(await attach.getAttribute("title")).toBe(limits);
    const described = await attach.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${described}"]`).textContent()).toBe(limits);

    const large = {
      name: "plan.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.alloc(10 * 1024 * 1024 + 1),
    };
    await page.locator("input[type=file]").setInputFiles([large]);

    await page
      .getByRole("alert")
      .filter({ hasText: "Cannot attach plan.pdf: it is larger than 10 MB." })
      .waitFor();
    expect(await page.getByText(limits).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Send" }).click();
    expect(fake().asked).toEqual([]);
    await page.getByRole("button", { name: /plan\.pdf/ }).click();
    expect(await page.getByRole("alert").filter({ hasText: "plan.pdf" }).count()).toBe(0);
  });
});
