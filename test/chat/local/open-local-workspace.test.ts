import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalWorkspace } from "../../../src/chat/local/open-local-workspace.ts";
import type { Post } from "../../../src/chat/post.ts";
import { asDeliveryKey } from "../../../src/core/names/ids.ts";
import { halfPost, openRaw } from "../../http/raw-connection.ts";
import { withIds } from "../../with-ids.ts";
import { INSTALLATION } from "../installation.ts";
import { recordingInbox } from "../recording-inbox.ts";
import { type LocalSetup, openLocal, WORLD } from "./local-driver.ts";

const NOW = "2026-05-18T08:00:00.000Z";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "soc-local-"));
});

afterEach(() => rm(directory, { recursive: true }));

describe("after a restart", () => {
  it("everything stands as it stood", async () => {
    const first = await open();
    const root = (await first.workspace.chat.say(withIds(CSP), POST, asDeliveryKey("prompt"), null)).message;
    await first.workspace.chat.update(root, { ...POST, summary: "Updated" });
    const files = [{ name: "Minutes.pdf", base64: Buffer.from("%PDF").toString("base64") }];
    const edited = await write(first, { thread: root.id, text: "Mai", files });
    await first.request("PATCH", `/local/messages/${edited}`, { person: "p3", text: "May" });
    const deleted = await write(first, { thread: root.id, text: "Oops" });
    await first.request("DELETE", `/local/messages/${deleted}?person=p3`);
    await write(first, { channel: "dm", text: "status" });
    const [before, direct] = [await listed(first, "csp"), await listed(first, "@p3")];
    await first.workspace.chat.close();

    const second = await open();

    expect(await listed(second, "csp")).toEqual(before);
    expect(await listed(second, "@p3")).toEqual(direct);
    expect(await second.workspace.chat.find(withIds(CSP), asDeliveryKey("prompt"), NOW)).toMatchObject({
      message: root,
    });
    const { url } = (await second.messages("csp"))[0]?.replies[0]?.files[0] ?? { url: "" };
    expect(await (await fetch(second.workspace.address() + url)).text()).toBe("%PDF");
    await second.workspace.chat.close();
  });

  it("no message gets the id of another", async () => {
    const first = await open();
    const ids = [await write(first, {}), await write(first, {})];
    await first.request("DELETE", `/local/messages/${ids[1]}?person=p3`);
    await first.workspace.chat.close();

    const second = await open();
    ids.push(await write(second, {}));

    expect(new Set(ids).size).toBe(3);
    await second.workspace.chat.close();
  });

  it("what the bot missed while it was away is in the threads", async () => {
    const first = await open();
    const root = (await first.workspace.chat.say(withIds(CSP), POST, asDeliveryKey("prompt"), null)).message;
    first.inbox.failure = new Error("no bot");
    await first.request("POST", "/local/messages", {
      channel: "csp",
      person: "p3",
      text: "Missed",
      thread: root.id,
    });
    await first.workspace.chat.close();

    const second = await open();

    expect(second.inbox.replies).toEqual([]);
    expect(await second.workspace.chat.thread(root)).toMatchObject({
      root: "there",
      replies: [{ text: "Missed" }],
    });
    await second.workspace.chat.close();
  });

  it("a message that a crash cut off half-way is not there, and the next one is", async () => {
    const first = await open();
    await write(first, { text: "Whole" });
    await first.workspace.chat.close();
    await appendFile(log(), '{"kind":"written","id":"m2","channel":"local:csp","thr');

    const second = await open();
    await write(second, { text: "Next" });

    expect((await second.messages("csp")).map(({ text }) => text)).toEqual(["Whole", "Next"]);
    expect(second.logged).toMatchObject([{ event: "local-messages-repaired", facts: { kind: "cut" } }, {}]);
    await second.workspace.chat.close();
  });
});

describe("a log that is damaged", () => {
  it.each([
    ["no JSON", "{oops", "line 2: it is not JSON."],
    ["a message without a time", '{"kind":"deleted","id":"m1"}', "`at`: "],
    ["a kind that is none of ours", '{"kind":"shouted","id":"m1"}', "`kind`: "],
    [
      "a change of a message that never was",
      `{"kind":"deleted","id":"m7","at":"${NOW}"}`,
      "speaks of m7, which no",
    ],
  ])("by %s stops the start, is named, and left alone", async (_what, line, told) => {
    const first = await open();
    await write(first, { text: "One" });
    await first.workspace.chat.close();
    const whole = await readFile(log(), "utf8");
    await writeFile(log(), `${whole}${line}\n${whole.replace("m1", "m2")}`);
    const damaged = await readFile(log(), "utf8");

    const opening = open();

    await expect(opening).rejects.toMatchObject({ name: "HouseError", code: "damaged" });
    await expect(opening).rejects.toThrow(
      `Cannot read the messages of the local workspace: ${log()}, line 2`,
    );
    await expect(opening).rejects.toThrow(told);
    expect(await readFile(log(), "utf8")).toBe(damaged);
  });
});

it("a port that another program has is told with a fix", async () => {
  const first = await open();
  const port = Number(new URL(first.workspace.address()).port);
  const second = await openLocalWorkspace({
    data: join(directory, "other"),
    port,
    startAt: null,
    realNow: Date.now,
    installation: INSTALLATION,
    log: () => undefined,
  });
  second.populate(WORLD);

  await expect(second.chat.open(recordingInbox())).rejects.toMatchObject({
    name: "HouseError",
    code: "port",
    message: `Cannot listen on 127.0.0.1:${port}: another program has that port.`,
    fix: "Stop the other program, or set PORT to a free port, such as 3001.",
  });
  await second.chat.close();
  await first.workspace.chat.close();
});

describe("closing", () => {
  it("waits for what is being answered, and lets nothing more in", async () => {
    const inbox = recordingInbox();
    let closing: Promise<void> = Promise.resolve();
    const local = await open({
      ...inbox,
      async command() {
        closing = local.workspace.chat.close();
        await local.workspace.chat.say(withIds(CSP), POST, asDeliveryKey("said while closing"), null);
        return POST;
      },
    });

    const { status } = await local.request("POST", "/local/commands", { person: "p1", text: "/soc ask" });
    await closing;

    expect(status).toBe(200);
    await expect(local.request("GET", "/local/people")).rejects.toThrow("fetch failed");
    const again = await open();
    expect(
      await again.workspace.chat.find(withIds(CSP), asDeliveryKey("said while closing"), ""),
    ).not.toBeNull();
    await again.workspace.chat.close();
  });

  it("does not wait for somebody who hung up, but for what they began", async () => {
    const inbox = recordingInbox();
    const gone = new AbortController();
    let finish: () => void = () => undefined;
    let done = false;
    const local = await open({
      ...inbox,
      async command() {
        gone.abort();
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        done = true;
        return POST;
      },
    });
    const asked = fetch(`${local.workspace.address()}/local/commands`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ person: "p1", text: "/soc ask" }),
      signal: gone.signal,
    });
    await expect(asked).rejects.toThrow("aborted");

    const closing = local.workspace.chat.close();
    finish();
    await closing;

    expect(done).toBe(true);
  });

  it("hangs up on whoever does not finish what they send", async () => {
    const local = await open();
    const address = local.workspace.address();
    const half = await openRaw(address, halfPost("/local/messages", new URL(address).host));
    // Whoever comes later is answered: the half is there by now.
    await local.request("GET", "/healthz");

    await local.workspace.chat.close();

    expect(await half.ended).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("twice is closing once", async () => {
    const local = await open();

    await Promise.all([local.workspace.chat.close(), local.workspace.chat.close()]);
    await local.workspace.chat.close();

    await expect(
      local.workspace.chat.say(withIds(CSP), POST, asDeliveryKey("k"), null),
    ).rejects.toMatchObject({
      fault: { kind: "in-doubt" },
    });
  });
});

const CSP = { kind: "channel", channel: "local:csp" } as const;
const POST: Post = { summary: "A question", parts: [{ kind: "question", text: "How often?" }] };

function open(inbox = recordingInbox()): Promise<LocalSetup> {
  return openLocal({ directory, inbox, startAt: NOW, realNow: () => Date.parse(NOW) });
}

function log(): string {
  return join(directory, "local", "messages.jsonl");
}

async function write(local: LocalSetup, given: Record<string, unknown>): Promise<string> {
  const message = { channel: "csp", person: "p3", text: "Hello", ...given };
  const { status, body } = await local.request("POST", "/local/messages", message);
  expect(status).toBe(201);
  return String(body.id);
}

/** What a conversation shows, whatever port it is shown on. */
async function listed(local: LocalSetup, channel: string): Promise<unknown> {
  return JSON.parse(JSON.stringify(await local.messages(channel)).replaceAll(local.workspace.address(), ""));
}
