import type { MessageRef } from "../../../core/names/ids.ts";
import { messageRef, spotOf } from "../address.ts";
import { type Activity, actorOf, tenantOf } from "./activity.ts";
import type { CardData } from "./card-data.ts";
import type { Incoming } from "./incoming.ts";
import type { Known } from "./known.ts";
import { openedAt } from "./message-action.ts";

/** What a pressed button of a card of ours is to the bot. Who pressed it is told by Teams, never by the card. */
export function pressed(activity: Activity, card: CardData, known: Known): Incoming {
  const { id, user, name, at } = actorOf(activity, known.now);
  if (card.kind === "file") return { kind: "file", id, user, file: card.file };
  const message = messageOf(activity, card, known);
  if (message === null) return { kind: "ignored", because: "a button on no post" };
  const { button, about, fields, post: mark } = card;
  const press = { id, at, user, name, message, button, about };
  if (card.kind === "press") return { kind: "press", press: { ...press, fields }, mark };
  if (card.kind === "form") return { kind: "form", press: { ...press, fields: {} }, mark };
  const text = (fields.text ?? "").replace(/\r\n?/g, "\n").trim();
  if (text === "") return { kind: "ignored", because: "an empty answer" };
  // The Answer button of older cards had its field in the card.
  return { kind: "press", press: { ...press, button: "answer", fields: { answer: text } }, mark };
}

/** Stands for what only one person was shown, where Teams does not say which message that is. */
const SHOWN = "shown";

/**
 * The message that a dialog was opened at; else the post that the card stands on: the one with its mark, or else the one the activity answers. A mark from another
 * channel counts for nothing: a card can be made to send anything.
 */
function messageOf(activity: Activity, { post, about }: CardData, known: Known): MessageRef | null {
  const { conversation, root } = spotOf(activity.conversation.id);
  // A dialog that was opened from what only one person was shown stands on no message: what it is about counts.
  const id = openedAt(post) ?? activity.replyToId ?? root ?? (about === null ? null : SHOWN);
  const here = id == null ? null : messageRef(conversation, tenantOf(activity) ?? "", id);
  const marked = known.postWith(post);
  return marked !== null && (here === null || marked.channel === here.channel) ? marked : here;
}
