import type { Writer } from "./heard.ts";
import type { Reading } from "./read-clause.ts";
import { phrases } from "./signs/phrases.ts";
import type { Weighed } from "./weigh.ts";

const NOT_ASKED: Weighed = { standing: "to-check", because: "not-asked" };
const COMMENT: Weighed = { standing: "comment", because: "small-talk" };
/** What those who run a board write about the running of it. */
const RUNNING = phrases(`
  deadlines? | extended | extension | extend | short as you like | answers can | agenda | papers? |
  reminders? | remind | chase | chasing |
  answers? (?:please|this|by|before|the|below|here|in|is due|are due) | please | reply | replies | respond |
  responses? | questions? | thread | links?(?: are| is)? | pdf | word (?:doc|document|file) | files? |
  attachments? | format | bullets? | this one | next item | moved | added | would like | want | need |
  circulate | circulated | minuted? | nudge | due | send | use the | thanks | let us | we will | i will |
  discuss this | good enough | asked for this | waiting for | can you | could you | will be taken | meeting
`);

/** What a reply is that comes from somebody who is not asked: what reads like an answer is for those to check who are. */
export function asBystander(weighed: Weighed, readings: readonly Reading[], writer: Writer): Weighed {
  const runs = writer === "chair" || writer === "secretary";
  switch (weighed.standing) {
    case "answer":
      return runs && isRunning(readings) ? COMMENT : NOT_ASKED;
    case "to-check":
      return runs || readings.every(({ facts }) => facts === 0) ? COMMENT : NOT_ASKED;
    case "question":
    case "handover":
      return runs && readings.some(({ clause }) => isRequest(clause.text)) ? COMMENT : weighed;
    case "correction":
    case "comment":
    case "nothing":
      return weighed;
    default:
      // Whoever runs the board promises papers, minutes and chasing, and no answer.
      return runs ? COMMENT : weighed;
  }
}

function isRunning(readings: readonly Reading[]): boolean {
  return readings
    .filter(({ verdict, facts }) => (verdict === null && facts > 0) || verdict !== null)
    .every(({ clause, verdict }) => verdict === "nod" || RUNNING.test(clause.text));
}

function isRequest(text: string): boolean {
  return (
    /\b(?:please|answer|respond|reply|by|before|anyone|everyone|all)\b/.test(text) &&
    /\b(?:can|could|would|please)\b/.test(text)
  );
}
