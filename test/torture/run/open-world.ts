import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { client } from "../../whole/client.ts";
import type { Variables } from "../../whole/spawned.ts";
import { onLocal } from "../platforms/local.ts";
import type { Platform } from "../platforms/platform.ts";
import { onSlack } from "../platforms/slack.ts";
import { onTeams } from "../platforms/teams.ts";
import { boardsFile } from "../schedule/boards-file.ts";
import type { PlatformName, Schedule } from "../schedule/schedule.ts";
import { freePort } from "./free-port.ts";

/** What a run takes place in: the platforms, the folder of the records, and time. */
export type World = {
  readonly platforms: readonly Platform[];
  readonly data: string;
  readonly backup: string;
  /** The folder of the records that no backup has; null if there is none. */
  readonly ownFolder: string | null;
  /** Where the bot listens while it runs. */
  readonly address: string;
  /** The environment of a process whose clock is so many milliseconds ahead of the platforms'. */
  variables(skew: number): Variables;
  /** Lets time pass, in milliseconds, for platforms and for the process that is started next. */
  later(milliseconds: number): void;
  /** The same on the local workspace, whose clock is moved while the bot runs. */
  move(milliseconds: number): Promise<void>;
  /** Moves that clock to the next event. */
  moveOn(): Promise<void>;
  close(): Promise<void>;
};

/** Opens one, with no process in it yet. */
export async function openWorld(schedule: Schedule): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), "soc-torture-"));
  const inside = (name: string) => join(directory, name);
  const data = inside("data");
  await mkdir(data);
  const ahead = Date.parse(schedule.begins) - Date.now();
  let passed = 0;
  const now = () => Date.now() + ahead + passed;
  const platforms = await Promise.all(schedule.platforms.map((name) => opened(name, schedule, now)));
  await writeFile(inside("boards.yaml"), boardsFile(schedule.questions, platforms));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const isLocal = platforms.some(({ name }) => name === "local");
  return {
    ...{ platforms, data, address, backup: inside("backup"), ownFolder: platforms[0]?.ownFolder ?? null },
    variables: (skew) => ({
      ...{ SOC_CONFIG: inside("boards.yaml"), SOC_DATA: data, PORT: String(port), SOC_LOG: "debug" },
      ...(isLocal
        ? { SOC_CLOCK: schedule.begins }
        : { HOST: "127.0.0.1", CLOCK_AHEAD: String(ahead + passed + skew) }),
      ...Object.assign({}, ...platforms.map((platform) => platform.variables)),
    }),
    later(milliseconds) {
      if (!isLocal) passed += milliseconds;
    },
    async move(milliseconds) {
      if (!isLocal) return;
      const bot = client(address);
      const clock = await bot.clock();
      await bot.moves(new Date(Date.parse(clock.now) + milliseconds).toISOString());
    },
    async moveOn() {
      if (isLocal) await client(address).moves("next");
    },
    async close() {
      await Promise.all(platforms.map((platform) => platform.close()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function opened(name: PlatformName, { slackMode }: Schedule, now: () => number): Promise<Platform> {
  switch (name) {
    case "local":
      return onLocal();
    case "slack":
      return await onSlack(slackMode, now);
    case "teams":
      return await onTeams(now);
  }
}
