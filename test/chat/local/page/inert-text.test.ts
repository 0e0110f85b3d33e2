import { expect, it } from "vitest";
import { asPersonId, userRef } from "../../../../src/core/names/ids.ts";
import { describePage } from "./describe-page.ts";
import { aMessage } from "./sample-messages.ts";

const MARKUP = `<img src=x onerror="window.ran = 1"><script>window.ran = 1</script><b>bold</b> &lt;i&gt; {{1+1}}`;

describePage("texts of strangers on the page", ({ fake, open }) => {
  it("shows markup in names, texts and files as the letters it is made of", async () => {
    fake().put({
      ...aMessage({ id: "m30", at: "2026-11-09T09:50:00.000Z", text: MARKUP }),
      author: { id: asPersonId("p3"), name: "<b>Rosalind</b>", bot: false },
      files: [{ name: `${MARKUP}.txt`, url: "/local/files/f3/x", type: "text/plain", size: 12 }],
    });

    const page = await open("#/local:csp");
    const message = page.getByRole("article").filter({ hasText: "window.ran" });

    expect(await message.locator(".plain-text").textContent()).toBe(MARKUP);
    expect(await message.locator(".message-author").textContent()).toBe("<b>Rosalind</b>");
    expect(await message.locator(".file-name").textContent()).toBe(`${MARKUP}.txt`);
    expect(await message.locator("img, script, b, i").count()).toBe(0);
    expect(await page.evaluate("window.ran")).toBeUndefined();
  });

  it("shows markup in every part of the bot's posts as letters, since they carry members' words", async () => {
    fake().put(
      aMessage({
        id: "m31",
        at: "2026-11-09T09:50:00.000Z",
        post: {
          summary: MARKUP,
          parts: [
            { kind: "heading", text: MARKUP },
            { kind: "question", text: MARKUP },
            { kind: "quote", text: MARKUP },
            { kind: "list", lines: [[MARKUP]] },
            { kind: "note", line: [{ strong: MARKUP }] },
            { kind: "line", line: [{ mention: userRef("local", "p1"), name: MARKUP }] },
            { kind: "buttons", buttons: [{ id: "go", label: MARKUP, style: "plain", fields: [] }] },
          ],
        },
      }),
    );

    const page = await open("#/local:csp");
    const post = page.getByRole("article").filter({ hasText: "window.ran" }).locator(".post");

    expect(((await post.textContent()) ?? "").split("<b>bold</b> &lt;i&gt; {{1+1}}")).toHaveLength(8);
    expect(await post.locator("img, script, b, i").count()).toBe(0);
    expect(await page.evaluate("window.ran")).toBeUndefined();
  });

  it("makes links only of web addresses", async () => {
    const text =
      "javascript:alert(1) see (https://example.org/a_(b)), data:text/html,x and HTTP://example.org/c.";
    fake().put(aMessage({ id: "m32", at: "2026-11-09T09:50:00.000Z", by: "p3", text }));
    fake().put(
      aMessage({
        id: "m33",
        at: "2026-11-09T09:51:00.000Z",
        post: {
          summary: "",
          parts: [{ kind: "line", line: [{ link: "javascript:window.ran=1", text: "press me" }] }],
        },
      }),
    );

    const page = await open("#/local:csp");
    const message = page.getByRole("article").filter({ hasText: "javascript:alert(1)" });

    const links = await message.locator(".plain-text a").all();
    expect(await Promise.all(links.map((link) => link.getAttribute("href")))).toEqual([
      "https://example.org/a_(b)",
      "http://example.org/c",
    ]);
    await page.getByText("press me").waitFor();
    expect(await page.getByRole("link", { name: "press me" }).count()).toBe(0);
  });

  it("breaks words that have no end, and never scrolls sideways", async () => {
    const word = "supercalifragilistic".repeat(40);
    fake().put(aMessage({ id: "m34", at: "2026-11-09T09:50:00.000Z", by: "p3", text: word }));
    fake().put(
      aMessage({
        id: "m35",
        at: "2026-11-09T09:51:00.000Z",
        post: {
          summary: word,
          parts: [
            { kind: "heading", text: word },
            { kind: "question", text: word },
          ],
        },
      }),
    );

    const page = await open("#/local:csp/m34", { viewport: { width: 390, height: 844 } });
    await page.locator(".pane-thread").getByText(word).waitFor();

    const sideways =
      "[...document.querySelectorAll('html, .list')].map((each) => each.scrollWidth - each.clientWidth)";
    expect(await page.evaluate(sideways)).toEqual([0, 0, 0]);
  });
});
