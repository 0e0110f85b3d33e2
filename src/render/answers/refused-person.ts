import type { Post } from "../../chat/post.ts";
import type { Person } from "../../core/model/board.ts";
import { shortPost } from "../words/parts.ts";

/**
 * Asks whether somebody without a role on a board is meant, and says what they would get to see. Nothing was done.
 *
 * @param called what finds this person and nobody else when it is typed
 * @param isReached whether the settings give an account of theirs where the board is asked
 */
export function outsiderAskedPost(
  { name }: Person,
  called: string,
  isReached: boolean,
  reference: string,
  board: { readonly name: string },
): Post {
  return shortPost(
    `${board.name}: ${name} has no role on this board, so nothing was changed yet.`,
    `As long as ${reference} is theirs and open, ${name} would see the whole board: every question, reply and decision. Only they would be reminded of it.`,
    ...(isReached
      ? []
      : [
          "The settings give no account of theirs where this board is asked, so no reminder would reach them.",
        ]),
    `If you mean them: /soc assign ${reference} ${called} yes`,
  );
}
