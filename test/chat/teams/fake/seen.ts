/** A card or message as a person sees it. */
export type SeenCard = {
  readonly text: string;
  /** All buttons, those inside an opened one among them, with what they send. */
  readonly buttons: readonly { readonly title: string; readonly data: Readonly<Record<string, string>> }[];
  /** What stands under the card to be pressed. */
  readonly shown: readonly string[];
};

type Json = { readonly [key: string]: unknown };

/** Reads a card with the eyes of a person: its words, line by line, and its buttons. */
export function seenCard(card: unknown): SeenCard {
  const lines: string[] = [];
  const buttons: SeenCard["buttons"][number][] = [];
  const shown: string[] = [];
  walk(card, lines, buttons, shown, 0);
  return { text: lines.join("\n"), buttons, shown };
}

function walk(
  node: unknown,
  lines: string[],
  buttons: SeenCard["buttons"][number][],
  shown: string[],
  depth: number,
): void {
  if (Array.isArray(node)) for (const each of node) walk(each, lines, buttons, shown, depth);
  if (Array.isArray(node) || typeof node !== "object" || node === null) return;
  const element = node as Json;
  const type = String(element.type ?? "");
  if (type === "RichTextBlock") lines.push((element.inlines as Json[]).map(({ text }) => text).join(""));
  if (type === "TextBlock") lines.push(String(element.text).replace(/\\(.)/g, "$1"));
  if (type.startsWith("Action.")) {
    const title = String(element.title);
    if (depth === 0) shown.push(title);
    if (type === "Action.Execute" || type === "Action.Submit")
      buttons.push({ title, data: element.data as Readonly<Record<string, string>> });
    walk(element.card, [], buttons, shown, depth + 1);
    return;
  }
  for (const key of ["body", "items", "rows", "cells", "columns", "actions"])
    walk(element[key], lines, buttons, shown, depth);
}
