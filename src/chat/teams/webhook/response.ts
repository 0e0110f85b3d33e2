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
