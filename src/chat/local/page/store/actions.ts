import type { ChannelRef, PersonId } from "../../../../core/names/ids.ts";
import { directChannel } from "../../../../core/names/local-channel.ts";
import type { Button } from "../../../post.ts";
import { Refusal } from "../api/refusal.ts";
import { request } from "../api/request.ts";
import type { Message, PrivateAnswer, Upload } from "../api/wire.ts";
import { boardTimes } from "../model/board-times.ts";
import { readTyped } from "../model/read-typed.ts";
import { announce } from "./announce.ts";
import { addAside } from "./asides.ts";
import { keep, recall } from "./browser-memory.ts";
import { paneOf } from "./conversations.ts";
import { goTo, markSeen } from "./navigation.ts";
import { readAll, readChannel, refreshClock } from "./reading.ts";
import type { Store } from "./store.ts";

/** Becomes another person. Whoever was reading their own direct messages goes on to those of the other. */
export function actAs(store: Store, person: PersonId): void {
  const { acting, route } = store.get();
  keep("acting", person);
  store.change((state) => ({ ...state, acting: person, seen: recall(`seen.${person}`, {}) }));
  if (route.channel === directChannel(acting)) goTo(directChannel(person), { replace: true });
  markSeen(store);
  void readChannel(store, directChannel(person));
}

/**
 * Sends what was written: a command to the bot, anything else to the channel or thread. Resolves once the bot has dealt
 * with it and the page shows it; rejects with a `Refusal`, and then nothing was sent.
 */
export async function sendText(
  store: Store,
  place: { readonly channel: ChannelRef; readonly thread: string | null },
  text: string,
  files: readonly Upload[],
): Promise<void> {
  const typed = readTyped(text);
  if (typed.kind === "unknown-command") {
    throw new Refusal(
      0,
      `Cannot run ${typed.word}: commands here begin with /soc.`,
      "Type /soc help to see them. To send this as a message, put a space before the slash.",
    );
  }
  if (typed.kind === "command" && files.length > 0) {
    throw new Refusal(
      0,
      "Cannot send files with a command.",
      "Take the files off, or send them as a message.",
    );
  }
  await (typed.kind === "command" ? command(store, place, text) : message(store, place, text, files));
}

type At = { readonly channel: ChannelRef; readonly thread: string | null };

async function message(store: Store, { channel, thread }: At, text: string, files: readonly Upload[]) {
  const person = store.get().acting;
  await request("POST", "/local/messages", {
    channel,
    person,
    text,
    ...(thread === null ? {} : { thread }),
    ...(files.length === 0 ? {} : { files }),
  });
  await readChannel(store, channel);
  announce(store, "Sent.");
}

async function command(store: Store, { channel, thread }: At, text: string) {
  const person = store.get().acting;
  const answer = await request<PrivateAnswer>("POST", "/local/commands", {
    person,
    text: text.trim(),
    ...(channel === directChannel(person) ? {} : { channel }),
    ...(thread === null ? {} : { thread }),
  });
  const roots = store.get().messages[channel] ?? [];
  const shown = thread === null ? roots : (roots.find(({ id }) => id === thread)?.replies ?? []);
  const after = shown.at(-1)?.id ?? thread;
  addAside(store, { person, pane: paneOf(channel, thread), after, kind: "command", ...answer });
  announce(store, `Only you can see this: ${answer.post?.summary ?? answer.text}`);
}

/** Gives a message of one's own another text. Rejects with a `Refusal`. */
export async function changeMessage(store: Store, message: Message, text: string): Promise<void> {
  const person = store.get().acting;
  await request("PATCH", `/local/messages/${encodeURIComponent(message.id)}`, { person, text });
  await readChannel(store, message.channel);
  announce(store, "Changed.");
}

/** Deletes a message of one's own. Rejects with a `Refusal`. */
export async function deleteMessage(store: Store, message: Message): Promise<void> {
  const person = encodeURIComponent(store.get().acting);
  await request("DELETE", `/local/messages/${encodeURIComponent(message.id)}?person=${person}`);
  await readChannel(store, message.channel);
  announce(store, "Deleted.");
}

/** Where a button stands: on a message, or (`message` null) in what only one person was shown in this channel. */
export type Stand = { readonly message: string | null; readonly channel: ChannelRef };

/** Presses a button and resolves to what the bot answers to the one who pressed it. Rejects with a `Refusal`. */
export async function pressButton(
  store: Store,
  stand: Stand,
  button: Button,
  fields: Readonly<Record<string, string>>,
): Promise<PrivateAnswer> {
  const answer = await request<PrivateAnswer>("POST", "/local/buttons", {
    ...pressOf(store, stand, button),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
  });
  await readChannel(store, stand.channel);
  announce(store, `Only you can see this: ${answer.post?.summary ?? answer.text}`);
  return answer;
}

/** What the dialog shows that a button opens. Rejects with a `Refusal`. */
export async function openForm(store: Store, stand: Stand, button: Button): Promise<PrivateAnswer> {
  return await request<PrivateAnswer>("POST", "/local/forms", pressOf(store, stand, button));
}

function pressOf(store: Store, { message, channel }: Stand, { id, about = null }: Button) {
  return {
    ...(message === null ? { channel } : { message }),
    button: id,
    ...(about === null ? {} : { about }),
    person: store.get().acting,
  };
}

/**
 * Moves the bot's clock to an instant, or to its next event, and waits until all that was due by then is done and
 * shown. Rejects with a `Refusal`.
 */
export async function moveClock(store: Store, to: string): Promise<void> {
  const { now } = await request<{ now: string }>("POST", "/local/clock", { to });
  await Promise.all([refreshClock(store), readAll(store)]);
  announce(store, `It is now ${boardTimes(store.get().workspace.timezone).full(now)}.`);
}
