import { type Evidence, versionOf } from "../model/evidence.ts";
import type { StandingKind } from "../model/reply-standing.ts";

/** A reply, with what it would be if nobody had taken it back. */
type Read = { readonly reply: Evidence; readonly standing: StandingKind };

/**
 * The answers that their writers took back: each correction takes the last one that its writer gave before it, unless they
 * have edited it since, or somebody said since that it is one.
 *
 * @param replies live ones of one item, in the order in which they were written
 */
export function takenBack(replies: readonly Read[]): ReadonlySet<Evidence> {
  const answers = new Map<Evidence["author"]["user"], Evidence[]>();
  const taken = new Set<Evidence>();
  for (const { reply, standing } of replies) {
    const { user } = reply.author;
    const own = answers.get(user) ?? [];
    answers.set(user, own);
    if (standing === "answer") own.push(reply);
    const answer = standing === "correction" ? own.pop() : undefined;
    if (answer !== undefined && !isUpheld(answer, reply)) taken.add(answer);
  }
  return taken;
}

/** Whether an answer stands although a correction came after it. */
function isUpheld(answer: Evidence, correction: Evidence): boolean {
  if (versionOf(answer) > versionOf(correction)) return true;
  const { standing } = answer;
  const since = correction.standing?.standing === "correction" ? correction.standing.at : null;
  return standing !== null && standing.by !== "bot" && since !== null && standing.at > since;
}
