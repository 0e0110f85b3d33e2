import { asWritten } from "../../../src/chat/teams/outgoing/as-written.ts";

/** The card by which versions up to 0.3 said an answer in its thread that was sent by a button. */
export function olderEcho(account: string, name: string, text: string) {
  const run = (words: string) => ({ type: "TextRun", text: asWritten(words) });
  return {
    type: "AdaptiveCard",
    version: "1.5",
    fallbackText: `${name} answered: ${text}`,
    body: [
      { type: "RichTextBlock", id: "soc-mark", inlines: [run(name), run(" answered:")] },
      {
        type: "Container",
        id: `soc-words-of-${account}`,
        items: text
          .split("\n")
          .map((line) => ({ type: "RichTextBlock", inlines: [run(line === "" ? " " : line)] })),
      },
    ],
  };
}
