import type { Clause } from "../clauses.ts";
import { openings, phrases, upTo, whole } from "./phrases.ts";

/** What a clause asks: to know what is meant, who, where; or something that may be said beside an answer. */
export type Asking = "clarifying" | "rhetorical";

const AUX = "(?:is|are|was|were|do|does|did|can|could|would|should|has|have|will|shall|am|might)";
const SUBJECT =
  "(?:you|we|i|he|she|they|this|that|it|there|the|any|anyone|anybody|someone|somebody|everyone|a|an|our|your|these|those|all|not (?:this|that|it))";
const INVERTED = openings(`${AUX} (?:not )?${SUBJECT} | does(?! not)`);
const WH = openings(`
  (?:what|which|who|whom|whose|when|where|why|how)(?: (?!(?:we|i|they|it|he|she|you|have) )[\\p{L}'-]+){0,3} ${AUX} |
  (?:who|what) (?:has|is|was|are|were|owns|leads|holds|runs|normally|usually|do|does|did|should|can|would|exactly)(?! in place) |
  (?:what|how|which|why) (?:do|does|did|is|are|about|if|far back|far|many|much|long|often|detailed|on earth|sort|kind|type) |
  (?:which|what) (?:one|year|plan|profile|version|board|bit|part|area|period|format)s?$ |
  (?:anyone|anybody) (?:know|have|got|seen|able|else|any) |
  any (?:idea|ideas|chance|thoughts|guidance|news|update)(?:s)? (?:what|who|where|when|how|on|of|if|from|about) |
  (?:what|who|where|when|why|how)$ | how come |
  (?:what|who|why) (?:counts|happens|happened|else|about|not|decides|decided|sets|qualifies|constitutes|says|said) |
  (?:by|since|until|for|from|to|on) (?:when|what|whom|which|who) | not sure i (?:follow|understand|get) |
  (?:you|u) (?:want|mean|after|looking for|need) ${upTo(6)}or | where (?:do|can|is|are|would|might)
`);
const UNCLEAR = phrases(`
  (?:not|un) ?(?:clear|sure|certain) ${upTo(2)}(?:what|which|who|whether|where|how|if)(?: (?:is|this|that|you|it|we|i|the question|exactly|kind|sort))? |
  unclear (?:what|which|who|whether|how) |
  do not (?:really |quite |fully )?(?:understand|follow|get) (?:the|this|what|which|question) |
  (?:please |can you |could you |grateful (?:if you (?:could|would) )?(?:for )?|need |would you )?(?:clarify|clarification|elaborate) |
  (?:could|can|would) (?:somebody|someone|anyone|anybody|you|anybody) ${upTo(2)}(?:explain|resend|tell|point|remind|say|define|send|share|direct|re-?post|repeat|confirm (?:what|which|who|whether)|help) |
  what (?:is|do you|does|would) (?:this|you|it|that|a|an|the) (?:question )?(?:asking|mean|meant|want|looking|after) |
  am i right |
  (?:cannot|unable to|not able to) (?:open|access|see|find|view|get into) (?:the|this|it|that|your) (?:\\p{L}+ )?(?:link|file|document|attachment|page|doc|plan|profile|question)? |
  (?:sorry )?what is this (?:asking|about|for) |
  (?:is|does) (?:this|it) (?:about|mean|include|cover|refer|relate|apply|just|only|asking|for|the) |
  which (?:one )?(?:do you|did you|is it|are we|year|plan|period|area|of) |
  (?:beth|pwy|pa|ble|pryd|pam|sut|faint)(?: [\\p{L}'-]+){0,2} (?:yw|ydy|ydi|sydd|mae|oes|ydych|wyt|ydw|a) |
  a (?:oes|yw|ydy|ydych) | ydych chi | beth yw
`);
const CLARIFYING = phrases(`
  you | your | mean | means | meant | asking | question | refer | include | explain | clarify | which |
  deadline | link | this about | format | word | define | definition | who | where | anybody | anyone |
  someone | somebody | cover | need to | want | enough | ok | okay | expected | supposed
`);
const RHETORICAL = whole(`
  (?:is|was|are) that (?:enough|ok|okay|clear|what you (?:need|want|were after)) |
  (?:ok|okay|right|yes|clear|does that (?:help|answer (?:it|the question|your question)|work|make sense)|hope that helps|isn't it|anything else|happy|any questions|should (?:it|we|there be)) |
  (?:do|would) you want (?:me to send )?(?:more|more detail|a copy|the (?:minutes|figures|link|detail))
`);

/**
 * What a clause asks, if anything. Many people leave out the question mark: then it goes by the order of the words, though not
 * where a list follows ("What we have: …") or the clause goes on from another ("…, which is in the plan").
 */
export function askingOf({ text, asked, joint, leads }: Clause): Asking | null {
  if (RHETORICAL.test(text)) return asked ? "rhetorical" : null;
  if (UNCLEAR.test(text)) return "clarifying";
  if (leads && !asked) return null;
  const formed = INVERTED.test(text) || (WH.test(text) && (asked || joint !== "comma"));
  if (!asked && !formed) return null;
  return CLARIFYING.test(text) || !asked ? "clarifying" : "rhetorical";
}
