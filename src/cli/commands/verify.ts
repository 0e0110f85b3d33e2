import { ExpectedError } from "../../core/model/errors.ts";
import type { Verification } from "../../store/verify.ts";
import type { Environment } from "../environment.ts";
import { recordsOf } from "../open-store.ts";
import { asOf, readSettingsSource, recordsFound } from "../settings-source.ts";

/**
 * Checks each board's journal from its first line, and its checkpoint against it; prints a line a board, and under it
 * what is wrong with what to do about it. Changes nothing. Raises `verify` unless all is well.
 */
export async function verify(environment: Environment): Promise<void> {
  const source = await readSettingsSource(environment);
  const data = recordsFound(environment.data, source);
  const { settings } = asOf(source, data, Date.now());
  const damaged: string[] = [];
  const records = recordsOf({ data });
  for (const { id } of settings.boards) {
    const result = await records.verify(id);
    process.stdout.write(`${linesOf(id, result).join("\n")}\n`);
    if (result.kind === "damaged") damaged.push(id);
  }
  if (damaged.length === 0) return;
  throw new ExpectedError(
    "verify",
    `Cannot vouch for ${damaged.join(", ")}.`,
    "The lines above say what is wrong and what to do; no file was changed.",
  );
}

function linesOf(board: string, result: Verification): string[] {
  if (result.kind === "damaged")
    return [
      `${board}: damaged.`,
      ...result.faults.flatMap(({ message, fix }) => [`  ${message}`, `  ${fix}`]),
    ];
  const { events, checkpoint, torn } = result;
  const whole = `${events} ${events === 1 ? "event" : "events"}, the journal is whole`;
  const agrees =
    checkpoint === null ? "no checkpoint yet" : `the checkpoint agrees as of event ${checkpoint}`;
  return [
    `${board}: ${events === 0 ? "nothing written yet" : `${whole}, ${agrees}`}.`,
    ...(torn === 0 ? [] : [`  Its last line is not finished (${torn} bytes) and does not count.`]),
  ];
}
