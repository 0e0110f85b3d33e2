import type { Part, Post } from "../../chat/post.ts";
import type { HomeView } from "../../core/views/home-view.ts";
import { receipt } from "../item/item-words.ts";
import { itemLine, waitingWords } from "../item/waiting.ts";
import { part } from "../words/parts.ts";
import { counted, listed, sentence } from "../words/text.ts";
import { statusPost } from "./status.ts";

/** What somebody sees where they look at the bot itself: their boards, what waits for them, and how things stand. */
export function homePost(boards: readonly HomeView[]): Post {
  const summary = boards.length === 0 ? "You have no role on any board" : whatWaits(boards);
  return {
    summary,
    parts: [
      part.heading(summary),
      ...(boards.length === 0 ? [part.line("A board's secretary can add you to it.")] : []),
      ...boards.flatMap(boardParts),
    ],
  };
}

/** `2 questions wait for your reply, 1 to be checked, and 1 for your decision` */
function whatWaits(boards: readonly HomeView[]): string {
  const counts: [number, string][] = [
    [boards.flatMap(({ waiting }) => waiting).length, "for your reply"],
    [boards.flatMap(({ toCheck }) => toCheck).length, "to be checked"],
    [boards.flatMap(({ toDecide }) => toDecide).length, "for your decision"],
  ];
  const [first, ...others] = counts.filter(([count]) => count > 0);
  if (first === undefined) return "No question waits for you";
  const [count, what] = first;
  const also = others.map(
    ([more, thing], at) => `${at === others.length - 1 ? " and" : ""} ${more} ${thing}`,
  );
  return [`${counted(count, "question waits", "questions wait")} ${what}`, ...also].join(",");
}

function boardParts({ board, roles, waiting, toCheck, toDecide, status }: HomeView): Part[] {
  const toAnswer = waiting.map((item) => {
    const { since, wanted } = waitingWords(item, board.timezone);
    return itemLine(item, since, wanted);
  });
  const checks = toCheck.map((item) => itemLine(item, sentence(receipt(item, board.timezone))));
  const answered = toDecide.map((item) => itemLine(item, sentence(receipt(item, board.timezone))));
  return [
    part.heading(board.name),
    part.note(`Your ${roles.length === 1 ? "role" : "roles"} here: ${listed(roles, roles.length)}.`),
    ...labelledList("To answer", toAnswer),
    ...labelledList("To check", checks),
    ...labelledList("To decide", answered),
    ...(status === null ? [] : statusPost(status).parts),
  ];
}

function labelledList(label: string, lines: Parameters<typeof part.list>[0]): Part[] {
  return lines.length === 0 ? [] : [part.labelled(label), ...part.list(lines)];
}
