import type { Board } from "../../core/model/board.ts";
import { partsOfQuestion } from "../../core/names/ids.ts";
import { listed } from "../../render/words/text.ts";

/**
 * A warning for each audience whose questions several boards are asked under the same references, with what to do: people
 * who quote `CSP-03` then do not say whose. The bot itself asks which is meant.
 */
export function sharedReferences(boards: readonly Board[]): string[] {
  const audiences = new Map<string, Board[]>();
  for (const board of boards)
    for (const audience of new Set(board.questions.map(({ id }) => partsOfQuestion(id)[0])))
      audiences.set(audience, [...(audiences.get(audience) ?? []), board]);
  return [...audiences].flatMap(([audience, sharing]) => {
    const plain = sharing.filter(({ prefix }) => prefix === null);
    if (sharing.length < 2 || plain.length === 0) return [];
    const all = listed(ids(sharing), sharing.length);
    const each = listed(ids(plain), plain.length);
    return [
      `Warning: ${all} are asked the same questions, ${audience.toUpperCase()}-01 and so on, and ${each} ${plain.length === 1 ? "has" : "have"} no prefix of ${plain.length === 1 ? "its" : "their"} own.`,
      `  Give ${plain.length === 1 ? each : "each of them"} one in the settings, like prefix: NCSP, so that a reference tells whose question it is.`,
    ];
  });
}

function ids(boards: readonly Board[]): string[] {
  return boards.map(({ id }) => id);
}
