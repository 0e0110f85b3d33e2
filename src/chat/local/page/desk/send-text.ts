import { readTyped } from "../model/read-typed.ts";
import { Refusal } from "../wire/refusal.ts";
import { request } from "../wire/request.ts";
import type { PrivateAnswer, Upload } from "../wire/wire.ts";
import { addAside } from "./add-aside.ts";
import { announce } from "./announce.ts";
import type { Desk } from "./desk.ts";
import { direct } from "./direct.ts";
import { paneOf } from "./pane-of.ts";
import { readChannel } from "./read-channel.ts";

/**
 * Sends what was written: a command to the bot, anything else to the channel or thread. Resolves once the bot has dealt
 * with it and the page shows it; rejects with a `Refusal`, and then nothing was sent.
 */
export async function sendText(
  desk: Desk,
  place: { readonly channel: string; readonly thread: string | null },
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
  await (typed.kind === "command" ? command(desk, place, text) : message(desk, place, text, files));
}

type At = { readonly channel: string; readonly thread: string | null };

async function message(desk: Desk, { channel, thread }: At, text: string, files: readonly Upload[]) {
  const person = desk.get().acting;
  await request("POST", "/local/messages", {
    channel,
    person,
    text,
    ...(thread === null ? {} : { thread }),
    ...(files.length === 0 ? {} : { files }),
  });
  await readChannel(desk, channel);
  announce(desk, "Sent.");
}

async function command(desk: Desk, { channel, thread }: At, text: string) {
  const person = desk.get().acting;
  const answer = await request<PrivateAnswer>("POST", "/local/commands", {
    person,
    text: text.trim(),
    ...(channel === direct(person) ? {} : { channel }),
    ...(thread === null ? {} : { thread }),
  });
  const roots = desk.get().messages[channel] ?? [];
  const shown = thread === null ? roots : (roots.find(({ id }) => id === thread)?.replies ?? []);
  const after = shown.at(-1)?.id ?? thread;
  addAside(desk, { person, pane: paneOf(channel, thread), after, kind: "command", ...answer });
  announce(desk, `Only you can see this: ${answer.post?.summary ?? answer.text}`);
}
