import { laterOf } from "../../../core/calendar/calendar.ts";
import type { ChannelRef, DeliveryKey } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { LocalMessage } from "./local-message.ts";
import type { MessageLine } from "./message-line.ts";

/** Everything that stands on the workspace: the fold of its log. Each answer is in the order of the log. */
export class Conversations {
  readonly #messages = new Map<string, LocalMessage>();
  readonly #roots = new Map<ChannelRef, string[]>();
  readonly #replies = new Map<string, string[]>();
  readonly #said = new Map<DeliveryKey, string[]>();
  #newestAt: Instant | null = null;

  /** Takes in a line and returns the message it was about; null if it speaks of a message that never was. */
  apply(line: MessageLine): LocalMessage | null {
    const message = this.#after(line);
    if (message === null) return null;
    this.#newestAt = laterOf(this.#newestAt, line.at);
    if (!this.#messages.has(message.id)) this.#enter(message);
    this.#messages.set(message.id, message);
    return message;
  }

  message(id: string): LocalMessage | null {
    return this.#messages.get(id) ?? null;
  }

  /** The messages of a channel that start threads. */
  roots(channel: ChannelRef): readonly LocalMessage[] {
    return this.#all(this.#roots.get(channel));
  }

  replies(root: string): readonly LocalMessage[] {
    return this.#all(this.#replies.get(root));
  }

  /** What the bot said under this key; more than one if it said it more than once. */
  said(key: DeliveryKey): readonly LocalMessage[] {
    return this.#all(this.#said.get(key));
  }

  /** The latest moment that the log knows of. */
  newestAt(): Instant | null {
    return this.#newestAt;
  }

  #after(line: MessageLine): LocalMessage | null {
    if (line.kind === "written" || line.kind === "said") return entered(line);
    const before = this.message(line.id);
    // Two requests at once may have changed and deleted it: what is deleted stays so.
    if (before === null || before.deletedAt !== null) return before;
    switch (line.kind) {
      case "edited":
        return { ...before, text: line.text, editedAt: line.at };
      case "updated":
        return { ...before, post: line.post };
      case "deleted":
        return { ...before, text: "", post: null, files: [], deletedAt: line.at };
    }
  }

  #enter(message: LocalMessage): void {
    if (message.thread === null) push(this.#roots, message.channel, message.id);
    else push(this.#replies, message.thread, message.id);
    if (message.key !== null) push(this.#said, message.key, message.id);
  }

  #all(ids: readonly string[] | undefined): readonly LocalMessage[] {
    return (ids ?? []).flatMap((id) => this.message(id) ?? []);
  }
}

function entered(line: Extract<MessageLine, { kind: "written" | "said" }>): LocalMessage {
  const { id, channel, thread, at, files } = line;
  const common = { id, channel, thread, at, files, editedAt: null, deletedAt: null };
  return line.kind === "said"
    ? {
        ...common,
        author: { kind: "bot" },
        text: "",
        post: line.post,
        key: line.key,
        installation: line.installation ?? null,
      }
    : {
        ...common,
        author: { kind: "person", id: line.person, name: line.name },
        text: line.text,
        post: null,
        key: null,
        installation: null,
      };
}

function push<Name>(lists: Map<Name, string[]>, name: Name, id: string): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [id]);
  else list.push(id);
}
