import type { Reply } from "../../chat.ts";
import type { TeamsContext } from "../context.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { type Requester, replyPrivately } from "../sending/reply-privately.ts";
import { filesOf } from "./files-told.ts";

/** Stands for no channel: what was not said to the bot is answered where only its writer sees it, and without a line in public. */
const NOWHERE = { conversation: "", root: null };

/**
 * Hands on what was written beside the threads. Resolves once what is to wait for its writer is kept; they are answered afterwards.
 * What was edited is read only where it is known: all else is other people's talk.
 */
export async function handleWords(
  context: TeamsContext,
  { words, untold }: Extract<Incoming, { readonly kind: "words" }>,
  requester: Requester,
): Promise<void> {
  const { reply, called } = words;
  const message = reply.kind === "withdrawn" ? reply.message : reply.written.message;
  if (reply.kind !== "new" && !(await context.inbox.heeds(message))) return;
  const post = await context.inbox.words({ ...words, reply: await complete(context, reply, untold) });
  if (post === null) return;
  const spot = called ? requester.spot : NOWHERE;
  context.afterwards(() => replyPrivately(context, { ...requester, spot }, post));
}

async function complete(context: TeamsContext, reply: Reply, untold: number): Promise<Reply> {
  if (reply.kind === "withdrawn" || untold === 0) return reply;
  const files = await filesOf(context, reply.written);
  if (files === null) return reply;
  return reply.kind === "changed"
    ? { ...reply, written: { ...reply.written, files } }
    : { ...reply, written: { ...reply.written, files } };
}
