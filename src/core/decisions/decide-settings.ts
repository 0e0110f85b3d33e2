import type { Board } from "../model/board.ts";
import { sameSettings, settingsOf } from "../model/board-settings.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import type { ChannelRef } from "../names/ids.ts";
import { noticeOnce } from "../plan/notice.ts";

/**
 * What becomes of a board whose settings were read: nothing where they say what is kept already; else they are kept, and
 * the secretaries are told where the board is asked in other channels than before. What was asked, replied and decided
 * is touched by nothing in them.
 *
 * @param given the board as the settings have it now
 */
export function decideSettings(given: Board, state: BoardState): EventBody[] {
  const settings = settingsOf(given);
  if (sameSettings(state.settings, settings)) return [];
  return [{ kind: "settings", settings }, ...channelsChanged(given, state)];
}

function channelsChanged(given: Board, state: BoardState): EventBody[] {
  const before = state.settings?.channels ?? postedIn(state);
  const now = given.channels;
  const gone = before.filter((channel) => !now.includes(channel));
  const fresh = now.filter((channel) => !before.includes(channel));
  if (before.length === 0 || (gone.length === 0 && fresh.length === 0)) return [];
  return noticeOnce(
    given,
    state,
    { kind: "channels-changed", before, now },
    `channels ${given.id} ${state.n + 1}`,
  );
}

/** Where a board was asked of which older records do not tell the settings. */
function postedIn(state: BoardState): ChannelRef[] {
  const posts = [...state.items.values()].flatMap((item) => item.posts.valueSeq().toArray());
  return [...new Set(posts.flatMap(({ message }) => message?.channel ?? []))];
}
