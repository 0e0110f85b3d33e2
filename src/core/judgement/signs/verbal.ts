import { phrases, upTo } from "./phrases.ts";

const THERE =
  "(?:at|in|during|on|to) (?:the|our|next|this|that|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)(?:'s)? ?(?:next |forthcoming |coming |actual |january |march |june |september )?(?:meeting|board|session|day|night|partnership|committee|csp|forum)";
const TELL =
  "(?:speak|talk|say|cover|present|update|report|explain|give|answer|discuss|raise|bring|take|pick|address|deal|outline|brief|respond|mention|go through|run through|expand)";
const TOLD = phrases(`
  verbally | orally | under (?:matters arising|aob|any other business) | attend and ${TELL} |
  (?:say|tell) (?:this|it|you) than write | (?:not|nothing) (?:for writing|in writing) |
  (?:will|shall|can|let me|rather) ${upTo(1)}(?:tell|brief|inform|update) (?:the (?:board|meeting|partnership|committee)|members|you (?:there|then|at|on the day|in person)) |
  verbal (?:update|report|answer|response|reply|briefing|input|item|to|on|at) |
  oral (?:update|report|answer|briefing|response) | (?:do|have|is|make|keep|this|it) verbal | ar lafar |
  in person | face to face |
  (?:will|can|shall|happy to|let us|let me|to|would|could|rather|going to|prefer to|intend to|plan to|should|am|be|may|might|best) ${upTo(2)}${TELL}(?:ing)? ${upTo(5)}${THERE} |
  speak to (?:this|it|that|the (?:item|paper|question)) |
  (?:talk|walk|take) (?:members|you|people|everyone|colleagues|the board|partners|them) through |
  (?:better|best|easier) (?:done|discussed|explained|covered|answered|said|to (?:explain|discuss|say|cover)) (?:\\p{L}+ )?(?:${THERE}|verbally|in person|face to face) |
  on the (?:day|night)$
`);
const ALREADY = phrases(`
  (?:update|report|briefing|presentation) (?:was |has been |were )?(?:given|provided|made|presented|received|heard) |
  (?:was|were|has been|had been) (?:given|provided|made|presented|received|noted|discussed) |
  (?:gave|given|presented|received|had|made|provided) ${upTo(2)}(?:verbal|oral|update) |
  last (?:year|meeting|time|month|week) | in (?:19|20)\\d\\d
`);

/** Whether a clause says that the answer will be given at the meeting by word of mouth. What was given there already is a fact. */
export function atTheMeeting(text: string): boolean {
  return TOLD.test(text) && !ALREADY.test(text);
}
