import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { askRunning } from "../../../src/cli/control/ask-running.ts";
import { commandBot } from "../../../src/cli/control/command-bot.ts";
import { REQUESTS } from "../../../src/cli/control/requests.ts";
import { LONGEST } from "../../../src/cli/control/wire.ts";
import { readEnvironment } from "../../../src/cli/environment.ts";
import { holdDirectory } from "../../../src/disk/lock/hold-directory.ts";
import { freshDirectory } from "../../disk/fresh-directory.ts";
import { soc, startBotProcess } from "../../whole/bot-process.ts";
import { openBot } from "../../whole/open-bot.ts";

// Several processes start at once, and the machine may be busy with others.
vi.setConfig({ testTimeout: 300_000 });

const CLOCK = "2026-11-24T09:00:00Z";
const PAUSED =
  "Community Safety Partnership is paused: nothing is asked and nobody is reminded. Replies are kept, and digests go out.\nTo start again: /soc resume\n";

async function variables() {
  return { SOC_DATA: await freshDirectory(), SOC_CLOCK: CLOCK };
}

/** What the journal of a board has of pauses, by whom. */
async function pauses(data: string, board = "csp"): Promise<string[]> {
  const text = await readFile(join(data, "sample", board, "journal.jsonl"), "utf8");
  const events = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return events
    .filter(({ kind }) => kind === "paused" || kind === "resumed")
    .map(({ kind, facts }) => `${kind} by ${facts.by}`);
}

/** The names in a data directory that the control socket and the lock leave there. */
async function leftOvers(data: string): Promise<string[]> {
  return (await readdir(join(data, "sample"))).filter((name) => /^(control|lock)/.test(name));
}

/** All that the bot writes to somebody who writes this. Ends when the bot closes. */
async function heard(data: string, ...writes: readonly (string | Uint8Array)[]): Promise<unknown[]> {
  const socket = connect(join(data, "sample", "control.sock"));
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  socket.on("error", () => undefined);
  for (const each of writes) socket.write(each);
  await new Promise((resolve) => socket.once("close", resolve));
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const GREETING = { soc: 1 };
const refused = (message: RegExp) => ({
  kind: "refused",
  code: "control-request",
  message: expect.stringMatching(message),
  fix: expect.any(String),
});

describe("a command that writes, while a bot runs", () => {
  it("is done by that bot, once, and answered as in a chat", async () => {
    const given = await variables();
    const bot = await startBotProcess(given);

    expect(await soc(["pause", "CSP"], given)).toEqual({ code: 0, out: PAUSED, err: "" });
    expect(await bot.types("p1", "/soc status", "csp")).toContain("Community Safety Partnership: paused");
    expect(await pauses(given.SOC_DATA)).toEqual(["paused by the operator"]);

    expect((await soc(["resume", "csp"], given)).out).toMatch(/^Community Safety Partnership goes on: /);
    expect(await bot.types("p1", "/soc status", "csp")).not.toContain("paused");
    expect(await pauses(given.SOC_DATA)).toEqual(["paused by the operator", "resumed by the operator"]);

    expect((await bot.end("SIGTERM")).code).toBe(0);
    expect(await leftOvers(given.SOC_DATA)).toEqual([]);
  });

  it("reaches a bot whose data lies so deep that no socket can be named there", async () => {
    const data = join(await freshDirectory(), ..."abcdefghijkl".split("").map((letter) => letter.repeat(12)));
    expect(data.length).toBeGreaterThan(150);
    await mkdir(data, { recursive: true });
    const bot = await openBot({ clock: CLOCK, data });

    expect(await askRunning(join(data, "sample"), REQUESTS.pause, { board: "csp" })).toEqual({
      text: PAUSED.trim(),
    });
    expect(await bot.types("p1", "/soc status", "csp")).toContain("paused");
    expect((await stat(join(data, "sample", "control.sock"))).isSocket()).toBe(true);
    await bot.stop();
    expect(await leftOvers(data)).toEqual([]);
  });
});

describe("a command that writes, while no bot runs", () => {
  it("takes the records, writes them, and gives them back to the bot", async () => {
    const before = await openBot({ clock: CLOCK });
    await before.stop();
    const { data } = before;

    expect(await soc(["pause", "csp"], { SOC_DATA: data })).toEqual({ code: 0, out: PAUSED, err: "" });
    expect(await leftOvers(data)).toEqual([]);
    expect(await pauses(data)).toEqual(["paused by the operator"]);

    const after = await openBot({ clock: CLOCK, data });
    expect(await after.types("p1", "/soc status", "csp")).toContain("paused");
    expect(await after.types("p1", "/soc resume", "csp")).toMatch(/^Community Safety Partnership goes on: /);
  });

  it("does so also where a killed one left its socket, which the next start replaces", async () => {
    const given = await variables();
    const killed = await startBotProcess(given);
    await killed.end("SIGKILL");
    const data = given.SOC_DATA;
    expect(await leftOvers(data)).toContain("control.sock");

    expect((await soc(["pause", "csp"], given)).out).toBe(PAUSED);
    expect(await pauses(data)).toEqual(["paused by the operator"]);

    const again = await openBot({ clock: CLOCK, data });
    await askRunning(join(data, "sample"), REQUESTS.resume, { board: "csp" });
    expect(await again.types("p1", "/soc status", "csp")).not.toContain("paused");
    await again.stop();
    expect(await leftOvers(data)).toEqual([]);
  });

  it("makes no records where there are none", async () => {
    const data = join(await freshDirectory(), "none");
    const environment = readEnvironment({ SOC_DATA: data, SOC_LOG: "silent" }, []);

    await expect(commandBot(environment, REQUESTS.pause, { board: "csp" })).rejects.toMatchObject({
      code: "no-records",
      message: `Cannot pause: there is no folder ${join(data, "sample")}.`,
    });
    await expect(stat(data)).rejects.toThrow("ENOENT");
  });

  it("is refused while another process has the records and takes no commands, and is told which", async () => {
    const data = await freshDirectory();
    await mkdir(join(data, "sample"));
    const held = await holdDirectory(join(data, "sample"), "something else");
    onTestFinished(() => held.release());
    const environment = readEnvironment({ SOC_DATA: data, SOC_LOG: "silent" }, []);

    await expect(commandBot(environment, REQUESTS.pause, { board: "csp" })).rejects.toMatchObject({
      code: "held",
      message: expect.stringContaining(`process ${process.pid} on `),
      fix: expect.stringMatching(
        /^A bot that is starting or stopping takes no commands: try again in a minute\. Stop that process first\./,
      ),
    });
  });
});

describe("the control socket", () => {
  it("is for the account of the bot alone, and is gone when the bot stops", async () => {
    const bot = await openBot({ clock: CLOCK });

    const found = await stat(join(bot.data, "sample", "control.sock"));
    expect({ isSocket: found.isSocket(), mode: found.mode & 0o777 }).toEqual({ isSocket: true, mode: 0o600 });
    expect(await leftOvers(bot.data)).toHaveLength(2);
    await bot.stop();
    expect(await leftOvers(bot.data)).toEqual([]);
  });

  it("refuses what is no request, does nothing of it, and hears the next one", async () => {
    const bot = await openBot({ clock: CLOCK });
    const { data } = bot;

    for (const garbage of [
      "hello\n",
      "{\n",
      "[]\n",
      "null\n",
      '{"request":1}\n',
      '{"request":"__proto__"}\n',
      '{"request":"toString"}\n',
    ])
      expect(await heard(data, garbage), garbage).toEqual([
        GREETING,
        refused(/it is none of pause, resume, repair\.$/),
      ]);
    expect(await heard(data, new Uint8Array([0xff, 0x00, 0x0a]))).toEqual([GREETING, refused(/none of/)]);
    for (const fields of [{}, { board: 7 }, { board: "csp", by: "p1" }, { board: "x".repeat(200) }])
      expect(await heard(data, `${JSON.stringify({ request: "pause", ...fields })}\n`)).toEqual([
        GREETING,
        refused(/its fields are not those it has\.$/),
      ]);
    expect(await heard(data, "x".repeat(LONGEST + 1))).toEqual([
      GREETING,
      refused(/^Cannot read the request: it is longer than 65536 bytes\.$/),
    ]);

    expect(await pauses(data)).toEqual([]);
    const request = '{"request":"pause","board":"csp"}';
    expect(await heard(data, request.slice(0, 9), `${request.slice(9)}\n${request}\n`)).toEqual([
      GREETING,
      { kind: "done", answer: { text: PAUSED.trim() } },
    ]);
    expect(await pauses(data)).toEqual(["paused by the operator"]);
    await bot.stop();
  });

  it("keeps no bot from stopping by somebody who connects and asks nothing", async () => {
    const bot = await openBot({ clock: CLOCK });
    const idle = heard(bot.data);
    await heard(bot.data, "hello\n");

    await bot.stop();
    expect(await idle).toEqual([GREETING]);
  });

  it("of a bot that hangs gets no request, so that nothing is done later that was called not done", async () => {
    const given = await variables();
    const bot = await startBotProcess(given);
    process.kill(bot.pid, "SIGSTOP");

    const asked = askRunning(
      join(given.SOC_DATA, "sample"),
      REQUESTS.pause,
      { board: "csp" },
      { greeting: 200, answer: 200 },
    );
    await expect(asked).rejects.toMatchObject({
      code: "control-silent",
      fix: "Nothing was done. If it hangs, stop it and start it again.",
    });

    process.kill(bot.pid, "SIGCONT");
    const later = await askRunning(join(given.SOC_DATA, "sample"), REQUESTS.resume, { board: "csp" });
    expect(later?.text).toMatch(/^Community Safety Partnership is not paused\./);
    expect(await pauses(given.SOC_DATA)).toEqual([]);
  });

  it("is replaced by a start whatever stands in its place", async () => {
    const data = await freshDirectory();
    await mkdir(join(data, "sample"));
    await writeFile(join(data, "sample", "control.sock"), "no socket");
    await mkdir(join(data, "sample", "control.draft"));
    await openBot({ clock: CLOCK, data });

    expect(await askRunning(join(data, "sample"), REQUESTS.pause, { board: "csp" })).toEqual({
      text: PAUSED.trim(),
    });
    expect(await leftOvers(data)).toEqual(["control.sock", expect.stringMatching(/^lock/)]);
  });

  it("answers what the bot refuses as it would be told at the command line", async () => {
    const { data } = await openBot({ clock: CLOCK });

    await expect(askRunning(join(data, "sample"), REQUESTS.pause, { board: "cps" })).rejects.toMatchObject({
      code: "no-board",
      message: 'Cannot find a board "cps".',
      fix: expect.stringMatching(/^Did you mean csp\?/),
    });
  });

  it("has each request under its own name", () => {
    expect(Object.values(REQUESTS).map(({ name }) => name)).toEqual(Object.keys(REQUESTS));
  });
});
