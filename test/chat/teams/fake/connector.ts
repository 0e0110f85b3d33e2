import type { Answer } from "./answer.ts";
import { refusal } from "./answer.ts";
import type { FakeMessage, FakeMessages, SentActivity } from "./messages.ts";
import { WORLD } from "./world.ts";

/** What the connector can be told to be like. */
export type Tenancy = {
  installed: boolean;
  /** It knows of messages in a channel for one person alone. */
  targets: boolean;
  /** The accounts of those who have blocked the app. */
  readonly blockedBy: Set<string>;
};

const THREAD = /;messageid=(\d+)$/;

/** Microsoft's connector, through which a bot speaks: the part of it that channels and chats need. */
export function connector(messages: FakeMessages, tenancy: Tenancy) {
  return (method: string, path: string, query: URLSearchParams, body: unknown): Answer => {
    const [, first = "", ...rest] = path.split("/").map(decodeURIComponent);
    if (first === "conversations" && method === "POST" && rest.length === 0) return create(body);
    const [id = "", what, activity] = rest;
    if (first === "teams") return team(id, what);
    if (first === "conversations" && what === "activities") {
      if (method === "POST")
        return send(id, body as SentActivity, query.get("isTargetedActivity") === "true");
      if (method === "DELETE") return remove(id, activity ?? "");
      if (method === "PUT") return update(id, activity ?? "", body as SentActivity);
    }
    return refusal(404, "NotFound");
  };

  function create(body: unknown): Answer {
    const asked = body as {
      readonly isGroup?: boolean;
      readonly members?: readonly { readonly id: string }[];
      readonly channelData?: { readonly channel?: { readonly id: string } };
      readonly activity?: SentActivity;
    };
    if (asked.isGroup !== true) return chat(asked.members?.[0]?.id ?? "");
    const conversation = asked.channelData?.channel?.id ?? "";
    const no = refuse(conversation, asked.activity);
    if (no !== null) return no;
    const id = messages.newId();
    messages.put(spoken(conversation, id, id, asked.activity ?? {}));
    return { status: 201, json: { id: `${conversation};messageid=${id}`, activityId: id } };
  }

  function chat(who: string): Answer {
    const person = WORLD.people.find(({ id, account }) => id === who || account === who);
    return person === undefined
      ? refusal(404, "UserNotFound")
      : { status: 201, json: { id: chatOf(person.account) } };
  }

  function send(conversationId: string, activity: SentActivity, targeted: boolean): Answer {
    const conversation = conversationId.replace(THREAD, "");
    const root = THREAD.exec(conversationId)?.[1] ?? null;
    const no = refuse(conversation, activity);
    if (no !== null) return no;
    const id = messages.newId();
    const isChannel = WORLD.channels.some((each) => each === conversation);
    if (root !== null && messages.get(conversation, root)?.deletedAt !== null)
      return refusal(404, "ActivityNotFoundInConversation");
    const onlyFor = targeted && tenancy.targets ? (activity.recipient?.id ?? "") : null;
    if (onlyFor !== null && !WORLD.people.some((person) => person.id === onlyFor))
      return refusal(403, "NotAMember");
    const message = spoken(conversation, id, isChannel ? (root ?? id) : null, activity);
    messages.put(onlyFor === null ? message : { ...message, onlyFor });
    return { status: 201, json: { id } };
  }

  function update(conversationId: string, id: string, activity: SentActivity): Answer {
    const conversation = conversationId.replace(THREAD, "");
    const before = messages.get(conversation, id);
    if (before === undefined || before.deletedAt !== null)
      return refusal(404, "ActivityNotFoundInConversation");
    if (before.author !== null) return refusal(403, "NotEnoughPermissions");
    const no = refuse(conversation, activity);
    if (no !== null) return no;
    messages.put({ ...before, activity });
    return { status: 200, json: { id } };
  }

  function remove(conversationId: string, id: string): Answer {
    const conversation = conversationId.replace(THREAD, "");
    const before = messages.get(conversation, id);
    if (before === undefined || before.deletedAt !== null)
      return refusal(404, "ActivityNotFoundInConversation");
    if (before.author !== null) return refusal(403, "NotEnoughPermissions");
    messages.put({ ...before, deletedAt: new Date(messages.now()).toISOString() });
    return { status: 200, json: {} };
  }

  function team(id: string, what: string | undefined): Answer {
    if (id !== WORLD.team || !tenancy.installed) return refusal(403, "BotNotInConversationRoster");
    if (what === "conversations")
      return { status: 200, json: { conversations: WORLD.channels.map((each) => ({ id: each })) } };
    return { status: 200, json: { id, name: WORLD.teamName, aadGroupId: WORLD.group } };
  }

  /** Why Teams would not take a message there; null if it would. */
  function refuse(conversation: string, activity: SentActivity | undefined): Answer | null {
    const isChannel = WORLD.channels.some((each) => each === conversation);
    const isChat = WORLD.people.some(({ account }) => chatOf(account) === conversation);
    const isBlocked = [...tenancy.blockedBy].some((account) => chatOf(account) === conversation);
    if (isBlocked) return refusal(403, "ConversationBlockedByUser");
    if (!isChannel && !isChat) return refusal(404, "ConversationNotFound");
    if (isChannel && !tenancy.installed) return refusal(403, "BotNotInConversationRoster");
    if (activity === undefined) return refusal(400, "BadSyntax");
    if (2 * JSON.stringify(activity).length > 100 * 1024) return refusal(413, "MessageSizeTooBig");
    // Teams would make two messages of it.
    if (activity.text !== undefined && (activity.attachments ?? []).length > 0)
      return refusal(400, "BadArgument");
    return null;
  }
}

/** The chat of the bot with one person. */
export function chatOf(account: string): string {
  return `a:chat-with-${account}`;
}

function spoken(conversation: string, id: string, root: string | null, activity: SentActivity): FakeMessage {
  const createdAt = new Date(Number(id)).toISOString();
  return {
    ...{ id, conversation, root, activity, createdAt },
    ...{ author: null, text: "", files: [], mentions: false, editedAt: null, deletedAt: null },
  };
}
