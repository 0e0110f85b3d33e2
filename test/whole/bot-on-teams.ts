import { onTestFinished } from "vitest";
import { openFakeTeams } from "../chat/teams/fake/fake-teams.ts";
import { WORLD } from "../chat/teams/fake/world.ts";
import { onTeams } from "./on-teams.ts";
import { realBot } from "./real-bot.ts";

const [CHANNEL] = WORLD.channels;
const [ANN, BO] = WORLD.people;

/**
 * A bot on a fake Teams, not started yet, and how people see it there. Its board asks so many questions at once; Ann is
 * chair and secretary, Bo the one member, and Cai has nothing to do with it. Without `graph` it cannot read back. `more` goes on with the settings of the board.
 */
export async function botOnTeams(questions: number, graph = true, more = "") {
  const fake = await openFakeTeams();
  onTestFinished(() => fake.close());
  const bot = await realBot({
    boards: `
organisation: Borchester City Council
people:
  ann: { name: Ann Lee, teams: ${ANN.account} }
  bo: { name: Bo Okoro, teams: ${BO.account} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: ["teams:${CHANNEL}"]
    chair: ann
    secretary: [ann]
    members: [bo]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: ${questions} }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
${more}`,
    variables: { TEAMS_ALLOW_ANONYMOUS: "1", TEAMS_GRAPH_URL: graph ? fake.graphUrl : "none" },
    reached: fake.connect,
  });
  // Time passes for both: Microsoft's clock is right, and so is the bot's.
  const later = (milliseconds: number) => {
    bot.later(milliseconds);
    fake.later(milliseconds);
  };
  return { ...onTeams(fake), bot: { ...bot, later } };
}
