import type { Bot } from "../bot/bot.ts";
import { maySpeak } from "../bot/look-around.ts";
import type { Command } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { mayRead } from "../core/item/may-read.ts";
import { personWith } from "../core/model/people.ts";
import { shownReference } from "../core/model/reference.ts";
import { mayDecide } from "../core/model/roles.ts";
import { byAccount } from "../core/names/by.ts";
import { notYourBoardPost, onlyDecidersPost } from "../render/answers/not-possible.ts";
import { leftOverPost } from "../render/answers/not-understood.ts";
import { silentPost, whileSilent } from "../render/answers/silent.ts";
import type { Call } from "./call/call.ts";
import type { Intent } from "./call/intent.ts";

/**
 * Does what somebody wants if they may, and returns what only that person sees. Everything typed and everything pressed
 * comes through here: each time anew it is looked at who they are and what they may see and do on this board. What they
 * may not see is answered as if it were not there. `channel` is where they are; null in a direct message. Where everybody in
 * it may see the board, the answer says so.
 */
export async function carryOut(
  bot: Bot,
  { id, at, user, name, channel }: Pick<Command, "id" | "at" | "user" | "name" | "channel">,
  intent: Intent,
): Promise<Post> {
  const { command, runtime, item, reply, fields } = intent;
  const { board, memory } = runtime;
  const person = personWith(board.people, user);
  if (!mayRead(board, memory.state(), person, channel, bot.clock.now())) return notYourBoardPost();
  if (command.who === "deciders" && !mayDecide(board, person)) return onlyDecidersPost(command.name, board);
  // A word that names no board of theirs may have been meant to name one: nothing is done on another in its place.
  if (command.read === undefined && fields.unread !== "") {
    const about = item === null ? null : shownReference(board, memory.state(), item);
    return leftOverPost(command.name, fields.unread, board, about);
  }
  const by = person ?? byAccount(user);
  const call: Call = { bot, runtime, id, asOf: at, by, user, name, person, item, reply, fields };
  if (command.speaks?.(fields) === true && !(await maySpeak(bot, runtime)))
    return silentPost(board, runtime.faults.silent);
  const answer = await obey(call, intent);
  const { silent } = runtime.faults;
  const whole = silent === null || command.name === "begin" ? answer : whileSilent(answer, board, silent);
  const isOpenHere = channel !== null && mayRead(board, memory.state(), null, channel, bot.clock.now());
  return isOpenHere ? { ...whole, isOpenHere } : whole;
}

async function obey(call: Call, { command, runtime: { board, memory }, item }: Intent): Promise<Post> {
  if (command.takes !== "item") return command.obey(call);
  if (item === null) throw new Error(`${command.name} without an item`);
  return command.obey({ ...call, item, reference: shownReference(board, memory.state(), item) });
}
