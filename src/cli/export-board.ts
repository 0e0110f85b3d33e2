import { inBankOrder } from "../core/in-bank-order.ts";
import { itemView } from "../core/item-view.ts";
import { exportCsv } from "../render/export-csv.ts";
import { exportJson } from "../render/export-json.ts";
import { boardAsOf } from "./board-as-of.ts";
import type { Environment } from "./environment.ts";

/** Prints everything that was asked, replied and decided on a board, every round of it. */
export async function exportBoard(
  environment: Environment,
  id: string,
  format: "json" | "csv",
): Promise<void> {
  const { board, state, now } = await boardAsOf(environment, id);
  const items = [...state.items.keys()].sort(inBankOrder).map((item) => itemView(board, state, item, now));
  process.stdout.write(format === "csv" ? exportCsv(items, board) : exportJson(items, board));
}
