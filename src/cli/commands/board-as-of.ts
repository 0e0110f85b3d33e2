import type { Board } from "../../core/model/board.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { Instant } from "../../core/model/time.ts";
import { readBoardState } from "../../store/read-board-state.ts";
import { boardNamed } from "../board-named.ts";
import type { Environment } from "../environment.ts";
import { asOf, readSettingsSource } from "../settings-source.ts";

/** One board as it stands on disk. Reads only, so it can be used while the bot runs. */
export async function boardAsOf(
  environment: Environment,
  id: string,
): Promise<{ board: Board; state: BoardState; now: Instant }> {
  const { settings, now } = asOf(await readSettingsSource(environment), environment.data, Date.now());
  const board = boardNamed(id, settings.boards, (candidate) => candidate.id);
  return { board, state: await readBoardState(environment.data, board.id), now };
}
