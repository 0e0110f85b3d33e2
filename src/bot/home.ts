import type { Post } from "../chat/post.ts";
import { personWith } from "../core/model/people.ts";
import type { UserRef } from "../core/names/ids.ts";
import { type HomeView, homeView } from "../core/views/home-view.ts";
import { homePost } from "../render/screens/home.ts";
import type { BoardRuntime, Bot } from "./bot.ts";

/**
 * What somebody sees where they look at the bot itself, or are `writing` to it; of boards on which they have no role, nothing.
 */
export async function home(
  { boards, clock }: Pick<Bot, "boards" | "clock">,
  user: UserRef,
  writing = false,
): Promise<Post> {
  const person = await boards.personWith(user);
  const now = clock.now();
  const view = async ({ board, memory }: BoardRuntime): Promise<HomeView | null> => {
    const reader = personWith(board.people, user);
    return reader === null ? null : homeView(board, memory.state(), reader, now);
  };
  const views: (HomeView | null)[] = [];
  // One after the other: nobody needs several of them in memory.
  for (const id of person === null ? [] : await boards.boardsFor(person))
    views.push(await boards.use(id, view));
  return homePost(
    views.filter((each) => each !== null),
    writing,
  );
}
