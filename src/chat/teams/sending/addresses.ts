import type { ChannelRef } from "../../../core/names/ids.ts";
import { conversationOf, type Spot } from "../address.ts";
import type { Address } from "../connector/connector.ts";
import type { TeamsContext } from "../context.ts";
import type { TeamChannel } from "../graph/channel-messages.ts";
import type { Places } from "../memory/places.ts";

/** Microsoft's general address, for a place that Teams has not called from yet. */
const ANYWHERE = "https://smba.trafficmanager.net/teams/";

type Needs = Pick<TeamsContext, "installations" | "tenants" | "registered">;

/**
 * Where to send something in a channel or chat; null as long as Teams has told too little.
 *
 * @param of the tenant it is known to be in
 */
export function addressOf(context: Needs, spot: Spot, of: string | null = null): Address | null {
  const places = context.installations.places();
  const channel = places.channels[spot.conversation];
  const tenant = of ?? channel?.tenant ?? onlyTenant(places, context.tenants);
  return tenant === null ? null : reach(context, { tenant, spot, told: channel?.serviceUrl ?? null });
}

/** Where a person can be written to; the spot is their chat with the bot, null if there is none yet. */
export function personAddress(
  context: Needs,
  account: string,
): (Omit<Address, "spot"> & { readonly id: string; readonly chat: string | null }) | null {
  const places = context.installations.places();
  const person = places.people[account];
  const tenant = person?.tenant ?? onlyTenant(places, context.tenants);
  const there = { conversation: person?.chat ?? "", root: null };
  const reached =
    tenant === null ? null : reach(context, { tenant, spot: there, told: person?.serviceUrl || null });
  if (reached === null) return null;
  const { serviceUrl } = reached;
  return { serviceUrl, tenant: reached.tenant, id: person?.id ?? account, chat: person?.chat ?? null };
}

/** A channel as Graph knows it; null as long as its team's own id is not known. */
export async function graphChannel(
  context: Needs & Pick<TeamsContext, "connector">,
  channel: ChannelRef,
): Promise<TeamChannel | null> {
  const conversation = conversationOf(channel);
  const { channels, teams } = context.installations.places();
  const address = addressOf(context, { conversation, root: null });
  if (address === null) return null;
  const { tenant } = address;
  const id = channels[conversation]?.team ?? onlyTeam(teams, tenant);
  const team = id === null ? undefined : teams[id];
  if (id === null || team === undefined) return null;
  if (team.group !== null) return { group: team.group, conversation, tenant };
  const { group } = await context.connector.team(address, id).catch(() => ({ group: null }));
  if (group === null) return null;
  await context.installations.change((places) => ({
    ...places,
    teams: { ...places.teams, [id]: { ...team, group } },
  }));
  return { group, conversation, tenant };
}

/** Teams does not always tell which team a channel is in. Where it is in another one, Graph knows nothing of it. */
function onlyTeam(teams: Places["teams"], tenant: string): string | null {
  const own = Object.keys(teams).filter((id) => teams[id]?.tenant === tenant);
  return own.length === 1 ? (own[0] ?? null) : null;
}

function onlyTenant(places: Places, allowed: readonly string[]): string | null {
  const known = Object.keys(places.tenants);
  const candidates = known.length > 0 ? known : allowed;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function reach(
  { installations, registered }: Needs,
  place: { readonly tenant: string; readonly spot: Spot; readonly told: string | null },
): Address | null {
  const { tenant, spot, told } = place;
  const url = told ?? installations.places().tenants[tenant]?.serviceUrl ?? (registered ? ANYWHERE : null);
  return url === null ? null : { serviceUrl: url, tenant, spot };
}
