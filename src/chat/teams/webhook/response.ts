import type { CardElement } from "../outgoing/card-element.ts";

/** What Teams is answered. Its body is only ever words of ours. */
export type Answer = { readonly status: number; readonly body: unknown };

/** Taken in. */
export const TAKEN: Answer = { status: 200, body: null };

/** The answer to a pressed button: words that only whoever pressed it sees. */
export function shownAnswer(words: string): Answer {
  return {
    status: 200,
    body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: words },
  };
}

/** A dialog that shows a card; in the place of the one that was open, if there was one. */
export function dialogAnswer(title: string, content: CardElement): Answer {
  const card = { contentType: "application/vnd.microsoft.card.adaptive", content };
  const value = { title, width: "medium", height: "medium", card };
  return { status: 200, body: { task: { type: "continue", value } } };
}

/** A dialog that says something and nothing else. */
export function saidInDialog(words: string): Answer {
  return { status: 200, body: { task: { type: "message", value: words } } };
}
