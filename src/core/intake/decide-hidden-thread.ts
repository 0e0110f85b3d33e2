import { statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import { type MessageRef, messageKey } from "../names/ids.ts";
import { noticeOnce } from "../plan/notice.ts";

/**
 * What becomes of the news that the platform shows a thread to nobody any more because of its age: the secretary is told once for
 * each channel, however many threads it is about. A question that is still unanswered counts as asked nowhere there, so that it
 * can be asked again; one that has its answer needs no asking, and stays as it is.
 */
export function decideHiddenThread(board: Board, state: BoardState, root: MessageRef): EventBody[] {
  const id = state.threads.get(messageKey(root));
  if (id === undefined) return [];
  const { channel } = root;
  const told = noticeOnce(
    board,
    state,
    { kind: "trouble", reason: { code: "slack-history-hidden", facts: { channel } } },
    `hidden ${board.id} ${channel}`,
  );
  const item = itemIn(state, id);
  const posts = statusOf(item) === "open" ? item.posts.valueSeq().toArray() : [];
  const post = posts.find(({ message }) => message !== null && messageKey(message) === messageKey(root));
  return post === undefined ? told : [{ kind: "lost", item: id, key: post.key }, ...told];
}
