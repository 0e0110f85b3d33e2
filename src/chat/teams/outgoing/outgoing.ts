import type { Post } from "../../post.ts";
import { type CardExtras, card } from "./card.ts";
import type { CardElement } from "./card-element.ts";

/** A message as it is sent to Teams. */
export type Message = {
  readonly type: "message";
  /** What the notification on a phone says, and a screen reader first. */
  readonly summary: string;
  readonly attachments: readonly {
    readonly contentType: string;
    readonly content: unknown;
    readonly name?: string;
    readonly contentUrl?: string;
  }[];
};

/**
 * Translates a post. Never any text beside the card: Teams would make two messages of it and tell the id of neither.
 */
export function outgoing(post: Post, extras: CardExtras): Message {
  return cardMessage(post.summary, card(post, extras));
}

/** A message that is one card. */
function cardMessage(summary: string, content: CardElement): Message {
  return {
    type: "message",
    summary,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
  };
}
