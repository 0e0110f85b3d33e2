import type { Bot } from "../bot/bot.ts";
import { comingNext } from "../bot/coming-next.ts";
import { openLocalWorkspace } from "../chat/local/open-local-workspace.ts";
import { Refusal } from "../chat/local/refusal.ts";
import type { World } from "../chat/local/world.ts";
import { suggestions } from "../commands/table.ts";
import type { Settings } from "../config/settings.ts";
import { rolesOf } from "../core/item/roles-of.ts";
import type { Role } from "../core/model/roles.ts";
import { type BoardId, idOn, type PersonId, platformOf } from "../core/names/ids.ts";
import type { Probes } from "../http/probes.ts";
import type { Log } from "../log/log-events.ts";
import type { BeatRunner } from "../schedule/beat-runner.ts";
import type { Kept } from "./connect.ts";
import type { Deployment } from "./deployment.ts";
import type { Environment } from "./environment.ts";
import { openedChats } from "./opened-chats.ts";
import type { SettingsSource } from "./settings-source.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

/** The local workspace on this machine, with a clock that can be moved. */
export async function localDeployment(
  environment: Environment,
  source: SettingsSource,
  { installation }: Pick<Kept, "installation">,
  log: Log,
): Promise<Deployment> {
  const workspace = await openLocalWorkspace({
    data: environment.data,
    port: environment.port,
    startAt: environment.clock,
    realNow: Date.now,
    installation,
    log,
  });
  const settings = source.kind === "settings" ? source.settings : source.from(workspace.startedAt);
  const { chats, isOpen } = openedChats(new Map([["local", workspace.chat]]));
  let populate = async (_settings: Settings): Promise<void> => {
    throw new Error("the workspace is not open");
  };
  return {
    settings,
    ...{ chats, isOpen },
    clock: workspace.clock,
    open: async (bot, beats, probes) => {
      populate = async (now) => workspace.populate(await localWorld(now, bot, beats, probes));
      await populate(settings);
      for (const chat of chats.values()) await chat.open(bot.inbox);
      const address = workspace.address();
      return { address, greeting: `The local workspace is open: ${address}` };
    },
    settingsChanged: (changed) => populate(changed),
    close: () => workspace.chat.close(),
  };
}

/** Populates the local workspace: the boards' channels, everybody in the settings, and the bot's own time. */
async function localWorld(settings: Settings, bot: Bot, beats: BeatRunner, probes: Probes): Promise<World> {
  const people = Object.values(settings.people);
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
    people: await Promise.all(
      people.map(async ({ id, name }) => ({ id, name, roles: await rolesEverywhere(bot, id) })),
    ),
    commands: suggestions,
    vocabulary: vocabularyOf(settings),
    next: (now) => comingNext(bot, now),
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

async function rolesEverywhere(
  { boards, clock }: Bot,
  person: PersonId,
): Promise<World["people"][number]["roles"]> {
  const roles: { board: BoardId; role: Role }[] = [];
  await boards.each(await boards.boardsFor(person), async ({ board, memory }) => {
    for (const role of rolesOf(board, memory.state(), person, clock.now()))
      roles.push({ board: board.id, role });
  });
  return roles;
}
