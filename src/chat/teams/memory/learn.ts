import { spotOf } from "../address.ts";
import { type Activity, tenantOf } from "../incoming/activity.ts";
import { isMessageAction } from "../incoming/message-action.ts";
import type { Places } from "./places.ts";

/**
 * What an activity tells of places and people, whatever it is about. Returns the same object if it tells nothing new.
 *
 * @param unmentioned whether it is a message in a channel that does not mention the bot
 */
export function learn(places: Places, activity: Activity, unmentioned: boolean): Places {
  const tenant = tenantOf(activity);
  // A dialog can be opened at a message where the app is not, in a chat of other people as well: it tells of no place of the bot's.
  if (tenant === null || isMessageAction(activity)) return places;
  const { serviceUrl, recipient } = activity;
  const known: Places = {
    version: 1,
    bot: recipient?.id || places.bot,
    tenants: entered(places.tenants, tenant, { serviceUrl }),
    teams: teams(places, activity, tenant, unmentioned),
    channels: channels(places, activity, tenant),
    people: people(places, activity, tenant),
  };
  return same(places, known) ? places : known;
}

/** Whether nothing of it is new. */
function same(one: Places, other: Places): boolean {
  const tables = ["tenants", "teams", "channels", "people"] as const;
  return one.bot === other.bot && tables.every((table) => one[table] === other[table]);
}

/** A table with an entry in it; the same table if the entry is there like that already. */
function entered<E>(table: Readonly<Record<string, E>>, id: string, entry: E): Record<string, E> {
  const before = Object.hasOwn(table, id) ? JSON.stringify(table[id]) : null;
  return before === JSON.stringify(entry) ? table : { ...table, [id]: entry };
}

function teams(places: Places, activity: Activity, tenant: string, unmentioned: boolean): Places["teams"] {
  const told = activity.channelData?.team;
  if (told?.id == null) return places.teams;
  const before = places.teams[told.id];
  return entered(places.teams, told.id, {
    tenant,
    group: told.aadGroupId ?? before?.group ?? null,
    name: told.name ?? before?.name ?? null,
    hears: unmentioned || (before?.hears ?? false),
    // Whoever is heard there has the app; that it was taken out is told by other activities.
    present: HEARD.has(activity.type) || (before?.present ?? true),
  });
}

const HEARD = new Set(["message", "messageUpdate", "messageDelete", "invoke"]);

function channels(places: Places, activity: Activity, tenant: string): Places["channels"] {
  const { serviceUrl, conversation, channelData } = activity;
  if (conversation.conversationType !== "channel") return places.channels;
  const here = channelData?.channel?.id ?? spotOf(conversation.id).conversation;
  const team = channelData?.team?.id ?? places.channels[here]?.team ?? null;
  return entered(places.channels, here, { tenant, team, serviceUrl });
}

/** A guest without an account of an organisation is known by nothing that lasts, and not remembered. */
function people(places: Places, activity: Activity, tenant: string): Places["people"] {
  const { from, serviceUrl, conversation } = activity;
  if (from.aadObjectId == null || from.id.startsWith("28:")) return places.people;
  const account = from.aadObjectId;
  const here = conversation.conversationType === "personal" ? conversation.id : null;
  const chat = here ?? places.people[account]?.chat ?? null;
  return entered(places.people, account, { tenant, serviceUrl, id: from.id, chat });
}
