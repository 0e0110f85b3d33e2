import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { freshDirectory } from "../../disk/fresh-directory.ts";
import { freePort } from "./free-port.ts";
import { WORLD_FILE } from "./playground-world.ts";

const CLI = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json")),
  "cli.js",
);

/** Microsoft's emulator of Teams, running beside the test until its end. */
export type Playground = {
  /** Its page. */
  readonly url: string;
  post(path: string, body: unknown): Promise<unknown>;
};

/**
 * Starts it for a bot, on the guide's own file, with telemetry off and without a browser of its own. `bot` is where the
 * bot takes messages.
 */
export async function openPlayground(bot: string): Promise<Playground> {
  const directory = await freshDirectory();
  // A taken port would silently become another.
  const port = await freePort();
  const args = [CLI, "start", "-e", bot, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const child = spawn(process.execPath, args, {
    cwd: directory,
    stdio: "ignore",
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: "none",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: WORLD_FILE,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(directory, "log"),
    },
  });
  const gone = once(child, "exit");
  onTestFinished(async () => {
    child.kill();
    await gone;
  });
  const url = `http://localhost:${port}`;
  await answers(`${url}/_debug/ping`, child);
  return {
    url,
    async post(path, body) {
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
      return text === "" ? null : JSON.parse(text);
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok === true) return;
    await pause(100);
  }
}
