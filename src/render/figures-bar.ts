import type { Part } from "../chat/post.ts";
import type { Figures } from "../core/views.ts";
import { figuresWords } from "./figures-words.ts";

/** How many questions stand where, as a bar and in words. */
export function figuresBar(figures: Figures): Part {
  return {
    kind: "bar",
    segments: [
      { label: "closed", count: figures.accepted + figures.notApplicable, tone: "good" },
      { label: "answered", count: figures.answered, tone: "part" },
      { label: "unanswered", count: figures.open, tone: "bad" },
      { label: "not asked yet", count: figures.planned, tone: "none" },
    ],
    text: figuresWords(figures),
  };
}
