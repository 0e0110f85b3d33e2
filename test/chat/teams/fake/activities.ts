import { htmlOf } from "./graph.ts";
import type { FakeMessage } from "./messages.ts";
import { BOT_ID, type Person, WORLD } from "./world.ts";

/** What Teams sends to a bot, before it is told who did it and where. */
export type Body = Readonly<Record<string, unknown>>;

/** An activity in a channel, or in a chat with one person. */
export function activityIn(
  place: { readonly conversation: string; readonly root: string | null; readonly serviceUrl: string },
  person: Person,
  body: Body,
): Body {
  const isChannel = WORLD.channels.some((each) => each === place.conversation);
  const thread = place.root === null ? "" : `;messageid=${place.root}`;
  return {
    channelId: "msteams",
    serviceUrl: place.serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.account },
    recipient: { id: BOT_ID, name: WORLD.botName },
    conversation: {
      ...(isChannel ? { isGroup: true } : {}),
      conversationType: isChannel ? "channel" : "personal",
      tenantId: WORLD.tenant,
      id: place.conversation + thread,
    },
    channelData: {
      tenant: { id: WORLD.tenant },
      ...(isChannel ? { team: { id: WORLD.team }, channel: { id: place.conversation } } : {}),
      ...(body.eventType === undefined ? {} : { eventType: body.eventType }),
    },
    locale: "en-GB",
    ...body,
  };
}

/** The activity of a message that was written, changed, deleted or brought back. */
export function messageBody(
  message: FakeMessage,
  what: "new" | "editMessage" | "softDeleteMessage" | "undeleteMessage",
): Body {
  const { id, text, mentions, deletedAt, editedAt, createdAt, onlyFor } = message;
  const at = what === "new" ? createdAt : (deletedAt ?? editedAt ?? new Date().toISOString());
  const type = what === "new" ? "message" : what === "softDeleteMessage" ? "messageDelete" : "messageUpdate";
  const timing = {
    ...{ type, id, timestamp: at, ...(what === "new" ? {} : { eventType: what }) },
    ...(onlyFor === undefined ? {} : { recipient: { id: BOT_ID, name: WORLD.botName, isTargeted: true } }),
  };
  if (what === "softDeleteMessage") return timing;
  const mention = `<at>${WORLD.botName}</at>`;
  return {
    ...timing,
    textFormat: "plain",
    text: mentions ? `${mention} ${text}` : text,
    attachments: [{ contentType: "text/html", content: htmlOf(message, "activity") }],
    entities: [
      ...(mentions
        ? [{ type: "mention", mentioned: { id: BOT_ID, name: WORLD.botName }, text: mention }]
        : []),
      { type: "clientInfo", locale: "en-GB", platform: "Web" },
    ],
    ...message.activityMore,
  };
}

/** A message as Teams tells it to an app whose action was chosen at it. */
export function payloadOf(message: FakeMessage): Body {
  const { id, root, createdAt, author } = message;
  const user = author ?? { account: WORLD.app, name: WORLD.botName };
  return {
    id,
    replyToId: root === null || root === id ? null : root,
    createdDateTime: createdAt,
    lastModifiedDateTime: null,
    deleted: false,
    importance: "normal",
    locale: "en-gb",
    body: { contentType: "html", content: htmlOf(message, "activity") },
    from: {
      user: { userIdentityType: "aadUser", id: user.account, displayName: user.name },
      application: null,
    },
    attachments: [],
    mentions: [],
    reactions: [],
  };
}
