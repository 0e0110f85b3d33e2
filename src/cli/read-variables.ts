import type { z } from "zod";
import { ExpectedError } from "../core/model/errors.ts";
import { counted } from "../render/words/text.ts";

/** Variables by name, as a process has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What a schema makes of the variables; an empty one counts as left out, and spaces around one as nothing. Throws one
 * `ExpectedError` (`environment`) with every fault: the last part of an issue's path is the name, its message what follows.
 */
export function readVariables<T>(given: Variables, schema: z.ZodType<T>): T {
  const set = Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
  const { success, data, error } = schema.safeParse(set);
  if (success) return data;
  const lines = error.issues.map(({ path, message }) => `${String(path.at(-1))} ${message}`);
  throw new ExpectedError(
    "environment",
    `Cannot use the environment: ${counted(lines.length, "fault", "faults")}.\n${lines.join("\n")}`,
    "README.md explains each variable, and the page of its platform in docs those of a platform.",
  );
}
