import { HouseError } from "../core/errors.ts";
import { verifyBoard } from "../store/verify.ts";
import type { Environment } from "./environment.ts";
import { asOf, readTold } from "./told.ts";

/** Checks each board's journal from its first line, and its checkpoint against it. Changes nothing. */
export async function verify(environment: Environment): Promise<void> {
  const { settings } = asOf(await readTold(environment), environment.data, Date.now());
  const faults: string[] = [];
  for (const { id } of settings.boards) {
    const result = await verifyBoard(environment.data, id);
    process.stdout.write(`${id}: ${JSON.stringify(result)}\n`);
    if (result.kind !== "ok") faults.push(id);
  }
  if (faults.length > 0)
    throw new HouseError("verify", `Cannot vouch for ${faults.join(", ")}.`, "See the lines above.");
}
