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
    platform: "teams",
    isCalled: !told.allowAnonymous,
    connect: ({ keep, installation, host, vocabulary, log }) =>
      openTeams({
        ...told,
        ...{ keep, installation, host, vocabulary, log },
        now: () => new Date().toISOString(),
      }),
  };
}
