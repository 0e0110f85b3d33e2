import type { Reason } from "../../core/model/reason.ts";
import { type ChannelRef, platformOf } from "../../core/names/ids.ts";
import type { Finding, InspectedPerson } from "../chat.ts";
import { conversationOf } from "./address.ts";
import { ConnectorError } from "./connector/connector-error.ts";
import type { TeamsContext } from "./context.ts";
import { TokenError, type TokenSource } from "./credentials/token-source.ts";
import { channelMessages } from "./graph/channel-messages.ts";
import { GraphError } from "./graph/graph-client.ts";
import { graphFault, withoutGraph } from "./graph/graph-fault.ts";
import { inspectPerson } from "./inspect-person.ts";
import { addressOf, graphChannel } from "./sending/addresses.ts";

type Needs = Pick<
  TeamsContext,
  "connector" | "graph" | "installations" | "tenants" | "registered" | "now"
> & {
  readonly tokens: TokenSource;
};

/** Asks Microsoft whether everything is in order for these channels and people, and says nothing to anybody. */
export async function inspect(
  context: Needs,
  channels: readonly ChannelRef[],
  people: readonly InspectedPerson[],
): Promise<readonly Finding[]> {
  const own = channels.filter((channel) => platformOf(channel) === "teams");
  const findings = await Promise.all(own.map((channel) => inspectChannel(context, channel)));
  const found = await Promise.all(people.map((person) => inspectPerson(context, person)));
  return [await inspectToken(context), ACTION_UNSEEN, ...findings.flat(), ...found];
}

/** Which version of an app is installed Teams tells only for a permission that the bot does without. */
const ACTION_UNSEEN: Finding = {
  what: "Teams: whether the app has the message action What is this reply?: Teams does not tell",
  ok: "unseen",
  fix: "It has it if a message's menu shows it. If not, give Teams the package anew (docs/teams.md, A newer version).",
};

async function inspectToken({ tokens }: Needs): Promise<Finding> {
  try {
    const token = await tokens.token("https://api.botframework.com", null);
    const what =
      token === null
        ? "Teams: the bot is anonymous, and only programs on this machine reach it"
        : "Teams: Microsoft knows the bot";
    return good(what);
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    return { what: "Teams", ok: false, reason: error.reason };
  }
}

async function inspectChannel(context: Needs, channel: ChannelRef): Promise<Finding[]> {
  const conversation = conversationOf(channel);
  const { channels, teams } = context.installations.places();
  const here = channels[conversation];
  const team = teams[here?.team ?? ""];
  if (here === undefined || team === undefined)
    return [
      bad(
        `${channel}: Teams has not told the bot of this channel yet`,
        "Add the app to the team, or mention it in the channel once; then compare the channel's id in the settings with its link in Teams (docs/teams.md, steps 4 and 5).",
      ),
    ];
  if (!team.present)
    return [bad(`${channel}: the app was taken out of the team`, "Let an owner add it again.")];
  const reading = await inspectReading(context, channel);
  return [await inspectTeam(context, channel), reading, hearing(channel, team.hears, reading.ok === true)];
}

async function inspectTeam(context: Needs, channel: ChannelRef): Promise<Finding> {
  const conversation = conversationOf(channel);
  const address = addressOf(context, { conversation, root: null });
  const team = context.installations.places().channels[conversation]?.team ?? null;
  if (address === null || team === null)
    return { what: channel, ok: false, reason: { code: "teams-team-unknown", facts: {} } };
  try {
    await context.connector.team(address, team);
    return good(`${channel}: the app is in the team`);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return bad(
      `${channel}: Teams does not tell the bot of the team (${error.message})`,
      "See that the app is in the team (docs/teams.md, step 4).",
    );
  }
}

async function inspectReading(context: Needs, channel: ChannelRef): Promise<Finding> {
  if (context.graph === null) return { what: channel, ok: false, reason: withoutGraph(context) };
  const there = await graphChannel(context, channel);
  if (there === null)
    return bad(`${channel}: its team's id at Microsoft is not known`, "Add the app to the team again.");
  try {
    await channelMessages(context.graph, there).pages(null).next();
    return good(`${channel}: threads can be read back`);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const fault = graphFault(error.failure, context.now());
    const reason: Reason =
      fault.kind === "rate-limited" ? { code: "platform-pause", facts: {} } : fault.reason;
    return { what: channel, ok: false, reason };
  }
}

function hearing(channel: ChannelRef, hears: boolean, reads: boolean): Finding {
  return hears || reads
    ? good(`${channel}: messages that do not mention the bot are heard`)
    : { what: channel, ok: false, reason: { code: "teams-mentions-yet", facts: {} } };
}

function good(what: string): Finding {
  return { what, ok: true };
}

function bad(what: string, fix: string): Finding {
  return { what, ok: false, fix };
}
