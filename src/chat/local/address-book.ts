import {
  asPersonId,
  type ChannelRef,
  idOn,
  type PersonId,
  type UserRef,
  userRef,
} from "../../core/model/ids.ts";
import { directChannel, localChannel } from "../../core/model/local-channel.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** Where people write: a channel of a board, or the direct messages between one person and the bot. */
export type Conversation =
  | { readonly kind: "channel"; readonly id: ChannelRef }
  | { readonly kind: "direct"; readonly id: ChannelRef; readonly person: PersonId };

type Member = { readonly id: PersonId; readonly name: string };

/** Who and what is on the workspace, by the names that are used for them. */
export type AddressBook = {
  /** Takes `local:csp`, `csp`, `local:@p3` and `@p3`; null if there is no such conversation. */
  find(ref: string): Conversation | null;
  /** As `find`, and raises a `Refusal` (404) if there is none. */
  conversation(ref: string): Conversation;
  /** Raises a `Refusal` (404) if nobody has this id. */
  person(id: string): Member;
};

/** The account of a person on this workspace. */
export function userOf(person: PersonId): UserRef {
  return userRef("local", person);
}

/** The conversation in which a person and the bot write to each other. */
export function directOf(user: UserRef): ChannelRef {
  return directChannel(asPersonId(idOn(user)));
}

/** Makes the address book of a world. */
export function addressBook(world: Pick<World, "channels" | "people">): AddressBook {
  const people = new Map(world.people.map(({ id, name }) => [id, { id, name }]));
  const conversations = new Map<ChannelRef, Conversation>();
  for (const { id } of world.channels) conversations.set(id, { kind: "channel", id });
  for (const { id } of world.people) {
    const direct = directChannel(id);
    conversations.set(direct, { kind: "direct", id: direct, person: id });
  }
  const find = (ref: string) => conversations.get(localChannel(ref)) ?? null;
  return {
    find,
    conversation: (ref) => find(ref) ?? unknown("channel", ref, world.channels),
    person: (id) => people.get(asPersonId(id)) ?? unknown("person", id, world.people),
  };
}

function unknown(what: string, id: string, known: readonly { readonly id: string }[]): never {
  throw new Refusal(
    404,
    `Cannot find the ${what} ${JSON.stringify(id.slice(0, 100))}: there is none with this id.`,
    `Use one of ${known.map((each) => each.id).join(", ")}.`,
  );
}
