import { z } from "zod";

const data = z.looseObject({
  soc: z.enum(["press", "answer", "file"]),
  post: z.string().catch(""),
  button: z.string().catch(""),
  about: z.string().nullable().catch(null),
  file: z.string().catch(""),
});

const execute = z.object({ action: z.object({ data: z.unknown() }) });

/** What comes back from a card of ours: what was pressed, the mark of its post, and what was filled in. */
export type CardData = {
  readonly kind: "press" | "answer" | "file";
  readonly post: string;
  readonly button: string;
  readonly about: string | null;
  readonly file: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** The name of a field in a card: a card may have the same field under several buttons. */
export function inputId(button: string, field: string): string {
  return `${button}:${field}`;
}

/** Reads what a button of a card sends, by `Action.Execute` or by its `Submit` fallback; null if it is none of ours. */
export function readCardData(value: unknown): CardData | null {
  const sent = execute.safeParse(value).data?.action.data ?? value;
  const read = data.safeParse(sent).data;
  if (read === undefined) return null;
  const { soc, post, button, about, file, ...rest } = read;
  const prefix = inputId(soc === "answer" ? "answer" : button, "");
  const fields = Object.entries(rest).flatMap(([name, filled]) =>
    name.startsWith(prefix) && typeof filled === "string" ? [[name.slice(prefix.length), filled]] : [],
  );
  return { kind: soc, post, button, about, file, fields: Object.fromEntries(fields) };
}
