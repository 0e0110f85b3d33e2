import type { Message } from "../../api/wire.ts";
import type { BoardTimes } from "../../model/board-times.ts";
import { countWords } from "../../model/count-words.ts";
import { formatRoute } from "../../model/route.ts";
import { Avatar } from "../base/avatar.tsx";
import { Icon } from "../base/icon.tsx";

/** Opens the thread of a message: who answered, how often, when last; or an invitation to be the first. */
export function ThreadLink({ message, times }: { message: Message; times: BoardTimes }) {
  const { replies } = message;
  const latest = replies.at(-1);
  const authors = [...new Map(replies.map(({ author }) => [author.id, author])).values()].slice(0, 4);
  return (
    <a class="thread-link" id={`thread-of-${message.id}`} href={formatRoute(message.channel, message.id)}>
      {latest === undefined ? (
        <>
          <Icon name="thread" /> Reply in thread
        </>
      ) : (
        <>
          <span class="thread-faces">
            {authors.map((author) => (
              <Avatar key={author.id} {...author} />
            ))}
          </span>
          <strong>{countWords(replies.length, "reply", "replies")}</strong>
          <span class="thread-latest">
            latest <time dateTime={latest.at}>{times.full(latest.at)}</time>
          </span>
        </>
      )}
    </a>
  );
}
