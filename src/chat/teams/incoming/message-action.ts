import { z } from "zod";
import { AT_MESSAGE } from "../../chat.ts";
import { messageRef, spotOf } from "../address.ts";
import { type Activity, actorOf, tenantOf } from "./activity.ts";
import type { Incoming } from "./incoming.ts";
import type { Known } from "./known.ts";

/** What Teams calls it when somebody opens the dialog of a message action, and when they press something in it. */
export const MESSAGE_ACTION = {
  opens: "composeExtension/fetchTask",
  sends: "composeExtension/submitAction",
} as const;

const ID = /^\d{1,20}$/;
const VALUE = z.object({
  /** By the manifest. */
  commandId: z.literal(AT_MESSAGE),
  messagePayload: z.object({ id: z.string().regex(ID) }),
});

/** What the dialog that somebody opens at a message is to the bot: as that of a button which stood on it. */
export function messageAction(activity: Activity, known: Pick<Known, "now">): Incoming {
  const read = VALUE.safeParse(activity.value).data;
  if (read === undefined) return { kind: "ignored", because: "a message action at no message" };
  const { id: at } = read.messagePayload;
  const { conversation } = spotOf(activity.conversation.id);
  const message = messageRef(conversation, tenantOf(activity) ?? "", at);
  const { id, user, name, at: when } = actorOf(activity, known.now);
  const press = { id, at: when, user, name, message, button: AT_MESSAGE, about: null, fields: {} };
  return { kind: "form", press, mark: AT + at };
}

/** Whether it has to do with a message action: that comes from wherever its user is, with the app there or not. */
export function isMessageAction({ name }: Pick<Activity, "name">): boolean {
  return name === MESSAGE_ACTION.opens || name === MESSAGE_ACTION.sends;
}

/** Stands in the place of the mark of a post, in a dialog that was opened at somebody's message. */
const AT = "at:";

/** The id of the message that a dialog was opened at; null for a mark of a post. */
export function openedAt(mark: string): string | null {
  const id = mark.slice(AT.length);
  return mark.startsWith(AT) && ID.test(id) ? id : null;
}
