import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const CLI = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json")),
  "cli.js",
);

/** Who and what is in Microsoft's emulator, as its settings file wants it: six people, one team, two channels. */
const CONFIG = {
  version: "0.1.1",
  tenantId: "7e4a0000-0000-4000-8000-000000000001",
  bot: { id: "bot-id", name: "SOC questions" },
  currentUser: person(0, "Ann Lee"),
  users: ["Bo Okoro", "Cai Morgan", "Dee Roy", "Eve Poe", "Flo Ray"].map((name, at) => person(at + 1, name)),
  personalChat: { id: "personal-chat-of-ann" },
  groupChat: { id: "group-chat", name: "Group chat" },
  team: {
    ...{ id: "19:team@thread.tacv2", name: "Community safety" },
    aadGroupId: "6b0a0000-0000-4000-8000-000000000002",
    channels: [{ id: "19:csp@thread.tacv2", name: "csp" }],
  },
};

/** Microsoft's emulator of Teams, running beside the test. */
export type Playground = {
  /** Its page. */
  readonly url: string;
  readonly channel: string;
  readonly chat: string;
  readonly user: string;
  readonly tenant: string;
  /** What its connector is reached by, for activities that it does not make itself. */
  readonly serviceUrl: string;
  post(path: string, body: unknown): Promise<unknown>;
  close(): Promise<void>;
};

/**
 * Starts it for a bot, with telemetry off and without a browser of its own. `bot` is where the bot takes messages.
 */
export async function openPlayground(bot: string): Promise<Playground> {
  const directory = await mkdtemp(join(tmpdir(), "soc-playground-"));
  const config = join(directory, "config.yml");
  await writeFile(config, JSON.stringify(CONFIG));
  const port = await freePort();
  const args = [CLI, "start", "-e", bot, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const child = spawn(process.execPath, args, {
    cwd: directory,
    stdio: "ignore",
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: "none",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(directory, "log"),
    },
  });
  const url = `http://localhost:${port}`;
  await answers(`${url}/_debug/ping`, child);
  const [channel] = CONFIG.team.channels;
  return {
    ...{ url, channel: channel?.id ?? "", chat: CONFIG.personalChat.id, tenant: CONFIG.tenantId },
    user: CONFIG.currentUser.aadObjectId,
    serviceUrl: `${url}/_connector`,
    async post(path, body) {
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
      return text === "" ? null : JSON.parse(text);
    },
    async close() {
      child.kill();
      await once(child, "exit");
      await rm(directory, { recursive: true });
    },
  };
}

function person(number: number, name: string) {
  const [givenName = "", surname = ""] = name.split(" ");
  const email = `${givenName.toLowerCase()}@example.org`;
  const aadObjectId = `aad00000-0000-4000-8000-00000000000${number + 1}`;
  return { id: `user-id-${number}`, name, userPrincipleName: email, aadObjectId, givenName, surname, email };
}

/** A taken port would silently become another. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok === true) return;
    await pause(100);
  }
}
