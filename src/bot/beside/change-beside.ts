import type { Reply } from "../../core/model/reply.ts";
import type { MessageRef } from "../../core/names/ids.ts";
import { recordedMessage } from "../../core/names/key-hash.ts";
import type { Bot } from "../bot.ts";
import { keep } from "../keep.ts";
import { asideId, asideWith } from "./aside.ts";
import { putAside } from "./put-aside.ts";
import { takeAside } from "./take-aside.ts";

/**
 * Takes in that something written beside the threads was edited, deleted or brought back: it changes what is kept of it, or what
 * waits. Of what is neither, nothing is kept. Rejects with an `ExpectedError` (`disk-full`, `disk`).
 */
export async function changeBeside(bot: Bot, reply: Reply): Promise<void> {
  const message = messageOf(reply);
  const id = asideId(message);
  const waiting = asideWith(bot, id);
  if (waiting !== null) {
    if (reply.kind === "withdrawn") await takeAside(bot, id);
    else if (isNewer(reply.written.editedAt, waiting.written.editedAt))
      await putAside(bot, { ...waiting, written: reply.written });
  }
  await keep(bot, recorded(reply, recordedMessage(message)));
}

function isNewer(now: string | null, before: string | null): boolean {
  return now !== null && (before === null || now >= before);
}

function messageOf(reply: Reply): MessageRef {
  return reply.kind === "withdrawn" ? reply.message : reply.written.message;
}

/** It is kept as a thread of its own. */
function recorded(reply: Reply, message: MessageRef): Reply {
  const spot = { message, thread: message };
  if (reply.kind === "withdrawn") return { ...reply, ...spot };
  return reply.kind === "changed"
    ? { ...reply, written: { ...reply.written, ...spot } }
    : { ...reply, written: { ...reply.written, ...spot } };
}
