import type { StatusView } from "../../core/views/views.ts";

/** How a board stands, in the words a chair would say it in: `2 unanswered, 1 of them overdue`. */
export function stateWords({ figures, paused }: Pick<StatusView, "figures" | "paused">): string {
  const { asked, open, overdue, answered, planned } = figures;
  const state = () => {
    if (open > 0 && overdue === open) return `${open} unanswered and overdue`;
    if (open > 0) return `${open} unanswered, ${overdue === 0 ? "none" : `${overdue} of them`} overdue`;
    if (answered > 0) return `none unanswered, ${answered} waiting for a decision`;
    if (asked === 0) return "nothing asked yet";
    return planned > 0 ? "every question asked so far is closed" : "every question is closed";
  };
  return paused ? `paused, ${state()}` : state();
}
