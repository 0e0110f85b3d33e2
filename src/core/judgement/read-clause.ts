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
  const { text, asked } = clause;
  const promise = promiseOf(text);
  const verdict = verdictOf(text);
  const asking =
    verdict === null || !/^(?:there|some|most|many|all) /.test(text) ? askingOf(text, asked) : null;
  const move = moveOf(clause, promise, asking);
  const told = move === null && asking === null;
  return {
    clause,
    move,
    asking,
    promise,
    verdict: move === null ? verdict : null,
    talk: told && verdict === null && isTalk(text),
    facts: told && promise === null && !isTalk(text) ? factsIn(clause) : 0,
  };
}

function moveOf({ text, asked }: Clause, promise: Promised | null, asking: Asking | null): Move | null {
  if (takesBack(text)) return "correction";
  if (asksForTime(text)) return "more-time";
  if (handsOver(text, asked)) return "handover";
  if (atTheMeeting(text)) return "verbal";
  if (givenElsewhere(text)) return "elsewhere";
  if (asking === "clarifying") return "question";
  if (promise === "answer") return "holding";
  return asking === null ? null : "question";
}
