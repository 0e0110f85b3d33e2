import { inBankOrder } from "../../core/model/reference.ts";
import { itemView } from "../../core/views/item-view.ts";
import { exportCsv } from "../../render/export/export-csv.ts";
import { exportJson } from "../../render/export/export-json.ts";
import type { Environment } from "../environment.ts";
import { boardAsOf } from "./board-as-of.ts";

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
