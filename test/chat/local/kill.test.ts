import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { MessageView } from "../../../src/chat/local/message-view.ts";
import { requester } from "./local-driver.ts";

const PROGRAM = fileURLToPath(new URL("killed-workspace.ts", import.meta.url));
const ROUNDS = 3;
const WRITERS = 4;
const PER_ROUND = 15;

let directory: string;
let running: ChildProcess | null = null;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "soc-kill-"));
});

afterEach(async () => {
  running?.kill("SIGKILL");
  await rm(directory, { recursive: true });
});

type Kept = { text: string; file: string };

it("whatever was answered with success is there after a kill -9, once, and time has not gone back", async () => {
  const acknowledged = new Map<string, Kept>();
  const deleted = new Set<string>();
  let latest = "";
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { address, kill } = await start();
    const request = requester(address);
    expect(String((await request("GET", "/local/clock")).body.now) >= latest).toBe(true);

    // Killed in the middle of it: whoever is last to be answered sees to that, and the others are cut off.
    const target = acknowledged.size + PER_ROUND;
    const writer = async (name: number) => {
      for (let n = 1; ; n += 1) {
        const text = `round ${round}, writer ${name}, message ${n}`;
        const id = await write(request, text);
        acknowledged.set(id, { text, file: text });
        if (n % 3 === 0) {
          await request("PATCH", `/local/messages/${id}`, { person: "p3", text: `${text}, edited` });
          acknowledged.set(id, { text: `${text}, edited`, file: text });
        }
        if (n % 4 === 0) {
          deleted.add(id);
          await request("DELETE", `/local/messages/${id}?person=p3`);
        }
        if (acknowledged.size >= target) await kill();
      }
    };
    const mover = async () => {
      for (;;) latest = String((await request("POST", "/local/clock", { to: "next" })).body.now);
    };
    const all = [...Array(WRITERS).keys()].map(writer);
    await Promise.all([...all, mover()].map(untilCutOff));
  }

  const { address } = await start();
  await expectAll(address, acknowledged, deleted);
  expect(String((await requester(address)("GET", "/local/clock")).body.now) >= latest).toBe(true);
  const hours = (
    (await requester(address)("GET", "/local/channels/hwb/messages")).body as unknown as MessageView[]
  ).map(({ text }) => text);
  expect(hours.length).toBeGreaterThan(ROUNDS);
  expect(new Set(hours).size).toBe(hours.length);
});

/** A request that a killed server never answers is no fault; anything else is. */
async function untilCutOff(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

async function write(request: ReturnType<typeof requester>, text: string): Promise<string> {
  const files = [{ name: "proof.txt", base64: Buffer.from(text).toString("base64") }];
  const { status, body } = await request("POST", "/local/messages", {
    channel: "csp",
    person: "p3",
    text,
    files,
  });
  expect(status).toBe(201);
  return String(body.id);
}

/** Every message that was acknowledged stands there once, with its bytes, in its last version or a later one. */
async function expectAll(
  address: string,
  acknowledged: ReadonlyMap<string, Kept>,
  deleted: ReadonlySet<string>,
): Promise<void> {
  const { body } = await requester(address)("GET", "/local/channels/csp/messages");
  const listed = body as unknown as MessageView[];
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  const standing = new Map(listed.map((message) => [message.id, message]));
  for (const [id, { text, file }] of acknowledged) {
    const message = standing.get(id);
    // A deletion that was asked for may have been kept although nobody was told.
    if (deleted.has(id) && message === undefined) continue;
    expect(message?.text.startsWith(text), `${id}: ${text} is ${message?.text}`).toBe(true);
    expect(await (await fetch(address + message?.files[0]?.url)).text()).toBe(file);
  }
}

async function start(): Promise<{ address: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, join(directory, "local")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (line) => resolve(String(line).trim()));
    child.once("exit", (code) => reject(new Error(`the workspace ended with ${code}`)));
  });
  return {
    address,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
