import { keepDialogAnswer } from "../../bot/beside/keep-dialog-answer.ts";
import type { Bot } from "../../bot/bot.ts";
import type { Press } from "../../chat/chat.ts";
import type { Post } from "../../chat/post.ts";
import { personWith } from "../../core/model/people.ts";
import { shownReference } from "../../core/model/reference.ts";
import { itemIn } from "../../core/model/state.ts";
import { answerEmptyPost, answerKeptPost } from "../../render/answers/answer-kept.ts";
import { notYourBoardPost } from "../../render/answers/not-possible.ts";
import type { Pressed } from "../reading/find-pressed.ts";
import { mayOpen } from "./may-open.ts";

/**
 * Keeps what somebody wrote in the dialog of *Answer* as their reply, and says it in the thread under their name. Whoever is in
 * the board's channel may, as in its threads.
 */
export async function answerByDialog(bot: Bot, press: Press, { runtime, item }: Pressed): Promise<Post> {
  const { board, memory } = runtime;
  const state = memory.state();
  if (!mayOpen(bot, runtime, press) || itemIn(state, item).asked === null) return notYourBoardPost();
  bot.log("command-received", {
    command: "answer",
    person: personWith(board.people, press.user) ?? press.user,
  });
  const words = (press.fields.answer ?? "").replace(/\r\n?/g, "\n").trim();
  const reference = shownReference(board, state, item);
  if (words === "") return answerEmptyPost(reference);
  const { receipt, link } = await keepDialogAnswer(bot, runtime, item, press, words);
  return answerKeptPost(reference, receipt.kept ? null : receipt.because, link);
}
