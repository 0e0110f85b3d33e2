import type { Reply, Written } from "../../../core/model/reply.ts";
import type { Instant } from "../../../core/names/time.ts";
import { linkTo, messageRef, spotOf } from "../address.ts";
import { type Activity, actorOf, tenantOf } from "./activity.ts";
import { filesOf, untoldFile, untoldFiles } from "./files-of.ts";
import type { Incoming } from "./incoming.ts";
import type { Known } from "./known.ts";
import type { Typed } from "./read-text.ts";

/** What somebody wrote, changed, deleted or brought back in the thread that the activity names. */
export function reply(
  activity: Activity,
  kind: "new" | "changed" | "restored" | "withdrawn",
  { text, mentioned }: Typed,
  known: Known,
): Incoming {
  const { root } = spotOf(activity.conversation.id);
  const id = activity.id ?? "";
  if (root === null || id === "") return { kind: "ignored", because: "not in a thread" };
  return { kind: "reply", ...replyUnder(activity, kind, { text, mentioned }, known, root, root), mentioned };
}

/**
 * The same where it is known in which thread it stands, and, as `linked`, under which root a link opens it: none in a chat. `untold`
 * as of `Incoming`.
 */
export function replyUnder(
  activity: Activity,
  kind: "new" | "changed" | "restored" | "withdrawn",
  { text }: Typed,
  known: Known,
  root: string,
  linked: string | null,
): { readonly reply: Reply; readonly untold: number } {
  const { conversation } = spotOf(activity.conversation.id);
  const id = activity.id ?? "";
  const tenant = tenantOf(activity) ?? "";
  const { user, name, at } = actorOf(activity, known.now);
  const message = messageRef(conversation, tenant, id);
  const thread = messageRef(conversation, tenant, root);
  if (kind === "withdrawn") return { reply: { kind, message, thread, author: null, at }, untold: 0 };
  const link = linkTo(message, linked, known.groupOf(conversation));
  const untold = untoldFiles(activity);
  const files = [
    ...filesOf(activity.attachments ?? [], link),
    ...Array.from({ length: untold }, () => untoldFile(link)),
  ];
  const author = { user, name, bot: activity.from.id.startsWith("28:") };
  const written = { message, thread, author, text, files, link };
  return { reply: versionOf(kind, written, at), untold };
}

function versionOf(
  kind: "new" | "changed" | "restored",
  what: Omit<Written, "at" | "editedAt">,
  at: Instant,
): Extract<Reply, { readonly written: Written }> {
  if (kind === "new") return { kind, written: { ...what, at, editedAt: null } };
  const written = { ...what, at: writtenAt(what.message.id) ?? at };
  return kind === "changed"
    ? { kind, written: { ...written, editedAt: at } }
    : { kind, written: { ...written, editedAt: null }, at };
}

/** The id of a message is the moment it was written, in milliseconds; the time of an edit is that of the edit. */
function writtenAt(id: string): Instant | null {
  return /^\d{13}$/.test(id) ? new Date(Number(id)).toISOString() : null;
}
