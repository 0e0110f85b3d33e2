import type { Reason } from "../../../core/model/reason.ts";
import type { MessageRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { Trouble } from "../../chat.ts";
import type { Self } from "../api/identity.ts";
import { channelEvent } from "./channel-event.ts";
import type { CommandWords } from "./command-in.ts";
import { CHANNEL_EVENT, ENVELOPE, MESSAGE_EVENT } from "./event-shape.ts";
import { messageEvent } from "./message-event.ts";
import type { SlackMessage } from "./message-shape.ts";

/** What an event of Slack's is to the bot; names and links are still to be looked up. */
export type Incoming =
  | { readonly kind: "written"; readonly channel: string; readonly message: SlackMessage }
  /** `at` is when Slack says it was edited, `order` when it told so: the later of two edits in one second has the later. */
  | {
      readonly kind: "rewritten";
      readonly channel: string;
      readonly message: SlackMessage;
      readonly at: Instant;
      readonly order: string;
    }
  | {
      readonly kind: "withdrawn";
      readonly message: MessageRef;
      readonly thread: MessageRef | null;
      /** Whose it was; null where Slack does not say. */
      readonly author: SlackMessage | null;
      readonly at: Instant;
    }
  /** A command, in a channel or directly to the bot. */
  | {
      readonly kind: "typed";
      readonly channel: string;
      readonly direct: boolean;
      readonly message: SlackMessage;
    }
  /** Words to the bot alone, or at the root of a channel: `called` if they name the bot there. */
  | {
      readonly kind: "words";
      readonly channel: string;
      readonly direct: boolean;
      readonly called: boolean;
      readonly message: SlackMessage;
    }
  /** Such words, or what else stands there, were edited; `at` and `order` as of what is rewritten. */
  | {
      readonly kind: "reworded";
      readonly channel: string;
      readonly direct: boolean;
      readonly message: SlackMessage;
      readonly at: Instant;
      readonly order: string;
    }
  /** The same deleted. */
  | {
      readonly kind: "unsaid";
      readonly direct: boolean;
      readonly message: MessageRef;
      readonly author: SlackMessage | null;
      readonly at: Instant;
    }
  | { readonly kind: "lost"; readonly message: MessageRef }
  | { readonly kind: "home"; readonly user: string }
  | { readonly kind: "trouble"; readonly trouble: Trouble }
  /** The bot can hear a channel again, and may have missed something. */
  | { readonly kind: "back"; readonly channel: string }
  /** The workspace took the app's permission to be there away. */
  | { readonly kind: "dismissed"; readonly reason: Reason }
  | { readonly kind: "ignored"; readonly because: string };

/** What is known about the bot when an event is read. */
export type Known = CommandWords & { readonly self: Self };

/** Reads the payload of an event. Pure: whatever Slack sends, and however often, the same comes out. */
export function incoming(payload: unknown, known: Known): Incoming {
  const envelope = ENVELOPE.safeParse(payload);
  if (!envelope.success) return { kind: "ignored", because: "not an event" };
  const { event } = envelope.data;
  if (event.type === "message" || event.type === "app_mention") {
    const message = MESSAGE_EVENT.safeParse(event);
    return message.success
      ? messageEvent(message.data, known)
      : { kind: "ignored", because: "a message without a channel or a time" };
  }
  const life = CHANNEL_EVENT.safeParse(event);
  return life.success
    ? channelEvent(life.data, known.self)
    : { kind: "ignored", because: "an event without a type" };
}
