import type { Figures } from "../core/views.ts";
import { counted } from "./counted.ts";

/** `5 of 7 questions asked. 2 answered, 2 unanswered (1 overdue), 1 closed, 2 not asked yet.` */
export function figuresWords(figures: Figures): string {
  const { total, asked, open, overdue, answered, accepted, notApplicable, planned } = figures;
  const late = overdue === 0 ? "" : ` (${overdue} overdue)`;
  const standing = [
    `${answered} answered`,
    `${open} unanswered${late}`,
    `${accepted + notApplicable} closed`,
    `${planned} not asked yet`,
  ];
  return `${asked} of ${counted(total, "question", "questions")} asked. ${standing.join(", ")}.`;
}
