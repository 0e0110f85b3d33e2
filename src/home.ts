import type { Post } from "./chat/post.ts";
import { homeView } from "./core/home-view.ts";
import type { UserRef } from "./core/ids.ts";
import { personWith } from "./core/people.ts";
import type { House } from "./house.ts";
import { homePost } from "./render/home.ts";

/** What somebody sees where they look at the bot itself; of boards on which they have no role, nothing. */
export function home(house: Pick<House, "rooms" | "clock">, user: UserRef): Post {
  const now = house.clock.now();
  const views = house.rooms.flatMap(({ board, memory }) => {
    const person = personWith(board.people, user);
    const view = person === null ? null : homeView(board, memory.state(), person, now);
    return view === null ? [] : [view];
  });
  return homePost(views);
}
