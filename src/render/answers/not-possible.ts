import type { Post } from "../../chat/post.ts";
import type { Board } from "../../core/model/board.ts";
import { shortPost } from "../words/parts.ts";
import { oneOf } from "../words/text.ts";

/** There is no board here that the person may see. Says the same whether there is one or not. */
export function notYourBoardPost(): Post {
  return shortPost(
    "There is no board here that you can see.",
    "Type the command in your board's own channel, or ask its secretary to add you to the board.",
  );
}

/** Refuses what only the chair and the secretary may do, and says who they are. Nobody is notified. */
export function onlyDecidersPost(
  command: string,
  board: Pick<Board, "name" | "chair" | "secretaries" | "people">,
): Post {
  const ids = new Set([...(board.chair === null ? [] : [board.chair]), ...board.secretaries]);
  const names = [...ids].flatMap((id) => board.people[id]?.name ?? []);
  return shortPost(
    `Only the chair or the secretary of ${board.name} can use /soc ${command}.`,
    names.length === 0 ? "The settings name neither yet." : `Ask ${oneOf(names)}.`,
  );
}

/** There is no meeting to make a digest for. */
export function noMeetingPost(board: { readonly name: string }): Post {
  return shortPost(
    `${board.name} has no meeting to come, so there is no digest. Meetings are listed in the settings of the board.`,
  );
}

/** A button on a post that belongs to no question any more. */
export function buttonGonePost(): Post {
  return shortPost("This post does not belong to a question any more, so its buttons do nothing.");
}

/** Somebody wants to say what a message is that is not kept as a reply to any question. */
export function noReplyHerePost(): Post {
  return shortPost(
    "This message is not kept as a reply to a question, so there is nothing to say about it here.",
    "Replies are what people write in the thread below a question. The ones that are kept: /soc evidence REF",
  );
}

/** A button that no post has any more, or never had. */
export function noSuchButtonPost(): Post {
  return shortPost("This button is not in use any more.", "For what can be typed instead: /soc help");
}

/** Something went wrong that nobody foresaw. `reference` stands beside it in the log. */
export function sorryPost(reference: string): Post {
  return shortPost(
    "Sorry, something went wrong, and this was not done.",
    `Try again in a minute. If it happens again, tell whoever runs the bot this reference: ${reference}`,
  );
}
