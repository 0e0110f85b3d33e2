import { join } from "node:path";
import { openTeams, type Teams } from "../chat/teams/open-teams.ts";
import { suggestions } from "../commands/table.ts";
import type { House } from "../house.ts";
import type { TeamsEnvironment } from "./environment.ts";

/** Microsoft Teams behind the port. Raises a `HouseError` that names what is missing. */
export function connectTeams(
  told: TeamsEnvironment,
  place: { data: string; host: string },
  log: House["log"],
): Promise<Teams> {
  return openTeams({
    ...told,
    host: place.host,
    commands: suggestions.map(({ name }) => name),
    directory: join(place.data, "teams"),
    now: () => new Date().toISOString(),
    log,
  });
}
