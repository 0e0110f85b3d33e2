import { useCallback, useMemo, useState } from "preact/hooks";
import { actAs } from "./desk/act-as.ts";
import type { Desk } from "./desk/desk.ts";
import { direct } from "./desk/direct.ts";
import { whereName } from "./desk/where-name.ts";
import { boardTimes } from "./model/board-times.ts";
import { Announcer } from "./view/announcer.tsx";
import { Banner } from "./view/banner.tsx";
import { ChannelPane } from "./view/channel-pane.tsx";
import { ClockBar } from "./view/clock-bar.tsx";
import { DeskContext } from "./view/desk-context.ts";
import { Drawer } from "./view/drawer.tsx";
import { NowherePane } from "./view/nowhere-pane.tsx";
import { Sidebar } from "./view/sidebar.tsx";
import { SkipTo } from "./view/skip-to.tsx";
import { ThreadPane } from "./view/thread-pane.tsx";
import { useArrival } from "./view/use-arrival.ts";
import { useStateOf } from "./view/use-state-of.ts";
import { useTitle } from "./view/use-title.ts";

/** The whole page: the clock above, the sidebar, the channel, and a thread beside it if one is open. */
export function App({ desk }: { desk: Desk }) {
  const state = useStateOf(desk);
  const { workspace, channels, people, acting, route, clock } = state;
  const times = useMemo(() => boardTimes(workspace.timezone), [workspace.timezone]);
  const [drawer, setDrawer] = useState(false);
  const openDrawer = useCallback(() => setDrawer(true), []);
  useArrival(route);

  const channel = route.channel ?? "";
  const known = channels.find(({ id }) => id === channel);
  const here = known !== undefined || channel === direct(acting);
  const name = whereName(state, channel);
  const thread = here ? route.root : null;
  const title = known?.boardName ?? name;
  useTitle(`${thread ? "Thread in " : ""}${title} | ${workspace.organisation}`);

  return (
    <DeskContext.Provider value={desk}>
      <div class={thread ? "house house-thread" : "house"}>
        <SkipTo id="channel-name">Skip to the messages</SkipTo>
        {clock && <ClockBar clock={clock} times={times} zone={workspace.timezone} />}
        <Banner reachable={state.reachable} />
        <div class="room">
          <aside class="side" aria-label="Workspace">
            <Sidebar state={state} onOpen={() => {}} />
          </aside>
          <main class="panes">
            {here ? (
              <ChannelPane
                state={state}
                channel={channel}
                name={name}
                title={title}
                about={known ? name : "Only you and the bot can read this"}
                times={times}
                onMenu={openDrawer}
              />
            ) : (
              <NowherePane
                channel={channel}
                owner={people.find(({ id }) => direct(id) === channel)}
                first={channels[0]}
                onMenu={openDrawer}
                onActAs={(person) => actAs(desk, person)}
              />
            )}
            {thread && <ThreadPane state={state} channel={channel} name={name} root={thread} times={times} />}
          </main>
        </div>
        {drawer && <Drawer state={state} onClosed={() => setDrawer(false)} />}
        <Announcer announcement={state.announcement} />
      </div>
    </DeskContext.Provider>
  );
}
