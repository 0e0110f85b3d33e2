import { appendFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { soc, socUnread, startBotProcess } from "../whole/bot-process.ts";
import { logLines } from "./log-lines.ts";

// Several processes start at once, and the machine may be busy with others.
vi.setConfig({ testTimeout: 300_000 });

it("one process holds the data: a second is refused and told who; SIGTERM ends the first in order and frees it", async () => {
  const variables = { SOC_DATA: await freshDirectory(), SOC_CLOCK: "2026-11-24T09:00:00Z" };
  const bot = await startBotProcess(variables);

  const second = await soc(["start"], variables);
  expect(second.code).toBe(1);
  expect(second.out).toBe("");
  expect(second.err).toContain(`process ${bot.pid} on `);
  expect(second.err).toContain("Only one process may write there.");
  // The first goes on undisturbed.
  expect(await bot.channel("csp")).toHaveLength(2);

  const ended = await bot.end("SIGTERM");
  expect(ended).toEqual({
    code: 0,
    out: `The local workspace is open: ${bot.address}\nStop it with Ctrl+C.\n`,
    err: "",
  });
  const files = await readdir(variables.SOC_DATA, { recursive: true });
  expect(files.filter((name) => /(^|\/)lock/.test(name))).toEqual([]);

  const again = await startBotProcess(variables);
  expect(await again.channel("csp")).toHaveLength(2);
  expect((await again.get("/healthz")).body).toMatchObject({ ok: true });
});

it("a command goes on to its end though nobody reads what it prints", async () => {
  const SOC_DATA = await freshDirectory();
  const read = await soc(["check"], { SOC_DATA });
  expect(read).toMatchObject({ code: 0, err: "" });

  expect(await socUnread(["check"], { SOC_DATA })).toEqual({ code: 0, out: "", err: "" });
});

it("an environment that cannot be used, and a command that is not there, end with 1 and say what to give", async () => {
  const SOC_DATA = await freshDirectory();

  const [port, unknown] = await Promise.all([
    soc(["start"], { SOC_DATA, PORT: "http", SOC_DTA: "mine" }),
    soc(["nonsense"], { SOC_DATA }),
  ]);

  expect(port).toEqual({
    code: 1,
    out: "",
    err: 'The environment variable SOC_DTA is not one of the bot\'s. Did you mean SOC_DATA?\nCannot use the environment: 1 fault.\nPORT is "http".\n  Give a whole number from 0 to 65535; 0 takes any free port.\nREADME.md explains each variable, and the page of its platform in docs those of a platform.\n',
  });
  expect(unknown).toEqual({
    code: 1,
    out: "",
    err: "error: unknown command 'nonsense'\n(soc --help lists the commands)\n",
  });
});

it("at SOC_LOG=warn a start on a torn journal says that it was repaired, and nothing else", async () => {
  const variables = { SOC_DATA: await freshDirectory(), SOC_CLOCK: "2026-11-24T09:00:00Z", SOC_LOG: "warn" };
  const before = await startBotProcess(variables);
  expect((await before.end("SIGTERM")).err).toBe("");
  await appendFile(join(variables.SOC_DATA, "sample/csp/journal.jsonl"), '{"n":');

  const after = await startBotProcess(variables);
  const { err } = await after.end("SIGTERM");

  expect(logLines(err)).toEqual([
    expect.objectContaining({ level: 40, event: "journal-repaired", board: "csp", kind: "cut", bytes: 5 }),
  ]);
});

it("at SOC_LOG=warn a bot on Teams that lets everybody in says so first, then what it could not post, and that it does not hear", async () => {
  const bot = await startBotProcess({
    SOC_DATA: await freshDirectory(),
    SOC_LOG: "warn",
    SOC_CONFIG: join(import.meta.dirname, "../../docs/emulator/boards.yaml"),
    TEAMS_ALLOW_ANONYMOUS: "1",
  });
  const { err } = await bot.end("SIGTERM");

  const [first, ...others] = logLines(err);
  expect(first).toMatchObject({ level: 40, event: "teams-open-to-everybody", host: "127.0.0.1" });
  expect(new Set(others.map(({ event }) => event))).toEqual(
    new Set(["board-silent", "delivery-not-said", "health-failed"]),
  );
});
