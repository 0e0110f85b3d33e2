import { laterBy } from "../../../core/calendar/calendar.ts";
import type { Place } from "../../../core/model/delivery.ts";
import type { Reason } from "../../../core/model/reason.ts";
import { messageKey } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import { ChatError, type ChatFault } from "../../chat.ts";
import { accountOf, conversationOf } from "../address.ts";
import { chatFault, type Doing } from "../connector/chat-fault.ts";
import type { Address } from "../connector/connector.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import type { Places } from "../memory/places.ts";
import { addressOf, personAddress } from "./addresses.ts";

/** Where something is said. `place` is its name in the log of what was said. */
export type Target = {
  readonly address: Address;
  readonly startsThread: boolean;
  readonly doing: Doing;
  readonly place: string;
};

type Needs = Pick<
  TeamsContext,
  "connector" | "installations" | "sentLog" | "health" | "tenants" | "registered" | "now"
>;

/** The name of a place in the log of what was said. */
export function placeName(place: Place): string {
  switch (place.kind) {
    case "channel":
      return `channel ${place.channel}`;
    case "thread":
      return `thread ${messageKey(place.root)}`;
    case "person":
      return `person ${place.user}`;
  }
}

/** Finds the way to a place; makes the chat with a person if there is none. Rejects with a `ChatError`. */
export async function target(context: Needs, place: Place): Promise<Target> {
  const name = placeName(place);
  // Memory runs ahead of the disk: after a crash, what was said could not be looked for where nobody knows of any more.
  await context.installations.change((places) => places);
  switch (place.kind) {
    case "channel": {
      const conversation = conversationOf(place.channel);
      const address = addressOf(context, { conversation, root: null }) ?? notReached(context);
      refuseIfRemoved(context, conversation);
      return { address, startsThread: true, doing: "posting in a channel", place: name };
    }
    case "thread": {
      const { root } = place;
      const own = context.sentLog.own(root);
      const spot = {
        conversation: conversationOf(root.channel),
        root: own === undefined ? root.id : own.root,
      };
      const address = addressOf(context, spot, root.workspace) ?? notReached(context);
      refuseIfRemoved(context, spot.conversation);
      return { address, startsThread: false, doing: "posting in a thread", place: name };
    }
    case "person": {
      const address = await chatAddress(context, accountOf(place.user));
      return { address, startsThread: false, doing: "writing to a person", place: name };
    }
  }
}

async function chatAddress(context: Needs, account: string): Promise<Address> {
  const person = personAddress(context, account) ?? notReached(context);
  const { serviceUrl, tenant, id } = person;
  const conversation = person.chat ?? (await openChat(context, { serviceUrl, tenant }, id));
  if (person.chat === null)
    await context.installations.change((places) =>
      withChat(places, account, { tenant, id, chat: conversation }),
    );
  return { serviceUrl, tenant, spot: { conversation, root: null } };
}

/** Remembers a chat that was made. Of somebody who has not been heard, the address of the server is not known. */
function withChat(
  places: Places,
  account: string,
  chat: Omit<Places["people"][string], "serviceUrl">,
): Places {
  const serviceUrl = places.people[account]?.serviceUrl ?? "";
  return { ...places, people: { ...places.people, [account]: { ...chat, serviceUrl } } };
}

async function openChat(context: Needs, to: Omit<Address, "spot">, person: string): Promise<string> {
  try {
    return await context.connector.chatWith(to, person, context.installations.places().bot ?? "");
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    // Nothing was said yet: a chat that may or may not have been made is looked for again.
    const fault = chatFault(error.failure, "writing to a person", context.now());
    throw new ChatError(fault.kind === "in-doubt" ? trySoon(context.now()) : fault);
  }
}

const NOT_HEARD: Reason = { code: "teams-not-heard", facts: {} };

/** The first word from Teams makes the bot try again. */
function notReached({ health }: Pick<Needs, "health">): never {
  health.note("not heard", "", NOT_HEARD);
  throw new ChatError({ kind: "not-allowed", reason: NOT_HEARD });
}

function refuseIfRemoved({ installations }: Needs, conversation: string): void {
  const { channels, teams } = installations.places();
  const team = teams[channels[conversation]?.team ?? ""];
  if (team === undefined || team.present) return;
  throw new ChatError({ kind: "not-allowed", reason: { code: "teams-removed", facts: {} } });
}

/** In milliseconds. */
const SOON = 15_000;

/** What went wrong may be right in a moment: somebody adds the app, or a chat is made anew. */
export function trySoon(now: Instant): ChatFault {
  return { kind: "rate-limited", until: laterBy(now, SOON) };
}

/** Forgets a chat that is not there any more: at the next try it is made anew. */
export async function forgetChat(
  { installations }: Pick<TeamsContext, "installations">,
  chat: string,
): Promise<void> {
  await installations.change((places) => {
    const found = Object.entries(places.people).find(([, person]) => person.chat === chat);
    if (found === undefined) return places;
    const [account, person] = found;
    return { ...places, people: { ...places.people, [account]: { ...person, chat: null } } };
  });
}
