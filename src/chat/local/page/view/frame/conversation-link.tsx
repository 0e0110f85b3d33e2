import type { ChannelRef } from "../../../../../core/names/ids.ts";
import { countWords } from "../../model/count-words.ts";
import { formatRoute } from "../../model/route.ts";

/** One line of the sidebar: a channel or the direct conversation, bold and counted while something in it is unread. */
export function ConversationLink({
  channel,
  name,
  about,
  unread,
  current,
  onOpen,
}: {
  channel: ChannelRef;
  name: string;
  /** The board whose channel it is. */
  about: string | null;
  unread: number;
  current: boolean;
  onOpen: () => void;
}) {
  return (
    <a
      class={unread > 0 ? "conversation conversation-unread" : "conversation"}
      href={formatRoute(channel)}
      aria-current={current ? "page" : undefined}
      onClick={onOpen}
    >
      <span class="conversation-names">
        <span class="conversation-name">{name}</span>{" "}
        {about && <span class="conversation-about">{about}</span>}
      </span>
      {unread > 0 && (
        <span class="unread">
          <span class="unseen">{countWords(unread, "unread message", "unread messages")}</span>
          <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
        </span>
      )}
    </a>
  );
}
