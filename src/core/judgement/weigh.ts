import type { StandingKind, StandingReason } from "../model/reply-standing.ts";
import type { Move, Reading } from "./read-clause.ts";

/** What the clauses of a reply come to, for somebody who is asked. */
export type Weighed = { readonly standing: StandingKind; readonly because: StandingReason };

const ANSWER: Weighed = { standing: "answer", because: "clear-sign" };
const UNCLEAR: Weighed = { standing: "to-check", because: "unclear" };
const TALK: Weighed = { standing: "comment", because: "small-talk" };
/** Of several things that stand in place of an answer, the first is what the reply is. */
const MOVES: readonly (Weighed & { readonly standing: Move })[] = [
  { standing: "correction", because: "takes-back" },
  { standing: "more-time", because: "asks-for-time" },
  { standing: "handover", because: "somebody-else" },
  { standing: "elsewhere", because: "outside-the-thread" },
  { standing: "verbal", because: "at-the-meeting" },
  { standing: "holding", because: "promise" },
  { standing: "question", because: "asks-back" },
];

/**
 * Weighs the clauses of a reply against each other. An answer beats a promise beside it; a nod before a promise is part of the
 * promise ("Yes, I'll look into it"); and where both stand in one breath it is asked which it is.
 */
export function weigh(readings: readonly Reading[]): Weighed {
  const move = MOVES.find(({ standing }) => readings.some((reading) => reading.move === standing));
  const answers = readings.filter((reading) => isAnswer(reading, readings));
  if (move === undefined) {
    if (answers.length > 0) return ANSWER;
    if (readings.some(({ facts, promise }) => facts > 0 || promise !== null)) return UNCLEAR;
    return readings.length > 0 && readings.every(({ talk }) => talk) ? TALK : UNCLEAR;
  }
  const said = readings.reduce((sum, { facts }) => sum + facts, 0);
  if (answers.length === 0) return said >= 2 && move.standing !== "correction" ? UNCLEAR : move;
  return besides(move, answers, readings);
}

/** Whether a clause answers by itself. A nod does, unless what is said in the same breath is what it nods to. */
function isAnswer({ verdict, facts, clause, asking }: Reading, readings: readonly Reading[]): boolean {
  if (asking !== null) return false;
  if (verdict === "plain" || facts >= 2) return true;
  if (verdict !== "nod") return false;
  const next = readings[readings.findIndex((reading) => reading.clause === clause) + 1];
  return next?.move == null || next.clause.joint === "sentence" || next.clause.joint === "but";
}

/** An answer, and something that stands in place of one. */
function besides(
  move: Weighed & { standing: Move },
  answers: readonly Reading[],
  readings: readonly Reading[],
): Weighed {
  const moved = readings.filter((reading) => reading.move === move.standing);
  const lastMove = moved.at(-1);
  const lastAnswer = answers.at(-1);
  const first = answers[0];
  if (lastMove === undefined || lastAnswer === undefined || first === undefined) return UNCLEAR;
  const after = readings.indexOf(lastAnswer) > readings.indexOf(lastMove);
  const apart = answers.every((answer) => moved.every((other) => isApart(answer, other, readings)));
  if (move.standing === "correction") return after && apart ? ANSWER : move;
  if (move.standing === "question") {
    const asking = lastMove.asking;
    return after || asking === "rhetorical" || first.verdict !== null ? ANSWER : UNCLEAR;
  }
  return apart && (after || move.standing !== "handover") ? ANSWER : UNCLEAR;
}

/** Whether two clauses are set off from each other: by a full stop, a dash, or "but". */
function isApart(one: Reading, other: Reading, readings: readonly Reading[]): boolean {
  if (one.clause.sentence !== other.clause.sentence) return true;
  const [from, to] = [readings.indexOf(one), readings.indexOf(other)].sort((a, b) => a - b);
  return readings
    .slice((from ?? 0) + 1, (to ?? 0) + 1)
    .some(({ clause }) => clause.joint === "but" || clause.joint === "dash");
}
