import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Press } from "../../chat/chat.ts";
import { mayRead } from "../../core/item/may-read.ts";
import { personWith } from "../../core/model/people.ts";

/**
 * Whether somebody may open a dialog of a board: whoever may see the board; and the one to answer in whoever is in its channel,
 * where anybody can reply in the threads. `channel` is where they are.
 */
export function mayOpen(
  { clock }: Pick<Bot, "clock">,
  { board, memory }: Pick<BoardRuntime, "board" | "memory">,
  { user, button, message }: Pick<Press, "user" | "button" | "message">,
  channel = message.channel,
): boolean {
  const answersHere = button === "answer" && board.channels.includes(channel);
  const person = personWith(board.people, user);
  return answersHere || mayRead(board, memory.state(), person, channel, clock.now());
}
