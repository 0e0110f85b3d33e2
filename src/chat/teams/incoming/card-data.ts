import { z } from "zod";

const data = z.looseObject({
  soc: z.enum(["press", "form", "answer", "file"]),
  post: z.string().catch(""),
  button: z.string().catch(""),
  about: z.string().nullable().catch(null),
  inputs: z.string().nullable().catch(null),
  file: z.string().catch(""),
});

const execute = z.object({ action: z.object({ data: z.unknown() }) });
const task = z.object({ data: z.looseObject({ soc: z.string() }) });

/** What comes back from a card of ours: what was pressed, the mark of its post, and what was filled in. */
export type CardData = {
  /** `answer` is the Answer button of a card of version 0.1 to 0.3, which had its field in the card. */
  readonly kind: "press" | "form" | "answer" | "file";
  readonly post: string;
  readonly button: string;
  readonly about: string | null;
  readonly file: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** The name of a field in a card: a card may have the same field under several buttons. */
export function inputId(inputs: string, field: string): string {
  return `${inputs}:${field}`;
}

/**
 * Reads what a button of a card sends: by `Action.Execute`, by its `Submit` fallback, or out of a dialog; null if it is none of
 * ours. What was left empty is not among the fields.
 */
export function readCardData(value: unknown): CardData | null {
  const sent = execute.safeParse(value).data?.action.data ?? task.safeParse(value).data?.data ?? value;
  const read = data.safeParse(sent).data;
  if (read === undefined) return null;
  const { soc, post, button, about, inputs, file, ...rest } = read;
  const prefix = inputId(inputs ?? (soc === "answer" ? "answer" : button), "");
  const fields = Object.entries(rest).flatMap(([name, filled]) =>
    name.startsWith(prefix) && typeof filled === "string" && filled !== ""
      ? [[name.slice(prefix.length), filled]]
      : [],
  );
  return { kind: soc, post, button, about, file, fields: Object.fromEntries(fields) };
}
