import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { channelRef, deliveryKey, userRef } from "../../../../src/core/names/ids.ts";
import { type LocalSetup, openLocal } from "../local-driver.ts";

const MB = 1024 * 1024;

let local: LocalSetup;

beforeEach(async () => {
  local = await openLocal();
});

afterEach(() => local.close());

it("a file comes back byte for byte, to be saved and never shown as a page from here", async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 60, 115, 99, 114, 105, 112, 116, 62]);
  const { url } = await upload("Cofnodion – Ebrill.html", bytes);

  const response = await fetch(local.workspace.address() + url);

  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-disposition":
      "attachment; filename=\"Cofnodion ? Ebrill.html\"; filename*=UTF-8''Cofnodion%20%E2%80%93%20Ebrill.html",
    "content-security-policy":
      "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  });
});

it("the bot is told where a file is, by a whole address", async () => {
  const root = await prompt();
  await write({ thread: root, files: [file("a.txt", Buffer.from("abc"))] });

  const [reply] = local.inbox.replies;
  const sent = reply?.kind === "new" ? reply.written.files[0] : undefined;

  expect(sent).toMatchObject({ name: "a.txt", type: "text/plain", size: 3 });
  expect(await (await fetch(sent?.url ?? "")).text()).toBe("abc");
});

it("a document of the bot's comes with its message", async () => {
  const pack = { name: "Pack.html", type: "text/html", bytes: Buffer.from("<p>Pack</p>") };
  const post = { summary: "The pack", parts: [] };

  await local.workspace.chat.say(
    { kind: "person", user: userRef("local", "p2") },
    post,
    deliveryKey("digest"),
    pack,
  );

  const [message] = await local.messages("@p2");
  expect(message?.files).toMatchObject([{ name: "Pack.html", type: "text/html", size: 11 }]);
  expect(await (await fetch(local.workspace.address() + message?.files[0]?.url)).text()).toBe("<p>Pack</p>");
});

it.each([
  ["../../../etc/passwd", "passwd"],
  ["C:\\Users\\cai\\Minutes.docx", "Minutes.docx"],
  ["..", "file"],
  ["", "file"],
  [".hidden", "hidden"],
  ["a\u0000b\r\nc.txt", "abc.txt"],
  ["\u202Etxt.exe", "txt.exe"],
  ['<img src="x">.png', "_img src=_x__.png"],
  ["teulu 👩‍👩‍👧.png", "teulu 👩‍👩‍👧.png"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
  ["100%.csv", "100%.csv"],
  ["what is #1.csv", "what is #1.csv"],
])("a file called %j is called %j, and can be fetched", async (given, name) => {
  const sent = await upload(given, Buffer.from("bytes"));

  expect(sent.name).toBe(name);
  expect(await (await fetch(local.workspace.address() + sent.url)).text()).toBe("bytes");
  expect(await readdir(join(local.directory, "local", "files"))).toEqual(["m1-1"]);
  expect(await readdir(join(local.directory, "local", "files", "m1-1"))).toEqual(["content"]);
});

it("two files of one name in one message are two files", async () => {
  const files = [file("a.txt", Buffer.from("one")), file("a.txt", Buffer.from("two"))];
  await write({ files });

  const sent = (await local.messages("csp"))[0]?.files ?? [];

  const texts = await Promise.all(
    sent.map(async ({ url }) => (await fetch(local.workspace.address() + url)).text()),
  );
  expect(texts).toEqual(["one", "two"]);
});

it("a file of 10 MB is taken, a larger one is not", async () => {
  const largest = await local.request(
    "POST",
    "/local/messages",
    message({ files: [file("a", Buffer.alloc(10 * MB))] }),
  );
  const tooLarge = message({ files: [file("b.bin", Buffer.alloc(10 * MB + 1))] });

  expect(largest.status).toBe(201);
  expect(await local.request("POST", "/local/messages", tooLarge)).toMatchObject({
    status: 413,
    body: {
      error: `Cannot keep the file "b.bin": it is larger than 10 MB.`,
      fix: "Send a smaller one, or a link.",
    },
  });
  expect(await local.messages("csp")).toHaveLength(1);
});

it("a request of more than 30 MB is not taken", async () => {
  const files = [1, 2, 3].map((n) => file(`${n}`, Buffer.alloc(9 * MB)));

  expect(await local.request("POST", "/local/messages", message({ files }))).toMatchObject({
    status: 413,
    body: { error: "Cannot take the request: it is larger than 30 MB.", fix: "Send fewer or smaller files." },
  });
});

async function upload(name: string, bytes: Buffer): Promise<{ name: string; url: string }> {
  await write({ files: [file(name, bytes)] });
  const sent = (await local.messages("csp"))[0]?.files[0];
  if (sent === undefined) throw new Error("no file");
  return sent;
}

async function write(given: Record<string, unknown>): Promise<void> {
  expect((await local.request("POST", "/local/messages", message(given))).status).toBe(201);
}

function message(given: Record<string, unknown>): Record<string, unknown> {
  return { channel: "csp", person: "p3", text: "", ...given };
}

function file(name: string, bytes: Buffer) {
  return { name, base64: bytes.toString("base64") };
}

async function prompt(): Promise<string> {
  const post = { summary: "A question", parts: [] };
  return (
    await local.workspace.chat.say(
      { kind: "channel", channel: channelRef("local", "csp") },
      post,
      deliveryKey("p"),
      null,
    )
  ).message.id;
}
