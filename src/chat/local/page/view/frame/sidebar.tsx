import type { ChannelRef } from "../../../../../core/names/ids.ts";
import { directChannel } from "../../../../../core/names/local-channel.ts";
import { countOthers } from "../../model/count-others.ts";
import type { State } from "../../store/store.ts";
import { ActingAs } from "./acting-as.tsx";
import { ConversationLink } from "./conversation-link.tsx";

/** Whom one acts as, and where one can go. `onOpen` is called when a conversation is chosen. */
export function Sidebar({ state, onOpen }: { state: State; onOpen: () => void }) {
  const { workspace, channels, people, acting, messages, seen, route } = state;
  const link = (channel: ChannelRef, name: string, about: string | null) => (
    <li key={channel}>
      <ConversationLink
        channel={channel}
        name={name}
        about={about}
        unread={Math.max(0, countOthers(messages[channel] ?? [], acting) - (seen[channel] ?? 0))}
        current={route.channel === channel}
        onOpen={onOpen}
      />
    </li>
  );
  return (
    <div class="sidebar">
      <p class="organisation">{workspace.organisation}</p>
      <ActingAs people={people} acting={acting} channel={channels.find(({ id }) => id === route.channel)} />
      <nav aria-label="Conversations">
        <h2>Channels</h2>
        <ul>{channels.map(({ id, name, boardName }) => link(id, `#${name}`, boardName))}</ul>
        <h2>Direct messages</h2>
        <ul>{link(directChannel(acting), workspace.bot.name, null)}</ul>
      </nav>
    </div>
  );
}
