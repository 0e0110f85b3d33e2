import { z } from "zod";
import { within } from "../../../async/within.ts";
import type { Post } from "../../post.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import type { BlockAction } from "../incoming/block-action.ts";
import { aboutWords } from "../incoming/form-submission.ts";
import { dialog, outcome, waiting } from "../outgoing/dialog.ts";
import { modal } from "../outgoing/modal.ts";

const VIEW = z.object({ view: z.object({ id: z.string() }) });

/** In milliseconds: how long a form may take before Slack is shown that it comes. What a press opens must open within 3,000. */
const SOON = 1_500;

type Pressed = Pick<BlockAction, "channel" | "ts" | "thread" | "button" | "about" | "trigger" | "dialog">;

/**
 * Opens the dialog of a button with what `form` resolves to; one that takes long is opened first and filled in then. Rejects
 * with a `SlackRefusal` where Slack does not open it.
 */
export async function openDialog(
  api: Pick<SlackApi, "call">,
  press: Pressed,
  form: () => Promise<Post>,
): Promise<void> {
  const made = form();
  const soon = await within<Post | null>(SOON, made, null);
  if (soon !== null) {
    await show(api, press, viewOf(press, soon));
    return;
  }
  const { view } = await show(api, press, waiting());
  await api.call("views.update", { view_id: view.id, view: viewOf(press, await made) }, VIEW);
}

/** Opens the form for what a button asks for. Rejects with a `SlackRefusal` where Slack does not. */
export async function openFields(
  api: Pick<SlackApi, "call">,
  press: Pressed & Pick<BlockAction, "label" | "fields">,
): Promise<void> {
  const { label, fields } = press;
  const title = label === "" ? "SOC questions" : label;
  const asking = { title, head: press.dialog?.head ?? [], fields, submit: "Send" };
  await show(api, press, modal(asking, aboutWords({ ...spotOf(press), dialog: press.dialog !== null })));
}

/** Shows what came of something in the dialog it was done in; false if that is closed by now. */
export async function showsIn(api: Pick<SlackApi, "call">, view: string, post: Post): Promise<boolean> {
  try {
    await api.call("views.update", { view_id: view, view: outcome(post) }, VIEW);
    return true;
  } catch (error) {
    if (error instanceof SlackRefusal) return false;
    throw error;
  }
}

/** In a dialog another one is laid over it. */
function show(api: Pick<SlackApi, "call">, { trigger, dialog: open }: Pressed, view: unknown) {
  return api.call(open === null ? "views.open" : "views.push", { trigger_id: trigger, view }, VIEW);
}

function viewOf(press: Pressed, post: Post) {
  return dialog(post, (button) => {
    const own = button === null ? {} : { button: button.id, about: button.about ?? null };
    return aboutWords({ ...spotOf(press), ...own, dialog: true });
  });
}

function spotOf({ channel, ts, thread, button, about }: Pressed) {
  return { channel, ts, thread, button, about };
}
