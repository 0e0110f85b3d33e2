import type { Trouble } from "../../chat.ts";
import { channelWith, userWith } from "../address.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import type { Activity } from "../incoming/activity.ts";
import type { MembershipChange } from "../incoming/membership-change.ts";
import type { Places } from "../memory/places.ts";
import { addressOf } from "../sending/addresses.ts";
import { showHome } from "../sending/show-home.ts";

/** Takes in that the bot was added somewhere or taken out, or that a place is gone. */
export async function handleMembership(
  context: TeamsContext,
  activity: Activity,
  change: MembershipChange,
): Promise<void> {
  switch (change.what) {
    case "added":
      return await added(context, activity, change);
    case "removed":
      return await removed(context, change);
    case "back":
      return context.afterwards(() => context.inbox.reconnected());
    case "channel-deleted":
      return await context.inbox.trouble({
        id: `teams-channel-deleted-${change.id}`,
        channel: channelWith(change.conversation),
        reason: { code: "teams-channel-deleted", facts: {} },
      });
    case "team-gone":
      return await tellChannels(context, change.team, {
        id: change.id,
        reason: { code: change.archived ? "teams-team-archived" : "teams-team-deleted", facts: {} },
      });
  }
}

type Added = Extract<MembershipChange, { readonly what: "added" }>;

async function added(context: TeamsContext, { type }: Activity, { id, team, person }: Added): Promise<void> {
  context.health.note("not heard", "", null);
  if (team !== null) {
    await context.installations.change((places) => withTeam(places, team, true));
    context.afterwards(() => learnChannels(context, team));
  }
  context.afterwards(async () => {
    // What could not be said so far can be said now; before that, a welcome would tell of it as held up.
    await context.inbox.reconnected();
    // Told twice, by an installation and by a change of the conversation: people are welcomed once.
    if (person !== null && type === "installationUpdate") await showHome(context, userWith(person), id);
  });
}

type Removed = Extract<MembershipChange, { readonly what: "removed" }>;

async function removed(context: TeamsContext, { id, team, person }: Removed): Promise<void> {
  if (person !== null)
    await context.installations.change((places) => {
      const known = places.people[person];
      return known === undefined || known.chat === null
        ? places
        : { ...places, people: { ...places.people, [person]: { ...known, chat: null } } };
    });
  if (team === null) return;
  const was = context.installations.places().teams[team]?.present ?? true;
  await context.installations.change((places) => withTeam(places, team, false));
  if (!was) return;
  await tellChannels(context, team, { id, reason: { code: "teams-removed", facts: {} } });
}

function withTeam(places: Places, id: string, present: boolean): Places {
  const team = places.teams[id];
  if (team === undefined || team.present === present) return places;
  // Added anew, it may have other rights than before.
  return { ...places, teams: { ...places.teams, [id]: { ...team, present, hears: false } } };
}

async function tellChannels(
  context: TeamsContext,
  team: string,
  told: Pick<Trouble, "id" | "reason">,
): Promise<void> {
  const { channels } = context.installations.places();
  for (const [conversation, channel] of Object.entries(channels)) {
    if (channel.team !== team) continue;
    const id = `${told.id} ${conversation}`;
    await context.inbox.trouble({ ...told, id, channel: channelWith(conversation) });
  }
}

/** Teams tells of a team's channels only when asked, and Graph needs to know which team a channel is in. */
async function learnChannels(context: TeamsContext, team: string): Promise<void> {
  const known = context.installations.places().teams[team];
  const address = addressOf(context, { conversation: team, root: null }, known?.tenant ?? null);
  if (known === undefined || address === null) return;
  const { serviceUrl, tenant } = address;
  try {
    const conversations = await context.connector.channelsOf({ serviceUrl, tenant }, team);
    await context.installations.change((places) => {
      const fresh = conversations.filter((each) => places.channels[each]?.team !== team);
      const added = fresh.map((each) => [each, { tenant, team, serviceUrl }] as const);
      return fresh.length === 0
        ? places
        : { ...places, channels: { ...places.channels, ...Object.fromEntries(added) } };
    });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    context.log("teams-channels-not-listed", { fault: error.message });
  }
}
