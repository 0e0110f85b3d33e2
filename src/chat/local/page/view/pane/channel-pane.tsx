import type { ChannelRef } from "../../../../../core/names/ids.ts";
import type { BoardTimes } from "../../model/board-times.ts";
import { nameWithRole } from "../../model/name-with-role.ts";
import type { State } from "../../store/store.ts";
import { Icon } from "../base/icon.tsx";
import { SkipTo } from "../base/skip-to.tsx";
import { Composer } from "../composer/composer.tsx";
import { MessageList } from "../message/message-list.tsx";
import { PaneHead } from "./pane-head.tsx";

/** A channel or the direct conversation with the bot: its messages, and where to write. */
export function ChannelPane({
  state,
  channel,
  name,
  title,
  about,
  times,
  onMenu,
}: {
  state: State;
  channel: ChannelRef;
  /** What it is called in a sentence. */
  name: string;
  title: string;
  about: string;
  times: BoardTimes;
  onMenu: () => void;
}) {
  const { acting, people, channels, messages, asides, route, workspace } = state;
  const person = people.find(({ id }) => id === acting);
  const board = channels.find(({ id }) => id === channel)?.board ?? null;
  const list = messages[channel];
  const as = person ? nameWithRole(person, board) : acting;
  return (
    <section class="pane pane-channel" data-pane aria-labelledby="channel-name">
      <PaneHead
        level={1}
        id="channel-name"
        name={title}
        about={about}
        before={
          <button type="button" class="action menu" onClick={onMenu}>
            <Icon name="menu" />
            <span class="unseen">Channels and people</span>
          </button>
        }
      />
      <SkipTo id={`${channel}/write`}>Skip past the messages to the writing box</SkipTo>
      {list === undefined ? (
        <p class="list list-empty">Loading messages…</p>
      ) : (
        <MessageList
          key={channel}
          label={`Messages in ${name}`}
          pane={channel}
          messages={list}
          asides={asides.filter(({ pane, person }) => pane === channel && person === acting)}
          acting={acting}
          times={times}
          target={route.root}
          focusTarget={false}
          threaded
        />
      )}
      <Composer
        key={`${channel} ${acting}`}
        channel={channel}
        thread={null}
        label={`Message ${name} as ${as}`}
        commands={workspace.commands}
      />
    </section>
  );
}
