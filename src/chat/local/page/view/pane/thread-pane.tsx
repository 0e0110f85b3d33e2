import { useMemo } from "preact/hooks";
import type { ChannelRef } from "../../../../../core/names/ids.ts";
import type { BoardTimes } from "../../model/board-times.ts";
import { countWords } from "../../model/count-words.ts";
import { nameWithRole } from "../../model/name-with-role.ts";
import { paneOf } from "../../store/conversations.ts";
import { goTo } from "../../store/navigation.ts";
import type { State } from "../../store/store.ts";
import { Icon } from "../base/icon.tsx";
import { SkipTo } from "../base/skip-to.tsx";
import { Composer } from "../composer/composer.tsx";
import { MessageList } from "../message/message-list.tsx";
import { PaneHead } from "./pane-head.tsx";

type Properties = {
  readonly state: State;
  readonly channel: ChannelRef;
  readonly name: string;
  readonly root: string;
  readonly times: BoardTimes;
};

/** A message with its replies, beside the channel; on a small screen instead of it. */
export function ThreadPane({ state, channel, name, root, times }: Properties) {
  const { acting, people, channels, messages, asides, route, workspace } = state;
  const pane = paneOf(channel, root);
  const person = people.find(({ id }) => id === acting);
  const board = channels.find(({ id }) => id === channel)?.board ?? null;
  const message = messages[channel]?.find(({ id }) => id === root);
  const list = useMemo(() => (message ? [message, ...message.replies] : []), [message]);
  const close = (): void => goTo(channel);
  return (
    <section
      class="pane pane-thread"
      data-pane
      aria-labelledby="thread-name"
      onKeyDown={(event) => {
        const inside = event.target instanceof Element && event.target.closest("dialog, .edit-form");
        if (event.key === "Escape" && !event.defaultPrevented && !inside) close();
      }}
    >
      <PaneHead
        level={2}
        id="thread-name"
        name="Thread"
        about={message ? `${name}, ${countWords(message.replies.length, "reply", "replies")}` : name}
        after={
          <button type="button" class="action" onClick={close}>
            <Icon name="close" /> Close <span class="unseen">thread</span>
          </button>
        }
      />
      <SkipTo id={`${pane}/write`}>Skip past the replies to the writing box</SkipTo>
      {message ? (
        <>
          <MessageList
            key={pane}
            label="Messages in this thread"
            pane={pane}
            messages={list}
            asides={asides.filter((aside) => aside.pane === pane && aside.person === acting)}
            acting={acting}
            times={times}
            target={route.reply}
            focusTarget
            threaded={false}
          />
          <Composer
            key={`${pane} ${acting}`}
            channel={channel}
            thread={root}
            label={`Reply as ${person ? nameWithRole(person, board) : acting}`}
            commands={workspace.commands}
          />
        </>
      ) : (
        <p class="list list-empty">
          {messages[channel] ? "This message is not here any more." : "Loading messages…"}
        </p>
      )}
    </section>
  );
}
