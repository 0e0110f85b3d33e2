import type { StandingKind, StandingReason } from "../model/reply-standing.ts";
import type { Move, Reading } from "./read-clause.ts";

/** What the clauses of a reply come to, for somebody who is asked. */
export type Weighed = { readonly standing: StandingKind; readonly because: StandingReason };

type Moved = Weighed & { readonly standing: Move };

const ANSWER: Weighed = { standing: "answer", because: "clear-sign" };
const UNCLEAR: Weighed = { standing: "to-check", because: "unclear" };
const PROMISED: Weighed = { standing: "holding", because: "promise" };
const TALK: Weighed = { standing: "comment", because: "small-talk" };
/** Of several things that stand in place of an answer, the first is what the reply is. */
const MOVES: readonly Moved[] = [
  { standing: "correction", because: "takes-back" },
  { standing: "more-time", because: "asks-for-time" },
  { standing: "handover", because: "somebody-else" },
  { standing: "elsewhere", because: "outside-the-thread" },
  { standing: "verbal", because: "at-the-meeting" },
  { standing: "holding", because: "promise" },
  { standing: "question", because: "asks-back" },
];

/** How people promise for themselves, to follow a "yes" that means no more than "very well". */
const OWN_PROMISE =
  /^(?:i|we|will|let|happy|on it|leave|can|(?:just|still|now|currently)|\p{L}+ing|it is|this is|sorry|tomorrow|later|soon|shortly|bear|hang|give|in hand|working|to follow)(?!\p{L})/u;
/** So many facts over all clauses are an answer, where nothing stands in place of one. */
const ENOUGH = 3;
/** So many in one clause are an answer beside what stands in place of one: fewer may be its reason ("The inspectors are in all week"). */
const STRONG = 4;

/**
 * Weighs the clauses of a reply against each other. An answer beats a promise beside it; a nod before a promise is part of the
 * promise ("Yes, I'll look into it"); and where both stand in one breath it is asked which it is.
 */
export function weigh(readings: readonly Reading[]): Weighed {
  const move = MOVES.find(({ standing }) => readings.some((reading) => reading.move === standing));
  const answers = readings.filter((reading) => isAnswer(reading, readings));
  const facts = readings.reduce((sum, reading) => sum + reading.facts, 0);
  if (move !== undefined) return besides(move, answers, readings);
  if (answers.length > 0 || facts >= ENOUGH) return ANSWER;
  if (readings.some(({ promise }) => promise !== null)) return facts === 0 ? PROMISED : UNCLEAR;
  return readings.length > 0 && readings.every(({ talk }) => talk) ? TALK : UNCLEAR;
}

/** Whether a clause answers by itself. A nod does, unless what is said in the same breath is what it nods to. */
function isAnswer({ verdict, facts, clause, asking }: Reading, readings: readonly Reading[]): boolean {
  if (asking !== null) return false;
  if (verdict === "plain" || facts >= 2) return true;
  if (verdict !== "nod") return false;
  const next = readings[readings.findIndex((reading) => reading.clause === clause) + 1];
  if (next === undefined || next.clause.joint === "sentence" || next.clause.joint === "but") return true;
  return (
    next.move === null && (next.verdict !== null || next.facts > 0 || next.promise !== null || next.talk)
  );
}

/** An answer, or none, beside something that stands in place of one. */
function besides(move: Moved, answers: readonly Reading[], readings: readonly Reading[]): Weighed {
  const moved = readings.filter((reading) => reading.move !== null);
  const strong = answers.filter(({ verdict, facts }) => verdict === "plain" || facts >= STRONG);
  const [first] = strong;
  const opened = answers.some(({ clause }) => clause.joint === "colon");
  if (opened && (move.standing === "elsewhere" || move.standing === "holding")) return ANSWER;
  if (move.standing === "question") return withQuestion(moved, answers, readings);
  if (first === undefined) {
    const doubt = answers.some((answer) => mayAnswer(answer, move, moved)) || isToldOfAsking(moved, readings);
    return doubt || readings.some((reading) => isYesToMore(reading, readings)) ? UNCLEAR : move;
  }
  const after = strong.some((answer) =>
    moved.every((other) => readings.indexOf(other) < readings.indexOf(answer)),
  );
  const apart = strong.some((answer) => moved.every((other) => isApart(answer, other, readings)));
  switch (move.standing) {
    case "correction":
      return after && (apart || opened) ? ANSWER : move;
    case "holding":
      return apart || isNoBut(first, moved) ? ANSWER : UNCLEAR;
    default:
      return first.verdict !== null && apart && after ? ANSWER : UNCLEAR;
  }
}

/** "I have asked twice, and was refused both times": what came of the asking may be the answer. */
function isToldOfAsking(moved: readonly Reading[], readings: readonly Reading[]): boolean {
  return moved.every(({ promise }) => promise === "asked") && readings.some(({ facts }) => facts > 0);
}

/** "Yes, subject to sign-off": a nod before what is no promise of the writer's own. */
function isYesToMore({ verdict, clause }: Reading, readings: readonly Reading[]): boolean {
  const next = readings[readings.findIndex((reading) => reading.clause === clause) + 1];
  return verdict === "nod" && next?.move === "holding" && !OWN_PROMISE.test(next.clause.text);
}

/** "No, but we will look at it next year": what comes after takes nothing from it. */
function isNoBut(first: Reading, moved: readonly Reading[]): boolean {
  const plainNo =
    first.verdict === "plain" &&
    /^(?:no|nope|not yet|none|partly|partially|in part)$/.test(first.clause.text);
  return plainNo && moved.every(({ clause }) => clause.joint === "but");
}

/** Whether a clause with a fact or two may be the answer, and not the reason for what stands in place of one. */
function mayAnswer(
  { verdict, facts, clause }: Reading,
  { standing }: Moved,
  moved: readonly Reading[],
): boolean {
  const ownSentence = moved.every((other) => other.clause.sentence !== clause.sentence);
  const contrary = ownSentence || moved.every((other) => other.clause.joint === "but");
  return verdict !== null || facts > 2 || (standing === "holding" && contrary);
}

/** Whether two clauses are set off from each other: by a full stop, or by a dash behind which the answer comes at last. */
function isApart(answer: Reading, other: Reading, readings: readonly Reading[]): boolean {
  if (answer.clause.sentence !== other.clause.sentence) return true;
  const [from, to] = [readings.indexOf(other), readings.indexOf(answer)];
  return readings.slice(from + 1, to + 1).some(({ clause }) => clause.joint === "dash");
}

/** What is asked beside facts may be asked for its own sake ("Has that changed since?"), or to know which facts are wanted. */
function withQuestion(
  asked: readonly Reading[],
  answers: readonly Reading[],
  readings: readonly Reading[],
): Weighed {
  const [first] = answers;
  const last = readings.at(-1);
  if (first === undefined) return { standing: "question", because: "asks-back" };
  const rhetorical = asked.every(({ asking }) => asking === "rhetorical");
  if (first.verdict !== null)
    return asked.every((other) => isApart(first, other, readings)) ? ANSWER : UNCLEAR;
  return rhetorical && (last?.move === null || answers.some(({ facts }) => facts >= STRONG))
    ? ANSWER
    : UNCLEAR;
}
