import { findDay } from "../calendar/find-day.ts";
import type { Judgement } from "../model/reply-standing.ts";
import { asBystander } from "./as-bystander.ts";
import { clausesOf } from "./clauses.ts";
import type { Heard, SaidBefore } from "./heard.ts";
import { ownWords } from "./own-words.ts";
import { type Plain, plain } from "./plain.ts";
import { type Reading, readClause } from "./read-clause.ts";
import { askingOf } from "./signs/question.ts";
import { type Weighed, weigh } from "./weigh.ts";

const NOTHING: Weighed = { standing: "nothing", because: "no-words" };
const NOD: Weighed = { standing: "comment", because: "small-talk" };
const BROUGHT: Weighed = { standing: "answer", because: "file-or-link" };
const UNCLEAR: Weighed = { standing: "to-check", because: "unclear" };
const NOT_ASKED: Weighed = { standing: "to-check", because: "not-asked" };

/**
 * What a reply is to the question it stands under: its standing, why, and the day that it promises an answer for or asks to have until.
 * Rule: an answer reported that is none, and an answer passed over, are faults; asking is not, while it stays rare. So it is an
 * answer, or something else, only where the signs are clear and agree, and *to check* where they are not. Total: any text has a
 * judgement. The work is bounded, whatever is written.
 */
export function judge(heard: Heard): Judgement {
  const { own, forwarded } = ownWords(heard.words);
  const said = plain(own);
  const readings = said.blank ? [] : clausesOf(said.written).map(readClause);
  const weighed = withContext(withEvidence(said, readings, heard.files, forwarded), readings, heard);
  const { standing, because } = heard.expected ? weighed : asBystander(weighed, readings, heard.writer);
  const dated = standing === "holding" || standing === "more-time";
  return { standing, because, until: dated ? findDay(own, heard.today) : null };
}

/** What the words come to together with what was brought: a file, a link, the words of somebody else. */
function withEvidence(said: Plain, readings: readonly Reading[], files: number, forwarded: string): Weighed {
  const passedOn = forwarded === "" ? null : weigh(clausesOf(plain(forwarded).written).map(readClause));
  const evidence = files > 0 || passedOn?.standing === "answer";
  if (said.blank) {
    if (evidence || said.links > 0) return BROUGHT;
    if (passedOn !== null) return UNCLEAR;
    return said.nods ? NOD : NOTHING;
  }
  const weighed = weigh(readings);
  const facts = readings.some((reading) => reading.facts > 0);
  // A link alone may lead anywhere: somebody has to say a word of the matter beside it.
  if (weighed.standing === "to-check") return evidence || (said.links > 0 && facts) ? BROUGHT : weighed;
  return weighed.standing !== "answer" && evidence ? besideEvidence(weighed) : weighed;
}

/** Where the words promise, ask or thank, what came with them may be the answer all the same. */
function besideEvidence(weighed: Weighed): Weighed {
  return weighed.standing === "correction" ? weighed : UNCLEAR;
}

/** A bare yes or no after somebody else's question or request in the thread may be said to that. */
function withContext(weighed: Weighed, readings: readonly Reading[], heard: Heard): Weighed {
  const before = heard.before.at(-1);
  if (weighed.standing !== "answer" || weighed.because !== "clear-sign" || before === undefined)
    return weighed;
  const bare = readings.every(({ verdict, talk, facts }) => (verdict !== null || talk) && facts < 2);
  return bare && asksSomething(before) ? (heard.expected ? UNCLEAR : NOT_ASKED) : weighed;
}

function asksSomething({ own, standing, words }: SaidBefore): boolean {
  if (own) return false;
  if (standing === "question" || standing === "handover" || standing === "more-time") return true;
  const clauses = clausesOf(plain(ownWords(words).own).written);
  return clauses.some(
    (clause) => askingOf(clause) !== null || /(?<!\p{L})please(?!\p{L})/u.test(clause.text),
  );
}
