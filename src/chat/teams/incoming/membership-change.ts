import { accountOf, spotOf } from "../address.ts";
import type { Activity } from "./activity.ts";
import { actorOf } from "./activity.ts";
import type { Incoming } from "./incoming.ts";
import type { Known } from "./known.ts";

/** What happened to a place that the bot is in, was in, or comes to. */
export type MembershipChange =
  | {
      readonly what: "added";
      readonly id: string;
      readonly team: string | null;
      readonly person: string | null;
    }
  | {
      readonly what: "removed";
      readonly id: string;
      readonly team: string | null;
      readonly person: string | null;
    }
  /** A channel or a team that was gone is there again: what could not be said there may be said now. */
  | { readonly what: "back" }
  | { readonly what: "channel-deleted"; readonly id: string; readonly conversation: string }
  | { readonly what: "team-gone"; readonly id: string; readonly team: string; readonly archived: boolean };

/**
 * What an installation or a change of a team means. Teams tells the same thing twice (`installationUpdate` and
 * `conversationUpdate`), in no promised order: both come out as the same change.
 */
export function membershipChange(activity: Activity, known: Known): Incoming {
  const { id, user } = actorOf(activity, known.now);
  const { type, action, conversation, channelData } = activity;
  const team = channelData?.team?.id ?? null;
  const person = conversation.conversationType === "personal" ? accountOf(user) : null;
  const place = (change: MembershipChange): Incoming => ({ kind: "place", change });
  if (type === "installationUpdate") {
    if (action === "add" || action === "add-upgrade") return place({ what: "added", id, team, person });
    if (action === "remove") return place({ what: "removed", id, team, person });
    return ignored(`an installation that is ${action ?? "nothing"}`);
  }
  const isBot = (who: { readonly id: string }) => known.isBot(who.id);
  if (activity.membersAdded?.some(isBot)) return place({ what: "added", id, team, person });
  if (activity.membersRemoved?.some(isBot)) return place({ what: "removed", id, team, person });
  const what = channelData?.eventType;
  if (what === "channelDeleted") {
    const deleted = channelData?.channel?.id ?? spotOf(conversation.id).conversation;
    return place({ what: "channel-deleted", id, conversation: deleted });
  }
  if (what === "channelRestored" || what === "teamRestored" || what === "teamUnarchived")
    return place({ what: "back" });
  if (team !== null && (what === "teamDeleted" || what === "teamHardDeleted" || what === "teamArchived"))
    return place({ what: "team-gone", id, team, archived: what === "teamArchived" });
  return ignored(`a change of a team: ${what ?? "unknown"}`);
}

function ignored(because: string): Incoming {
  return { kind: "ignored", because };
}
