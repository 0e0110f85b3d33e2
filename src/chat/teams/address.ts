import {
  type ChannelRef,
  channelRef,
  idFor,
  type MessageRef,
  type UserRef,
  userRef,
} from "../../core/names/ids.ts";

const THREAD = /;messageid=(\d+)$/i;

/** Where on Teams something stands: a channel or chat, and the thread in it. */
export type Spot = {
  /** `19:…@thread.tacv2`, or the id of a chat with one person. */
  readonly conversation: string;
  /** The id of the thread's first message; null in a chat, and where a channel itself is meant. */
  readonly root: string | null;
};

/** Reads a conversation id as Teams writes it: the thread is its suffix `;messageid=…`. */
export function spotOf(conversationId: string): Spot {
  const root = THREAD.exec(conversationId)?.[1] ?? null;
  return { conversation: conversationId.replace(THREAD, ""), root };
}

/** Writes one. Without the suffix a message to a channel starts a thread of its own. */
export function conversationId({ conversation, root }: Spot): string {
  return root === null ? conversation : `${conversation};messageid=${root}`;
}

/** A channel or chat in the words of the port. */
export function channelWith(conversation: string): ChannelRef {
  return channelRef("teams", conversation);
}

/** The channel or chat that a reference of the port means. */
export function conversationOf(channel: ChannelRef): string {
  return idFor("teams", channel);
}

/** Somebody's account in the words of the port: by the id their organisation gave them, which every app sees alike. */
export function userWith(aadObjectId: string): UserRef {
  return userRef("teams", aadObjectId);
}

/** The account that a reference of the port means. */
export function accountOf(user: UserRef): string {
  return idFor("teams", user);
}

/** A message in the words of the port. Its id is unique only in its channel, hence the channel and the tenant. */
export function messageRef(conversation: string, tenant: string, id: string): MessageRef {
  return { channel: channelWith(conversation), workspace: tenant, id };
}

/**
 * Opens a message in Teams. The group is the team's own id at Microsoft; a link without it still works for people who
 * are in one organisation only.
 */
export function linkTo(message: MessageRef, root: string | null, group: string | null): string {
  const where = encodeURIComponent(conversationOf(message.channel));
  const link = new URL(`https://teams.microsoft.com/l/message/${where}/${encodeURIComponent(message.id)}`);
  link.searchParams.set("tenantId", message.workspace);
  if (root === null) {
    link.searchParams.set("context", JSON.stringify({ contextType: "chat" }));
    return link.href;
  }
  if (group !== null) link.searchParams.set("groupId", group);
  link.searchParams.set("parentMessageId", root);
  return link.href;
}
