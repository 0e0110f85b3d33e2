import type { ChannelRef, PersonId } from "../../../../../core/names/ids.ts";
import type { Channel, Person } from "../../api/wire.ts";
import { formatRoute } from "../../model/route.ts";
import { Icon } from "../base/icon.tsx";
import { PaneHead } from "./pane-head.tsx";

/** Where an address leads that names no channel of this workspace, or the direct messages of somebody else. */
export function NowherePane({
  channel,
  owner,
  first,
  onMenu,
  onActAs,
}: {
  channel: ChannelRef;
  owner: Person | undefined;
  first: Channel | undefined;
  onMenu: () => void;
  onActAs: (person: PersonId) => void;
}) {
  return (
    <section class="pane pane-channel" aria-labelledby="channel-name">
      <PaneHead
        level={1}
        id="channel-name"
        name={owner ? `Direct messages of ${owner.name}` : "No such channel"}
        about={owner ? "Only they can read them" : channel}
        before={
          <button type="button" class="action menu" onClick={onMenu}>
            <Icon name="menu" />
            <span class="unseen">Channels and people</span>
          </button>
        }
      />
      <div class="list list-empty">
        {owner ? (
          <button type="button" class="button button-plain" onClick={() => onActAs(owner.id)}>
            Act as {owner.name}
          </button>
        ) : (
          first && <a href={formatRoute(first.id)}>Go to {first.boardName}</a>
        )}
      </div>
    </section>
  );
}
