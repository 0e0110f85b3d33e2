import { openings, phrases, upTo } from "./phrases.ts";

const DAY =
  "(?:until|the \\d|\\d|monday|tuesday|wednesday|thursday|friday|next|end|after|later|january|february|march|april|may|june|july|august|september|october|november|december|week of|close|it is the \\d)";
const ASKS = phrases(`
  (?:can|could|may|might|please) (?:i|we|you|this|it) (?:please |possibly |just )?(?:have|be given|give (?:me|us)|be allowed|get|wait|take) ${upTo(4)}(?:until|longer|days?|week|weeks|fortnight|month|more time|extra time) |
  (?:have|give (?:me|us)|need|grateful for|appreciate|like|want|allow (?:me|us)|until) until(?! recently| now) | until \\p{L}*day (?:would|please|ok) |
  (?:an?|any|short|the|brief|slight) extension | extension (?:please|to|until|of) |
  extend (?:the deadline|this|it) | (?:more|extra|a bit more|a little more|additional) time |
  (?:another|an extra|a further|one more|a few more|couple more|few extra|an additional) (?:few |couple of )?(?:days?|week|weeks|fortnight|month)(?! (?:we|until)) |
  (?:push|move|put|shift|slip|postpone|delay) (?:this|it|the deadline|the date|ours|mine|the due date|that)(?: one)? (?:back|to|until|out|a (?:week|few|bit|day))(?! the agenda| the meeting) | push(?:ing|ed)? back (?:the|this|to|until|a) |
  deadline (?:can |could |to |might )?(?:be )?(?:move|moved|extended|slip|pushed|relaxed|changed|shifted) |
  (?:will not|cannot|not going to|unlikely to|do not think (?:i|we) (?:will|can)|not be able to|struggle to|struggling to|unable to) ${upTo(2)}(?:make(?! (?:the|that|this) (?:meeting|board|session))|meet|hit|manage|get (?:this|it)|do (?:this|it)|turn) ${upTo(4)}(?:deadline|date|by|for|in time|on time|\\d{1,2}(?:st|nd|rd|th)|monday|tuesday|wednesday|thursday|friday|around|end) |
  (?:would|will|is|might|could) (?:it|this|that|\\p{L}+day|the \\d{1,2}(?:st|nd|rd|th)?|next \\p{L}+|end of \\p{L}+) (?:be )?(?:possible|ok|okay|fine|alright|acceptable|too late|the \\d)${`(?: ${upTo(8)}(?:late|later|${DAY}|days?|week|longer))?`}(?= |$) |
  (?:this|it|answer|response|reply|mine|ours) (?:is|will be|might be|may be) (?:a (?:bit|little|few days|day|week) )?late(?:r)? |
  a (?:bit|little|few days|day or two|day|week) late | (?:need|take) (?:a )?(?:bit |little |few )?longer |
  too (?:tight|short|soon) | miss (?:the|this|that) (?:deadline|date) | (?:will|going to|might|may) be (?:\\p{L}+ )?late | (?:deadline|date) (?:fixed|flexible|negotiable|firm|movable) | any (?:flex|give|slack|movement|leeway|room) | (?:could|can) the \\d{1,2}(?:st|nd|rd|th) | please extend | (?:need|needing|take|going to need) (?:a )?(?:bit |little |while )?longer | leeway | grace period | flexibility (?:on|with) the (?:date|deadline) | (?:can|could|may|shall) (?:i|we) (?:please )?(?:leave|do|take|move|park|answer|bring|send) ${upTo(4)}until | (?:one|two|three|four|five|\\d|couple|few|bit) more (?:days?|weeks?|week|fortnight|time) | mwy o amser | estyniad | a ga i tan | gawn ni tan
`);
const IS_LATE_FINE = openings(
  `
  (?:would|is|will) (?:it|that|this|\\p{L}+day|the \\d{1,2}(?:st|nd|rd|th)?|next week|end of (?:the )?\\p{L}+) (?:be )?(?:ok|okay|fine|alright|possible|acceptable|too late)(?: if| to| for|$)
`,
);
const IN_THE_PAST = phrases(`
  asked for an extension of | (?:was|were|been|got|is) (?:granted|given|extended) | in \\d{4} |
  last (?:year|month)
`);

/** Whether a clause asks for a later date. An extension that was given in the past is a fact. */
export function asksForTime(text: string): boolean {
  return (ASKS.test(text) || IS_LATE_FINE.test(text)) && !IN_THE_PAST.test(text);
}
