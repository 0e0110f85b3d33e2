import { createServer } from "node:http";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { liveStream } from "../../../../src/chat/local/http/live-stream.ts";
import { channelRef, deliveryKey, userRef } from "../../../../src/core/names/ids.ts";
import { type LocalSetup, openLocal } from "../local-driver.ts";

describe("an open page", () => {
  let local: LocalSetup;
  let lines: AsyncIterator<string>;

  beforeEach(async () => {
    const next = async (now: string) => ({
      at: new Date(Date.parse(now) + 3_600_000).toISOString(),
      what: "prompts",
    });
    local = await openLocal({ startAt: "2026-05-18T08:00:00.000Z", world: { next }, realNow: () => 0 });
    lines = await listenTo(`${local.workspace.address()}/local/stream`);
  });

  afterEach(() => local.close());

  it("is told of every change in a channel, in the order they are made", async () => {
    const { chat } = local.workspace;
    const post = { summary: "A question", parts: [] };
    const root = (
      await chat.say({ kind: "channel", channel: channelRef("local", "csp") }, post, deliveryKey("p"), null)
    ).message;
    await chat.update(root, post);
    await chat.say({ kind: "person", user: userRef("local", "p2") }, post, deliveryKey("d"), null);
    const reply = { channel: "csp", person: "p3", text: "In May", thread: root.id };
    const { body } = await local.request("POST", "/local/messages", reply);
    await local.request("DELETE", `/local/messages/${body.id}?person=p3`);

    expect(await events(lines, 5)).toEqual([
      'changed {"channel":"local:csp"}',
      'changed {"channel":"local:csp"}',
      'changed {"channel":"local:@p2"}',
      'changed {"channel":"local:csp"}',
      'changed {"channel":"local:csp"}',
    ]);
  });

  it("is told where the clock was moved to, and what comes next", async () => {
    await local.request("POST", "/local/clock", { to: "next" });

    expect(await events(lines, 1)).toEqual([
      'clock {"now":"2026-05-18T09:00:00.000Z","next":{"at":"2026-05-18T10:00:00.000Z","what":"prompts"}}',
    ]);
  });

  it("is let go when the workspace closes", async () => {
    await local.workspace.chat.close();

    expect(await ends(lines)).toBe(true);
  });
});

it("a stream on which nothing happens is kept alive by comments", async () => {
  const stream = liveStream(1);
  const server = createServer(express().get("/", stream.join));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const lines = await listenTo(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);

  expect((await lines.next()).value).toBe(": still here");
  expect((await lines.next()).value).toBe("");
  expect((await lines.next()).value).toBe(": still here");

  stream.close();
  expect(await ends(lines)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});

/** Opens a stream, and gives its lines after the greeting. */
async function listenTo(url: string): Promise<AsyncIterator<string>> {
  const response = await fetch(url);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const lines = linesOf(response);
  expect((await lines.next()).value).toBe(": here");
  expect((await lines.next()).value).toBe("");
  return lines;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body ?? []) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
}

/** The next events, each as `name data`. */
async function events(lines: AsyncIterator<string>, count: number): Promise<string[]> {
  const read: string[] = [];
  let name = "";
  while (read.length < count) {
    const line: string = (await lines.next()).value ?? "";
    if (line.startsWith("event: ")) name = line.slice("event: ".length);
    if (line.startsWith("data: ")) read.push(`${name} ${line.slice("data: ".length)}`);
  }
  return read;
}

async function ends(lines: AsyncIterator<string>): Promise<boolean> {
  for (;;) if ((await lines.next()).done === true) return true;
}
