import type { World } from "../chat/local/world.ts";
import { suggestions } from "../commands/table.ts";
import type { Settings } from "../config/settings.ts";
import { platformOf } from "../core/ids.ts";
import { nextEvent } from "../core/next-event.ts";
import { rolesOf } from "../core/roles.ts";
import type { House } from "../house.ts";
import { eventWords } from "../render/event-words.ts";
import { health } from "./health.ts";
import type { Pulse } from "./pulse.ts";

/** Furnishes the local workspace: the boards' channels, everybody in the settings, and the bot's own time. */
export function localWorld(settings: Settings, house: House, heart: Pulse): World {
  return {
    organisation: settings.organisation,
    timezone: settings.timezone,
    channels: settings.boards.flatMap(({ id, name, channels }) =>
      channels
        .filter((channel) => platformOf(channel) === "local")
        .map((channel) => ({
          id: channel,
          name: channel.slice("local:".length),
          board: id,
          boardName: name,
        })),
    ),
    people: Object.values(settings.people).map(({ id, name }) => ({
      id,
      name,
      roles: house.rooms.flatMap(({ board, memory }) =>
        rolesOf(board, memory.state(), id).map((role) => ({ board: board.id, role })),
      ),
    })),
    commands: suggestions,
    next: (now) => nextOf(house, now),
    wake: async () => {
      await heart.wake();
      await house.settled();
    },
    health: () => health(house, heart, new Map()),
  };
}

function nextOf(house: House, now: string): { at: string; what: string } | null {
  return house.rooms
    .map(({ board, memory }) => ({ board, event: nextEvent(board, memory.state(), now) }))
    .reduce<{ at: string; what: string } | null>((first, { board, event }) => {
      if (event === null || (first !== null && first.at <= event.at)) return first;
      return { at: event.at, what: eventWords(event.what, board.name) };
    }, null);
}
