import type { Part } from "../../chat/post.ts";
import type { Figures } from "../../core/views/views.ts";
import { counted } from "../words/text.ts";

/** How many questions stand where, as a bar and in words. */
export function figuresBar(figures: Figures): Part {
  return {
    kind: "bar",
    segments: [
      { label: "closed", count: figures.accepted + figures.notApplicable, tone: "good" },
      { label: "answered", count: figures.answered, tone: "part" },
      { label: "to check", count: figures.toCheck, tone: "part" },
      { label: "unanswered", count: figures.open, tone: "bad" },
      { label: "not asked yet", count: figures.planned, tone: "none" },
    ],
    text: figuresWords(figures),
  };
}

/** `5 of 7 questions asked. 2 answered, 1 to check, 2 unanswered (1 overdue), 1 closed, 2 not asked yet.` */
export function figuresWords(figures: Figures): string {
  const { total, asked, open, overdue, toCheck, answered, accepted, notApplicable, planned } = figures;
  const late = overdue === 0 ? "" : ` (${overdue} overdue)`;
  const standing = [
    `${answered} answered`,
    `${toCheck} to check`,
    `${open} unanswered${late}`,
    `${accepted + notApplicable} closed`,
    `${planned} not asked yet`,
  ];
  return `${asked} of ${counted(total, "question", "questions")} asked. ${standing.join(", ")}.`;
}
