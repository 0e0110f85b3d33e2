import type { ItemView } from "../../core/views/views.ts";
import { exportRows } from "./export-rows.ts";

/**
 * A board's record for programs: `{ board, timezone, rows }`, a row a reply, as `ExportRow` describes it. Moments are
 * in UTC. What people wrote is as they wrote it.
 */
export function exportJson(
  items: readonly ItemView[],
  board: { readonly name: string; readonly timezone: string },
): string {
  const { name, timezone } = board;
  return `${JSON.stringify({ board: name, timezone, rows: exportRows(items) }, null, 2)}\n`;
}
