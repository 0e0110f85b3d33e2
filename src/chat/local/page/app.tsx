import { useCallback, useMemo, useState } from "preact/hooks";
import { asChannelRef } from "../../../core/names/ids.ts";
import { directChannel } from "../../../core/names/local-channel.ts";
import { boardTimes } from "./model/board-times.ts";
import { actAs } from "./store/actions.ts";
import { whereName } from "./store/conversations.ts";
import type { Store } from "./store/store.ts";
import { SkipTo } from "./view/base/skip-to.tsx";
import { StoreContext, useStateOf } from "./view/base/use-store.ts";
import { Announcer } from "./view/frame/announcer.tsx";
import { Banner } from "./view/frame/banner.tsx";
import { ClockBar } from "./view/frame/clock-bar.tsx";
import { Drawer } from "./view/frame/drawer.tsx";
import { Sidebar } from "./view/frame/sidebar.tsx";
import { useArrival } from "./view/frame/use-arrival.ts";
import { useTitle } from "./view/frame/use-title.ts";
import { ChannelPane } from "./view/pane/channel-pane.tsx";
import { NowherePane } from "./view/pane/nowhere-pane.tsx";
import { ThreadPane } from "./view/pane/thread-pane.tsx";

/** The whole page: the clock above, the sidebar, the channel, and a thread beside it if one is open. */
export function App({ store }: { store: Store }) {
  const state = useStateOf(store);
  const { workspace, channels, people, acting, route, clock } = state;
  const times = useMemo(() => boardTimes(workspace.timezone), [workspace.timezone]);
  const [drawer, setDrawer] = useState(false);
  const openDrawer = useCallback(() => setDrawer(true), []);
  useArrival(route);

  const channel = route.channel ?? asChannelRef("");
  const known = channels.find(({ id }) => id === channel);
  const here = known !== undefined || channel === directChannel(acting);
  const name = whereName(state, channel);
  const thread = here ? route.root : null;
  const title = known?.boardName ?? name;
  useTitle(`${thread ? "Thread in " : ""}${title} | ${workspace.organisation}`);

  return (
    <StoreContext.Provider value={store}>
      <div class={thread ? "layout layout-thread" : "layout"}>
        <SkipTo id="channel-name">Skip to the messages</SkipTo>
        {clock && <ClockBar clock={clock} times={times} zone={workspace.timezone} />}
        <Banner reachable={state.reachable} />
        <div class="workspace">
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
                owner={people.find(({ id }) => directChannel(id) === channel)}
                first={channels[0]}
                onMenu={openDrawer}
                onActAs={(person) => actAs(store, person)}
              />
            )}
            {thread && <ThreadPane state={state} channel={channel} name={name} root={thread} times={times} />}
          </main>
        </div>
        {drawer && <Drawer state={state} onClosed={() => setDrawer(false)} />}
        <Announcer announcement={state.announcement} />
      </div>
    </StoreContext.Provider>
  );
}
