import { expect, it } from "vitest";
import { describePage } from "./describe-page.ts";

describePage("writing in the workspace", ({ fake, open }) => {
  it("sends on Enter, and starts a new line on Shift+Enter", async () => {
    const page = await open("#/local:csp");
    const box = page.getByLabel("Message #community-safety as Amina Shah, chair");

    await box.pressSequentially("One line");
    await box.press("Shift+Enter");
    await box.pressSequentially("and another");
    await box.press("Enter");

    await page.getByRole("article").filter({ hasText: "and another" }).waitFor();
    expect(fake().asked).toEqual([
      {
        request: "POST /local/messages",
        body: { channel: "local:csp", person: "p1", text: "One line\nand another" },
      },
    ]);
    await expect.poll(() => box.inputValue()).toBe("");
    expect(await page.locator("#announcer").textContent()).toBe("Sent.");
  });

  it("sends a reply to the thread it was written in", async () => {
    const page = await open("#/local:csp");
    await page.getByRole("link", { name: /^2 replies/ }).click();

    await page.getByLabel("Reply as Amina Shah, chair").fill("Noted.");
    await page.getByRole("region", { name: "Thread" }).getByRole("button", { name: "Send" }).click();

    await page.getByRole("link", { name: /^3 replies/ }).waitFor();
    expect(fake().asked[0]?.body).toEqual({
      channel: "local:csp",
      person: "p1",
      text: "Noted.",
      thread: "m2",
    });
  });

  it("says why something was not sent, and keeps it", async () => {
    fake().refuseNext = {
      error: "Cannot keep the message: the disk is full.",
      fix: "Make room and send it again.",
    };
    const page = await open("#/local:csp");
    const box = page.getByLabel(/^Message #community-safety/);

    await box.fill("Please keep this");
    await box.press("Enter");

    const alert = page.getByRole("alert").filter({ hasText: "disk is full" });
    expect(await alert.textContent()).toBe(
      "Cannot keep the message: the disk is full. Make room and send it again.",
    );
    expect(await box.inputValue()).toBe("Please keep this");
    await box.press("Enter");
    await page.getByRole("article").filter({ hasText: "Please keep this" }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  it("keeps what was begun while one looks elsewhere", async () => {
    const page = await open("#/local:csp");
    await page.getByLabel(/^Message #community-safety/).fill("Half a thought");

    await page.getByRole("link", { name: /#scrutiny/ }).click();
    expect(await page.getByLabel(/^Message #scrutiny/).inputValue()).toBe("");
    await page.getByRole("link", { name: /#community-safety/ }).click();

    await expect
      .poll(() => page.getByLabel(/^Message #community-safety/).inputValue())
      .toBe("Half a thought");
  });

  it("attaches files that were chosen, pasted or dropped, and takes them off again", async () => {
    const page = await open("#/local:csp");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Attach files" }).click(),
    ]);
    await chooser.setFiles([
      { name: "log.txt", mimeType: "text/plain", buffer: Buffer.from("hello") },
      { name: "draft.txt", mimeType: "text/plain", buffer: Buffer.from("x") },
    ]);
    await page.evaluate(`{
      const carry = (name) => {
        const data = new DataTransfer();
        data.items.add(new File([name], name));
        return data;
      };
      const list = document.querySelector(".list");
      list.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: carry("drop.txt") }));
      list.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carry("drop.txt") }));
      const paste = (clipboardData) =>
        document.querySelector("textarea").dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData }));
      paste(carry("paste.txt"));
      const text = carry("picture-of-the-text.png");
      text.setData("text/plain", "the text");
      paste(text);
    }`);
    await page.getByRole("button", { name: "Take off draft.txt" }).click();

    const names = await page
      .getByRole("list", { name: "Files to be sent" })
      .locator(".file-name")
      .allInnerTexts();
    expect(names).toEqual(["log.txt", "drop.txt", "paste.txt"]);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("link", { name: "log.txt 5 bytes" }).waitFor();
    expect(fake().asked[0]?.body).toEqual({
      channel: "local:csp",
      person: "p1",
      text: "",
      files: [
        { name: "log.txt", base64: "aGVsbG8=" },
        { name: "drop.txt", base64: "ZHJvcC50eHQ=" },
        { name: "paste.txt", base64: "cGFzdGUudHh0" },
      ],
    });
  });

  it("changes one's own messages, and nobody else's", async () => {
    const page = await open("#/local:csp/m2");
    const mine = page.getByRole("article").filter({ hasText: "Thank you both." });
    await mine.getByRole("button", { name: "Edit" }).click();

    const box = page.getByLabel("Edit message");
    await box.fill("Thank you.");
    await box.press("Enter");

    const changed = page.getByRole("article").filter({ hasText: "Thank you." });
    await changed.getByText("(edited)").waitFor();
    await changed.getByRole("button", { name: "Edit" }).and(page.locator(":focus")).waitFor();
    expect(fake().asked).toEqual([
      { request: "PATCH /local/messages/m3", body: { person: "p1", text: "Thank you." } },
    ]);
    expect(await page.getByRole("button", { name: "Edit" }).count()).toBe(1);
  });

  it("deletes a message only after asking", async () => {
    const page = await open("#/local:csp");
    const mine = page.getByRole("article").filter({ hasText: "Thank you both." });
    const remove = mine.getByRole("button", { name: "Delete" });

    await remove.click();
    await page.getByRole("dialog", { name: "Delete this message" }).waitFor();
    await page.keyboard.press("Escape");
    await remove.and(page.locator(":focus")).waitFor();
    expect(fake().asked).toEqual([]);

    await remove.click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("This message was deleted.").waitFor();
    expect(fake().asked.map(({ request }) => request)).toEqual(["DELETE /local/messages/m3?person=p1"]);
    await page
      .getByRole("region", { name: "Messages in #community-safety" })
      .and(page.locator(":focus"))
      .waitFor();
  });
});
