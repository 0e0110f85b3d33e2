import type { Message } from "../../api/wire.ts";
import type { BoardTimes } from "../../model/board-times.ts";
import { formatRoute } from "../../model/route.ts";

/** Who wrote a message and when; the time is a link to the message, to be copied or sent on. */
export function MessageHead({ message, times, id }: { message: Message; times: BoardTimes; id: string }) {
  const { author, at, thread, channel, editedAt, deletedAt } = message;
  const address =
    thread === null ? formatRoute(channel, message.id) : formatRoute(channel, thread, message.id);
  return (
    <div class="message-head">
      <span id={id} class="message-author">
        <bdi>{author.name}</bdi>
        {author.bot && <span class="bot-mark">bot</span>}
      </span>
      <a class="message-time" href={address} title={`Link to this message, ${times.full(at)}`}>
        <time dateTime={at}>{times.hour(at)}</time>
      </a>
      {editedAt && !deletedAt && (
        <span class="message-edited" title={`Edited ${times.full(editedAt)}`}>
          (edited)
        </span>
      )}
    </div>
  );
}
