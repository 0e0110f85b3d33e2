import type { ModalView } from "@slack/web-api";
import type { Button, Post } from "../../post.ts";
import { cut } from "./cut.ts";
import { fitBlocks } from "./fit-blocks.ts";
import { LIMITS } from "./limits.ts";
import { modal } from "./modal.ts";
import { draw } from "./outgoing.ts";

/** What the bot's dialogs are known by that ask for nothing themselves. */
export const DIALOG = "soc:dialog";

const TITLE = "SOC questions";

/**
 * A form of the bot's as Slack shows it: what it says, with its buttons. Where the only button asks for fields, they stand
 * there at once. `about` says, of the dialog or of that button, what comes back with whatever is done in it.
 */
export function dialog(post: Post, about: (button: Button | null) => string): ModalView {
  const buttons = post.parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []));
  const [only, ...others] = buttons;
  if (only === undefined || others.length > 0 || only.fields.length === 0)
    return shown(post, post.summary, about(null));
  const head = { ...post, parts: post.parts.filter(({ kind }) => kind !== "buttons") };
  const asking = { title: post.summary, head: blocksOf(head), fields: only.fields, submit: only.label };
  return modal(asking, about(only));
}

/** What something came to, in the dialog it was done in. Closing it closes all: what stood below is true no more. */
export function outcome(post: Post): ModalView {
  return { ...shown(post, TITLE, ""), clear_on_close: true };
}

/** What stands there until it is known what to show: Slack waits for nobody. */
export function waiting(): ModalView {
  return shown({ summary: TITLE, parts: [{ kind: "line", line: ["One moment…"] }] }, TITLE, "");
}

function shown(post: Post, title: string, about: string): ModalView {
  return {
    type: "modal",
    callback_id: DIALOG,
    private_metadata: about,
    title: { type: "plain_text", text: cut(title, LIMITS.viewTitle), emoji: false },
    close: { type: "plain_text", text: "Close", emoji: false },
    blocks: blocksOf(post),
  };
}

function blocksOf(post: Post) {
  return fitBlocks(draw(post.parts), LIMITS.blocksInView, "elsewhere");
}
