import type { Post } from "../../post.ts";
import { spotOf } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import type { Activity } from "../incoming/activity.ts";
import { actorOf } from "../incoming/activity.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { MESSAGE_ACTION } from "../incoming/message-action.ts";
import { card } from "../outgoing/card.ts";
import { toastWords } from "../outgoing/toast-words.ts";
import { type Requester, replyPrivately } from "../sending/reply-privately.ts";
import { mentionIds } from "../sending/say.ts";
import { showHome } from "../sending/show-home.ts";
import { confirmByPress } from "./confirm-by-press.ts";
import { handleFileConsent } from "./handle-file-consent.ts";
import { handleFileRequest } from "./handle-file-request.ts";
import { handleMembership } from "./handle-membership.ts";
import { handleReply } from "./handle-reply.ts";
import { handleWords } from "./handle-words.ts";
import { type Answer, dialogAnswer, saidInDialog, shownAnswer, TAKEN } from "./response.ts";

/**
 * Does what an activity asks for, and resolves to what Teams is answered. Whatever is worth keeping is on the disk by
 * then; what takes time goes on afterwards. Rejects if it could not be kept: Teams sends it again.
 */
export async function handleActivity(
  context: TeamsContext,
  activity: Activity,
  what: Incoming,
): Promise<Answer> {
  const invoked = activity.type === "invoke";
  const requester = askerOf(context, activity);
  switch (what.kind) {
    case "reply":
      await handleReply(context, what);
      return TAKEN;
    case "words":
      await handleWords(context, what, requester);
      return TAKEN;
    case "command": {
      const post = await context.inbox.command(what.command);
      context.afterwards(() => replyPrivately(context, requester, post));
      return TAKEN;
    }
    case "press": {
      await confirmByPress(context, what.mark, what.press.message);
      const post = await context.inbox.press(what.press);
      if (isInDialog(activity)) return dialogOf(context, post, what.mark);
      if (invoked) return shownAnswer(toastWords(post, isInChannel(activity)));
      context.afterwards(() => replyPrivately(context, requester, post));
      return TAKEN;
    }
    case "form": {
      await confirmByPress(context, what.mark, what.press.message);
      const post = await context.inbox.form(what.press);
      if (invoked) return dialogOf(context, post, what.mark);
      // A client that knows no dialogs sends what is pressed as a message.
      context.afterwards(() => replyPrivately(context, requester, post));
      return TAKEN;
    }
    case "home":
      context.afterwards(() => showHome(context, what.user, what.id));
      return TAKEN;
    case "file":
      handleFileRequest(context, requester, what.file);
      return invoked ? shownAnswer("It comes into your chat with this app.") : TAKEN;
    case "consent":
      handleFileConsent(context, requester, what.consent);
      return TAKEN;
    case "lost":
      await context.inbox.promptDeleted(what.message);
      return TAKEN;
    case "place":
      await handleMembership(context, activity, what.change);
      return TAKEN;
    case "ignored":
      context.log("teams-activity-ignored", { because: what.because });
      return invoked ? politely(activity) : TAKEN;
  }
}

/** An invoke that is not known must be answered all the same, or whoever pressed something sees an error. */
function politely({ name }: Activity): Answer {
  if (name === "adaptiveCard/action") return shownAnswer(NOTHING);
  const isDialog = DIALOGS.some((each) => each === name);
  return isDialog ? saidInDialog(NOTHING) : { status: 200, body: {} };
}

/** Sent by a button in a dialog, whichever way that was opened. */
function isInDialog({ name }: Activity): boolean {
  return name === "task/submit" || name === MESSAGE_ACTION.sends;
}

/** What Teams opens a dialog with, or changes an open one. */
const DIALOGS = ["task/fetch", "task/submit", MESSAGE_ACTION.opens, MESSAGE_ACTION.sends];

const NOTHING = "Nothing was sent: this button does nothing, or its field is empty.";

/** What a dialog shows. Its buttons know the post that it was opened from by the mark. */
function dialogOf(context: TeamsContext, post: Post, mark: string): Answer {
  const extras = { mark, mentionId: mentionIds(context), file: null, inDialog: true } as const;
  return dialogAnswer(post.summary, card(post, extras));
}

function isInChannel({ conversation }: Activity): boolean {
  return conversation.conversationType === "channel";
}

function askerOf({ now }: Pick<TeamsContext, "now">, activity: Activity): Requester {
  const { user, name } = actorOf(activity, now());
  return { user, name, member: activity.from.id, spot: spotOf(activity.conversation.id) };
}
