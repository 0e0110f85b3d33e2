import type { Part } from "../../post.ts";
import { drawBar } from "./draw-bar.ts";
import { drawButtons } from "./draw-buttons.ts";
import { drawLines, type RunLine } from "./draw-lines.ts";
import { drawNote } from "./draw-note.ts";
import { drawHeading, drawQuestion, drawQuote } from "./draw-words.ts";
import type { Drawn } from "./drawn.ts";

/** Draws the parts of a post as blocks, however many that makes. Lines and lists that follow each other share blocks. */
export function draw(parts: readonly Part[]): readonly Drawn[] {
  const drawn: Drawn[] = [];
  let run: RunLine[] = [];
  const endRun = () => {
    drawn.push(...drawLines(run));
    run = [];
  };
  for (const part of parts) {
    if (part.kind === "line") run.push({ line: part.line, isItem: false });
    else if (part.kind === "list") run.push(...part.lines.map((line) => ({ line, isItem: true })));
    else {
      endRun();
      drawn.push(...drawPart(part));
    }
  }
  endRun();
  return drawn;
}

function drawPart(part: Exclude<Part, { kind: "line" | "list" }>): readonly Drawn[] {
  switch (part.kind) {
    case "heading":
      return drawHeading(part.text);
    case "question":
      return drawQuestion(part.text);
    case "quote":
      return drawQuote(part.text);
    case "bar":
      return drawBar(part);
    case "note":
      return drawNote(part.line);
    case "buttons":
      return drawButtons(part.buttons);
  }
}
