import { spotOf } from "../address.ts";
import type { Desk } from "../context.ts";
import type { Activity } from "../incoming/activity.ts";
import { actorOf } from "../incoming/actor.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { toastWords } from "../outgoing/toast-words.ts";
import { oneLine } from "../sending/one-line.ts";
import { type Asker, whisper } from "../sending/reply-privately.ts";
import { showHome } from "../sending/show-home.ts";
import { adoptSeen } from "./confirm-by-press.ts";
import { dealAnswer } from "./handle-answer.ts";
import { dealConsent } from "./handle-file-consent.ts";
import { dealFile } from "./handle-file-request.ts";
import { dealPlace } from "./handle-membership.ts";
import { dealReply } from "./handle-reply.ts";
import { type Answer, shownAnswer, TAKEN } from "./response.ts";

/**
 * Does what an activity asks for, and resolves to what Teams is answered. Whatever is worth keeping is on the disk by
 * then; what takes time goes on afterwards. Rejects if it could not be kept: Teams sends it again.
 */
export async function deal(desk: Desk, activity: Activity, what: Incoming): Promise<Answer> {
  const invoked = activity.type === "invoke";
  const asker = askerOf(desk, activity);
  switch (what.kind) {
    case "reply":
      await dealReply(desk, what);
      return TAKEN;
    case "command": {
      const post = await desk.inbox.command(what.command);
      desk.afterwards(() => whisper(desk, asker, post));
      return TAKEN;
    }
    case "press": {
      await adoptSeen(desk, what.mark, what.press.message);
      const post = await desk.inbox.press(what.press);
      if (invoked) return shownAnswer(toastWords(post));
      desk.afterwards(() => whisper(desk, asker, post));
      return TAKEN;
    }
    case "answer": {
      await adoptSeen(desk, what.mark, what.answer.root);
      const words = await dealAnswer(desk, what.answer);
      if (invoked) return shownAnswer(words);
      desk.afterwards(() => whisper(desk, asker, oneLine(words)));
      return TAKEN;
    }
    case "home":
      desk.afterwards(() => showHome(desk, what.user, what.id));
      return TAKEN;
    case "file":
      dealFile(desk, asker, what.file);
      return invoked ? shownAnswer("It comes into your chat with this app.") : TAKEN;
    case "consent":
      dealConsent(desk, asker, what.consent);
      return TAKEN;
    case "lost":
      await desk.inbox.lost(what.message);
      return TAKEN;
    case "place":
      await dealPlace(desk, activity, what.change);
      return TAKEN;
    case "ignored":
      desk.log("teams ignored", { because: what.because });
      return invoked ? politely(activity) : TAKEN;
  }
}

/** An invoke that is not known must be answered all the same, or whoever pressed something sees an error. */
function politely({ name }: Activity): Answer {
  return name === "adaptiveCard/action"
    ? shownAnswer("Nothing was sent: this button does nothing, or its field is empty.")
    : { status: 200, body: {} };
}

function askerOf({ now }: Pick<Desk, "now">, activity: Activity): Asker {
  const { user, name } = actorOf(activity, now());
  return { user, name, spot: spotOf(activity.conversation.id) };
}
