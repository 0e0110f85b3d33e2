import type { Board } from "../../core/model/board.ts";
import { ExpectedError } from "../../core/model/errors.ts";
import { nearest } from "../../core/model/find-person.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { Instant } from "../../core/model/time.ts";
import { readBoardState } from "../../store/read-board-state.ts";
import type { Environment } from "../environment.ts";
import { asOf, readSettingsSource, recordsFound } from "../settings-source.ts";

/** One board as it stands on disk. Reads only, so it can be used while the bot runs. */
export async function boardAsOf(
  environment: Environment,
  id: string,
): Promise<{ board: Board; state: BoardState; now: Instant }> {
  const source = await readSettingsSource(environment);
  const data = recordsFound(environment.data, source);
  const { settings, now } = asOf(source, data, Date.now());
  const board = settings.boards.find((candidate) => candidate.id === id.toLowerCase());
  if (board === undefined) {
    const ids = settings.boards.map((candidate) => candidate.id);
    const near = nearest(id, ids);
    throw new ExpectedError(
      "no-board",
      `Cannot find a board "${id}".`,
      near === null
        ? `The boards are ${ids.join(", ")}.`
        : `Did you mean ${near}? The boards are ${ids.join(", ")}.`,
    );
  }
  return { board, state: await readBoardState(data, board.id), now };
}
