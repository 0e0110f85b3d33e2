import {
  asPersonId,
  type ChannelRef,
  idOn,
  type MessageRef,
  type PersonId,
  type UserRef,
  userRef,
} from "../../core/names/ids.ts";
import { directChannel, localChannel } from "../../core/names/local-channel.ts";
import type { LocalMessage } from "./messages/local-message.ts";
import type { StoredFile } from "./messages/message-line.ts";
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

const WORKSPACE = "local";

type Spot = Pick<LocalMessage, "id" | "channel" | "thread">;

/** A message in the words of the port. */
export function refOf(message: Spot): MessageRef {
  return { channel: message.channel, workspace: WORKSPACE, id: message.id };
}

/** The root of the thread a message stands in: itself, if it is one. */
export function threadOf(message: Spot): MessageRef {
  return refOf({ ...message, id: message.thread ?? message.id });
}

/** Whether a reference of the port means this message. */
export function isSame(message: LocalMessage, ref: MessageRef): boolean {
  return message.id === ref.id && message.channel === ref.channel && ref.workspace === WORKSPACE;
}

/** Opens a message on the page. `base` is `http://127.0.0.1:3000`. */
export function linkOf(base: string, message: Spot): string {
  const steps = [message.channel, message.thread, message.id].filter((step) => step !== null);
  return `${base}/#/${steps.join("/")}`;
}

/** Downloads a file. `base` may be empty, for an address on the same server. */
export function fileUrl(base: string, file: StoredFile): string {
  return `${base}/local/files/${file.id}/${encodeURIComponent(file.name)}`;
}
