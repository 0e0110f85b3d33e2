import { channelRef, userRef } from "../address.ts";
import { LineError } from "../connector/connector-error.ts";
import type { Desk } from "../context.ts";
import type { Activity } from "../incoming/activity.ts";
import type { PlaceChange } from "../incoming/membership-change.ts";
import type { Places } from "../memory/places.ts";
import { addressOf } from "../sending/addresses.ts";
import { showHome } from "../sending/show-home.ts";

/** Takes in that the bot was added somewhere or taken out, or that a place is gone. */
export async function dealPlace(desk: Desk, activity: Activity, change: PlaceChange): Promise<void> {
  switch (change.what) {
    case "added":
      return await added(desk, activity, change);
    case "removed":
      return await removed(desk, change);
    case "channel-deleted":
      return await desk.inbox.trouble({
        id: `teams-channel-deleted-${change.id}`,
        channel: channelRef(change.conversation),
        because: "the channel was deleted in Teams",
        fix: "Let an owner of the team restore it, or give the board another channel in its settings.",
      });
    case "team-gone":
      return await tellChannels(desk, change.team, {
        id: change.id,
        because: change.archived ? "the team was archived in Teams" : "the team was deleted in Teams",
        fix: "Let an owner restore the team, or give the board another channel in its settings.",
      });
  }
}

type Added = Extract<PlaceChange, { readonly what: "added" }>;

async function added(desk: Desk, { type }: Activity, { id, team, person }: Added): Promise<void> {
  desk.health.note("not heard", "", null);
  if (team !== null) {
    await desk.memory.change((places) => withTeam(places, team, true));
    desk.afterwards(() => learnChannels(desk, team));
  }
  desk.afterwards(async () => {
    // What could not be said so far can be said now; before that, a welcome would tell of it as held up.
    await desk.inbox.reconnected();
    // Told twice, by an installation and by a change of the conversation: people are welcomed once.
    if (person !== null && type === "installationUpdate") await showHome(desk, userRef(person), id);
  });
}

type Removed = Extract<PlaceChange, { readonly what: "removed" }>;

async function removed(desk: Desk, { id, team, person }: Removed): Promise<void> {
  if (person !== null)
    await desk.memory.change((places) => {
      const known = places.people[person];
      return known === undefined || known.chat === null
        ? places
        : { ...places, people: { ...places.people, [person]: { ...known, chat: null } } };
    });
  if (team === null) return;
  const was = desk.memory.places().teams[team]?.present ?? true;
  await desk.memory.change((places) => withTeam(places, team, false));
  if (!was) return;
  await tellChannels(desk, team, {
    id,
    because: "the app was taken out of the team",
    fix: "Let an owner of the team add the app again (docs/teams.md, step 4). Until then the board is neither asked nor heard there.",
  });
}

function withTeam(places: Places, id: string, present: boolean): Places {
  const team = places.teams[id];
  if (team === undefined || team.present === present) return places;
  // Added anew, it may have other rights than before.
  return { ...places, teams: { ...places.teams, [id]: { ...team, present, hears: false } } };
}

async function tellChannels(
  desk: Desk,
  team: string,
  told: { readonly id: string; readonly because: string; readonly fix: string },
): Promise<void> {
  const { channels } = desk.memory.places();
  for (const [conversation, channel] of Object.entries(channels)) {
    if (channel.team !== team) continue;
    const id = `${told.id} ${conversation}`;
    await desk.inbox.trouble({ ...told, id, channel: channelRef(conversation) });
  }
}

/** Teams tells of a team's channels only when asked, and Graph needs to know which team a channel is in. */
async function learnChannels(desk: Desk, team: string): Promise<void> {
  const known = desk.memory.places().teams[team];
  const address = addressOf(desk, { conversation: team, root: null }, known?.tenant ?? null);
  if (known === undefined || address === null) return;
  const { serviceUrl, tenant } = address;
  try {
    const conversations = await desk.line.channelsOf({ serviceUrl, tenant }, team);
    await desk.memory.change((places) => {
      const fresh = conversations.filter((each) => places.channels[each]?.team !== team);
      const added = fresh.map((each) => [each, { tenant, team, serviceUrl }] as const);
      return fresh.length === 0
        ? places
        : { ...places, channels: { ...places.channels, ...Object.fromEntries(added) } };
    });
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    desk.log("teams channels not told", { fault: error.message });
  }
}
