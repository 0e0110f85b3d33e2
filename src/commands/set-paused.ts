import { act } from "../bot/act.ts";
import type { Post } from "../chat/post.ts";
import { decidePause } from "../core/decisions/decide-pause.ts";
import { nextView } from "../core/views/next-view.ts";
import { pausedPost, resumedPost } from "../render/answers/paused.ts";
import type { Call } from "./call/call.ts";

/** Pauses a board or lets it go on, and says what became of it: typed in a chat, or at the command line. */
export async function setPaused(
  { bot, runtime, by }: Pick<Call, "bot" | "runtime" | "by">,
  paused: boolean,
): Promise<Post> {
  const { board, memory } = runtime;
  const decision = await act(bot, runtime, by, (state) => decidePause(state, paused));
  const isChanged = decision.kind === "decided";
  return paused
    ? pausedPost(board, isChanged)
    : resumedPost(nextView(board, memory.state(), bot.clock.now()), isChanged);
}
