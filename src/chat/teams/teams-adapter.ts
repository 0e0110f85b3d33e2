import { join } from "node:path";
import type { Adapter, Connectable } from "../adapter.ts";
import { openTeams } from "./open-teams.ts";
import { type TeamsEnvironment, teamsEnvironment, teamsVariables } from "./teams-environment.ts";

/** Microsoft Teams, as it is plugged in. */
export const teamsAdapter: Adapter = {
  platform: "teams",
  variables: teamsVariables,
  environment: teamsEnvironment.transform((told) => (told === null ? null : connectable(told))),
};

function connectable(told: TeamsEnvironment): Connectable {
  return {
    isCalled: !told.allowAnonymous,
    connect: ({ data, host, commands, log }) =>
      openTeams({
        ...told,
        ...{ host, commands, log },
        directory: join(data, "teams"),
        now: () => new Date().toISOString(),
      }),
  };
}
