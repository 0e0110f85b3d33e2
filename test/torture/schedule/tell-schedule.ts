import type { Life, Schedule } from "./schedule.ts";

/** A run in a few lines, for whoever looks into a failure. */
export function tellSchedule({ seed, platforms, slackMode, begins, questions, lives }: Schedule): string {
  const mode = platforms.includes("slack") ? ` (Slack over ${slackMode})` : "";
  return [
    `seed ${seed} on ${platforms.join(" and ")}${mode}, from ${begins}, ${questions} questions at a time`,
    ...lives.map((life, index) => `  life ${index + 1}: ${tellLife(life)}`),
  ].join("\n");
}

function tellLife({ passed, skew, lag, calls, travels, actions, ends, copied, restored }: Life): string {
  return [
    `${passed / 60_000} minutes later`,
    ...(restored ? ["the last backup put back"] : []),
    ...(skew === 0 ? [] : [`its clock ${skew / 1000} s ahead`]),
    ...(lag === 0 ? [] : [`Graph ${lag / 1000} s behind`]),
    ...(calls.length === 0 ? [] : [`calls: ${calls.map(({ call, how }) => `${call} ${how}`).join(", ")}`]),
    ...(travels.length === 0
      ? []
      : [
          `events: ${travels.map(({ copies }) => (copies.length === 0 ? "lost" : copies.join("+"))).join(" ")}`,
        ]),
    ...actions.map((list) => list.map(({ does, board, person }) => `${person} ${does} ${board}`).join(", ")),
    ...(copied === null ? [] : [`copied after ${copied} answers`]),
    ends.how === "stopped" ? "stopped" : `killed after ${ends.at.count} ${ends.at.after}`,
  ].join("; ");
}
