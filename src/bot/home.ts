import type { Post } from "../chat/post.ts";
import type { UserRef } from "../core/model/ids.ts";
import { personWith } from "../core/model/people.ts";
import { homeView } from "../core/views/home-view.ts";
import { homePost } from "../render/screens/home.ts";
import type { Bot } from "./bot.ts";

/** What somebody sees where they look at the bot itself; of boards on which they have no role, nothing. */
export function home(bot: Pick<Bot, "runtimes" | "clock">, user: UserRef): Post {
  const now = bot.clock.now();
  const views = bot.runtimes.flatMap(({ board, memory }) => {
    const person = personWith(board.people, user);
    const view = person === null ? null : homeView(board, memory.state(), person, now);
    return view === null ? [] : [view];
  });
  return homePost(views);
}
