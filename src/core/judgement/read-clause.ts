import type { Clause } from "./clauses.ts";
import { takesBack } from "./signs/correction.ts";
import { givenElsewhere } from "./signs/elsewhere.ts";
import { factsIn } from "./signs/facts.ts";
import { handsOver } from "./signs/handover.ts";
import { asksForTime } from "./signs/more-time.ts";
import { type Promise as Promised, promiseOf } from "./signs/promise.ts";
import { type Asking, askingOf } from "./signs/question.ts";
import { isTalk } from "./signs/talk.ts";
import { atTheMeeting } from "./signs/verbal.ts";
import { type Verdict, verdictOf } from "./signs/verdict.ts";

/** That somebody was asked, with so many facts beside it, may be what was done about the matter. */
const MANY = 3;
/** A clause that names so much may say it of the matter, whatever else it looks like. */
const RICH = 4;
const MOST = Number.POSITIVE_INFINITY;

/** What stands in place of an answer. */
export type Move = "correction" | "more-time" | "handover" | "elsewhere" | "verbal" | "holding" | "question";

/** What one clause says of what the reply is. At most one of move, verdict and talk holds. */
export type Reading = {
  readonly clause: Clause;
  readonly move: Move | null;
  readonly asking: Asking | null;
  readonly promise: Promised | null;
  readonly verdict: Verdict | null;
  readonly talk: boolean;
  /** See `factsIn`; 0 where the clause says something else. */
  readonly facts: number;
};

/** Reads one clause: signs that stand for something else than an answer come first, since they name the same things. */
export function readClause(clause: Clause): Reading {
  const { text } = clause;
  const promise = promiseOf(text);
  const verdict = verdictOf(text);
  const asking = verdict === null || !/^(?:there|some|most|many|all) /.test(text) ? askingOf(clause) : null;
  const sign = moveOf(clause, promise, asking);
  // "Referrals from the three districts are passed to the hub by telephone" is no handover.
  const doubtful =
    (sign === "handover" || sign === "elsewhere" || sign === "verbal") && factsIn(clause) >= RICH;
  const move = doubtful ? null : sign;
  const told = sign === null && asking === null;
  const courteous = told && verdict === null && isTalk(text);
  // Who begins with thanks may go on to tell something in the same breath.
  const talk = courteous && factsIn(clause) < MANY;
  return {
    clause,
    move,
    asking,
    promise,
    verdict: move === null ? verdict : null,
    talk,
    facts: told && !talk ? Math.min(factsOf(clause, promise), courteous ? 1 : MOST) : doubtful ? 1 : 0,
  };
}

/** A promise tells nothing yet; that somebody was asked is a promise, or a fact with its date and its outcome. */
function factsOf(clause: Clause, promise: Promised | null): number {
  if (promise === null) return factsIn(clause);
  return promise === "asked" ? 1 : 0;
}

function moveOf(clause: Clause, promise: Promised | null, asking: Asking | null): Move | null {
  const { text, asked } = clause;
  if (takesBack(text)) return "correction";
  if (asksForTime(text)) return "more-time";
  if (handsOver(text, asked)) return "handover";
  if (atTheMeeting(text)) return "verbal";
  if (givenElsewhere(text)) return "elsewhere";
  if (asking === "clarifying") return "question";
  if (promise === "answer" || (promise === "asked" && factsIn(clause) < MANY)) return "holding";
  return asking === null ? null : "question";
}
