import type { Post } from "../../chat/post.ts";
import type { LocalTime } from "../../core/names/time.ts";
import { digestTitle } from "../digest/digest-post.ts";
import { shortPost } from "../words/parts.ts";
import { obstacles, type ToBePosted } from "./obstacles.ts";

/** Tells what came of sending a digest by hand: that it is sent, or being sent, or what holds it up. */
export function digestSentPost(
  meeting: LocalTime,
  board: { readonly name: string },
  forms: readonly ToBePosted[],
): Post {
  const held = obstacles(forms);
  return shortPost(
    `${board.name}: ${digestTitle({ meeting })}, ${held.length > 0 ? "held up" : progress(forms)}.`,
    ...held,
    "The channel gets the short form; the secretary gets the full one with the pack.",
  );
}

function progress(forms: readonly ToBePosted[]): string {
  return forms.every((each) => each.standing.kind === "said") ? "sent" : "being sent";
}
