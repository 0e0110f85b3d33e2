import type { Board } from "../../core/model/board.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { Instant } from "../../core/names/time.ts";
import { boardNamed } from "../board-named.ts";
import type { Environment } from "../environment.ts";
import { recordsOf } from "../open-store.ts";
import { asOf, readSettingsSource, recordsFound } from "../settings-source.ts";

/** One board as it stands on disk. Reads only, so it can be used while the bot runs. */
export async function boardAsOf(
  environment: Environment,
  id: string,
): Promise<{ board: Board; state: BoardState; now: Instant }> {
  const source = await readSettingsSource(environment);
  const data = recordsFound(environment.data, source);
  const { settings, now } = asOf(source, data, Date.now());
  const board = boardNamed(id, settings.boards, (candidate) => candidate.id);
  return { board, state: await recordsOf({ data }).state(board.id), now };
}
