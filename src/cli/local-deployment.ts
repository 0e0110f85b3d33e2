import { join } from "node:path";
import type { Bot } from "../bot/bot.ts";
import { openLocalWorkspace } from "../chat/local/open-local-workspace.ts";
import { Refusal } from "../chat/local/refusal.ts";
import type { World } from "../chat/local/world.ts";
import { suggestions } from "../commands/table.ts";
import type { Settings } from "../config/settings.ts";
import { rolesOf } from "../core/item/roles-of.ts";
import { idOn, platformOf } from "../core/model/ids.ts";
import { nextEvent } from "../core/plan/next-event.ts";
import type { Probes } from "../http/probes.ts";
import type { Log } from "../log/log-events.ts";
import { eventWords } from "../render/words/event-words.ts";
import type { BeatRunner } from "../schedule/beat-runner.ts";
import type { Deployment } from "./deployment.ts";
import type { Environment } from "./environment.ts";
import type { SettingsSource } from "./settings-source.ts";

/** The local workspace on this machine, with a clock that can be moved. */
export async function localDeployment(
  environment: Environment,
  source: SettingsSource,
  log: Log,
): Promise<Deployment> {
  const workspace = await openLocalWorkspace({
    directory: join(environment.data, "local"),
    port: environment.port,
    startAt: environment.clock,
    realNow: Date.now,
    log,
  });
  const settings = source.kind === "settings" ? source.settings : source.from(workspace.startedAt);
  return {
    settings,
    chats: new Map([["local", workspace.chat]]),
    clock: workspace.clock,
    open: async (bot, beats, probes) => {
      workspace.populate(localWorld(settings, bot, beats, probes));
      await workspace.chat.open(bot.inbox);
      const address = workspace.address();
      return { address, greeting: `The local workspace is open: ${address}` };
    },
    close: () => workspace.chat.close(),
  };
}

/** Populates the local workspace: the boards' channels, everybody in the settings, and the bot's own time. */
function localWorld(settings: Settings, bot: Bot, beats: BeatRunner, probes: Probes): World {
  return {
    organisation: settings.organisation,
    timezone: settings.timezone,
    channels: settings.boards.flatMap(({ id, name, channels }) =>
      channels
        .filter((channel) => platformOf(channel) === "local")
        .map((channel) => ({
          id: channel,
          name: idOn(channel),
          board: id,
          boardName: name,
        })),
    ),
    people: Object.values(settings.people).map(({ id, name }) => ({
      id,
      name,
      roles: bot.runtimes.flatMap(({ board, memory }) =>
        rolesOf(board, memory.state(), id, bot.clock.now()).map((role) => ({ board: board.id, role })),
      ),
    })),
    commands: suggestions,
    next: (now) => nextOf(bot, now),
    wake: async () => {
      if (!(await beats.wake())) throw stopping();
      await bot.settled();
    },
    probes,
  };
}

/** A clock that moved on without the bot would leave everything on the way to be done late. */
function stopping(): Refusal {
  return new Refusal(503, "Cannot move the clock on: the bot is stopping.", "Start it again.");
}

function nextOf(bot: Bot, now: string): { at: string; what: string } | null {
  return bot.runtimes
    .map(({ board, memory }) => ({ board, event: nextEvent(board, memory.state(), now) }))
    .reduce<{ at: string; what: string } | null>((first, { board, event }) => {
      if (event === null || (first !== null && first.at <= event.at)) return first;
      return { at: event.at, what: eventWords(event.what, board.name) };
    }, null);
}
