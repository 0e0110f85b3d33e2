import { spelled } from "./plain.ts";

/** A part of a reply that says one thing. */
export type Clause = {
  /** As it was written. */
  readonly written: string;
  /** In the spelling that the signs know, without what only leads into it. */
  readonly text: string;
  /** Which sentence it is part of, from 0. */
  readonly sentence: number;
  /** Whether its sentence ends in a question mark, and it is the last clause of it. */
  readonly asked: boolean;
  /** What joins it to the clause before: "but" and its like set it off, as a new sentence does. */
  readonly joint: "start" | "sentence" | "but" | "comma" | "dash" | "colon" | "word";
  /** Whether a colon follows, and what it leads to. */
  readonly leads: boolean;
};

/** More clauses than this say nothing new about what a reply is. */
const MOST_CLAUSES = 160;
const MOST_LETTERS = 300;

const ABBREVIATION =
  /\b(?:(?:p|pp|no|nos|para|paras|sec|ch|fig|app|ref|vol|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?=\. [\d(])|(?:cllr|dr|mr|mrs|ms|st|approx|dept|e\.g|i\.e|eg|ie|inc|incl)(?=\. \S))\./gi;
/** "Yes/No/Partial": one judgement for each part of the question. */
const SLASHED = /\b(yes|no|partial|partly|n\/a) ?\/ ?(?=(?:yes|no|partial|partly|n\/a)\b)/gi;
const SENTENCE = /(?<=[.!?…])["')]*\s+|\n+|;\s+|(?<=\s)•\s*|\s(?=\(?(?:\d|[a-h]|i{1,3}|iv|v)[.)]\s+\S)/;
const LIST_MARK = /^\s*(?:[-*•–]\s+|\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.):]\)?\s+)+/i;
const JOINT = /,\s+|\s+(?:-{1,2}|[–—])\s+|\s?—\s?|:\s+|\s+(?=(?:but|although|though|however)\b)|\s\.{2,}\s?/i;
const BUT = /^(?:but|although|though|however|tho)\b,? */;

/** What leads into a sentence and says nothing of what it is. */
const LEAD =
  /^(?:@[\p{L}\p{N}-]+(?= (?:yes|no|yep|not|we|it|there|our|i|see|none|never|only|sorry|thanks|as) ?| (?:status|evidence|digest|next|unanswered|accept|help)$)|ok(?:ay)?|so|well(?! done| said| put| spotted)|right(?! in)|(?:hi|hello|hey|dear|morning|afternoon|evening)(?: (?:all|everyone|everybody|folks|colleagues|both|team|again))?|sorry|apologies|hmm+|um+|err?|ah|oh|and|also|just|actually|honestly|basically|frankly|again|anyway|in fact|in short|in brief|in summary|to be honest|tbh|fyi|ftr|for (?:the record|info(?:rmation)?|clarity|completeness)|as (?:far as|well as) (?:i|we) (?:know|am aware|are aware)|afaik|to (?:my|the best of my) knowledge|from memory|i (?:can|am able to|would|must) (?:confirm|say|add)(?: that)?|(?:we|i) can (?:also )?(?:confirm|report|advise)(?: that)?|(?:i am )?happy to (?:confirm|report|say)(?: that)?|can confirm(?: that)?|please note(?: that)?|i (?:do |would |can only |have to )?(?:say|think|believe|understand|suppose|guess|reckon)(?! so$)(?: that)?|i am afraid(?: that)?|(?:my|our) (?:understanding|view|answer|response|reply) (?:is|would be)(?: that)?|(?:the )?(?:short|simple|quick|honest|long)? ?(?:answer|response) (?:is|was|would be)(?: that)?|(?:the )?(?:short|long) version (?:is|was)(?: that)?|unfortunately|regrettably|sadly|fortunately|thankfully|obviously|hopefully|probably|in any case|a quick (?:one|update)|quick (?:one|update)|just to (?:say|note|add|confirm)(?: that)?)(?: +|$)(?!for\b)/u;
/** A word of judgement that a clause without comma goes on from: "yes we do have one", "no we have not". */
const VERDICT_FIRST =
  /^(yes|yep|yeah|yeh|yup|aye|no|nope|nah|partly|partially|agreed) (?=(?:and |but |as |we|i|it|they|he|she|there|this|that|these|the|our|my|all|let|will|would|can|is|has|have|not|since|through|via|in|on|from|every|at|see|by|please|thanks|happy|sure|leave|who|what|which|why|when|where|how|to|sort of|because|each|both)\b)/;

/** What trails behind a sentence. */
const END = /(?<![.!?,;:…'\s-])[.!?,;:…'\s-]+$/;
const TAIL =
  /(?<=\S)(?<!^no) (?:tbh|to be honest|i (?:think|believe|suppose|guess|am afraid|fear)|afaik|as far as i(?: am aware| know)|sorry|please|thanks|mate|at the moment|currently|at present|though|really|so far|overall|in general|generally|for now|right now|hope that helps|if that helps|btw|indeed)$/;

/** Splits what somebody wrote into clauses, in order. */
export function clausesOf(written: string): Clause[] {
  const clauses: Clause[] = [];
  const sentences = written
    .replace(ABBREVIATION, (short) => short.slice(0, -1))
    .replace(SLASHED, "$1, ")
    .split(SENTENCE)
    .filter((part) => part?.trim());
  for (const [sentence, words] of sentences.entries()) {
    const parts = words
      .replace(LIST_MARK, "")
      .split(JOINT)
      .filter((part) => part?.trim());
    let rest = words;
    for (const [index, part] of parts.entries()) {
      const asked = index === parts.length - 1 && /\?["')\s!?]{0,20}$/.test(words);
      const gap = rest.slice(0, rest.indexOf(part));
      rest = rest.slice(rest.indexOf(part) + part.length);
      const leads = /^\s*:/.test(rest) || /:\s*$/.test(part);
      const first = index > 0 ? jointOf(gap, part) : clauses.length > 0 ? "sentence" : "start";
      for (const [place, text] of piecesOf(part).flatMap(textsOf).entries()) {
        clauses.push({ written: part, text, sentence, asked, joint: place === 0 ? first : "word", leads });
      }
      if (clauses.length >= MOST_CLAUSES) return clauses;
    }
  }
  return clauses;
}

function jointOf(gap: string, part: string): Clause["joint"] {
  if (BUT.test(part.toLowerCase())) return "but";
  if (gap.includes(":")) return "colon";
  return /[-–—]|\.\./.test(gap) ? "dash" : "comma";
}

/** Words without any stop are cut between words, or anywhere: signs look no further than a few words, and their work stays small. */
function piecesOf(part: string): string[] {
  const pieces: string[] = [];
  let rest = part;
  while (rest.length > MOST_LETTERS) {
    const space = rest.lastIndexOf(" ", MOST_LETTERS);
    const end = space > 0 ? space : MOST_LETTERS;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest];
}

/** A clause without what leads into it; two where a "yes" stands before the rest of it without a comma. */
function textsOf(part: string): string[] {
  let text = spelled(part)
    .replace(/^[^\p{L}\p{N}@£+]+/u, "")
    .replace(BUT, "")
    .replace(END, "")
    .replace(TAIL, "")
    .trim();
  for (let turn = 0; turn < 6 && LEAD.test(text); turn += 1) {
    const rest = text.replace(LEAD, "").trim();
    if (rest === "") break;
    text = rest;
  }
  const verdict = VERDICT_FIRST.exec(text);
  return verdict === null ? [text] : [verdict[1] ?? "", text.slice(verdict[0].length)];
}
