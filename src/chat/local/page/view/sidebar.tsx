import { direct } from "../desk/direct.ts";
import type { State } from "../desk/state.ts";
import { byBoard } from "../model/by-board.ts";
import { countOthers } from "../model/count-others.ts";
import { ActingAs } from "./acting-as.tsx";
import { ConversationLink } from "./conversation-link.tsx";

/** Whom one acts as, and where one can go. `onOpen` is called when a conversation is chosen. */
export function Sidebar({ state, onOpen }: { state: State; onOpen: () => void }) {
  const { workspace, channels, people, acting, messages, seen, route } = state;
  const link = (channel: string, name: string, sign: string) => (
    <ConversationLink
      channel={channel}
      name={name}
      sign={sign}
      unread={Math.max(0, countOthers(messages[channel] ?? [], acting) - (seen[channel] ?? 0))}
      current={route.channel === channel}
      onOpen={onOpen}
    />
  );
  return (
    <div class="sidebar">
      <p class="organisation">{workspace.organisation}</p>
      <ActingAs people={people} acting={acting} channel={channels.find(({ id }) => id === route.channel)} />
      <nav aria-label="Conversations">
        <h2>Channels</h2>
        <ul>
          {byBoard(channels).map((group) => (
            <li key={group.board} class="board">
              <h3>{group.name}</h3>
              <ul>
                {group.channels.map(({ id, name }) => (
                  <li key={id}>{link(id, name, "#")}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <h2>Direct messages</h2>
        <ul>
          <li>{link(direct(acting), workspace.bot.name, "@")}</li>
        </ul>
      </nav>
    </div>
  );
}
