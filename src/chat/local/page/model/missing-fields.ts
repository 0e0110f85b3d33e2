import type { Field } from "../../../post.ts";

const ASKS = {
  reason: "Write a reason.",
  date: "Choose a date.",
  person: "Choose a person.",
  choice: "Choose one.",
  answer: "Write an answer.",
} as const;

/** What is still to be filled in before a button can act, by field. */
export function missingFields(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const missing = fields.filter(({ id, optional }) => optional !== true && (values[id] ?? "").trim() === "");
  return Object.fromEntries(missing.map(({ id }) => [id, ASKS[id]]));
}
