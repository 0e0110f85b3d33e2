import type { Part, Post } from "../chat/post.ts";
import type { HomeView } from "../core/home-view.ts";
import { counted } from "./counted.ts";
import { itemLine } from "./item-line.ts";
import { listed } from "./listed.ts";
import { part } from "./part.ts";
import { statusPost } from "./status.ts";
import { waitingWords } from "./waiting-words.ts";

/** What somebody sees where they look at the bot itself: their boards, what waits for them, and how things stand. */
export function homePost(boards: readonly HomeView[]): Post {
  const waiting = boards.flatMap((board) => board.waiting).length;
  const summary =
    boards.length === 0
      ? "You have no role on any board"
      : waiting === 0
        ? "No question waits for you"
        : `${counted(waiting, "question waits", "questions wait")} for you`;
  return {
    summary,
    parts: [
      part.heading(summary),
      ...(boards.length === 0 ? [part.line("A board's secretary can add you to it.")] : []),
      ...boards.flatMap(boardParts),
    ],
  };
}

function boardParts({ board, roles, waiting, status }: HomeView): Part[] {
  const lines = waiting.map((item) => {
    const { since, wanted } = waitingWords(item, board.timezone);
    return itemLine(item, since, wanted);
  });
  return [
    part.heading(board.name),
    part.note(`You are ${listed(roles, roles.length)} here.`),
    ...(waiting.length === 0 ? [part.line("Nothing waits for you.")] : part.list(lines)),
    ...(status === null ? [] : statusPost(status).parts),
  ];
}
