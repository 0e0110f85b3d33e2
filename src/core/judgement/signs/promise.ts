import { openings, phrases, upTo, whole } from "./phrases.ts";

/** What a clause promises: the answer itself, or something more that goes with one. */
export type Promise = "answer" | "more";

const HELPERS =
  "(?:will|shall|would|could|can|should|am|are|is|going|hope|hoping|aim|aiming|intend|plan|planning|need|want|have|must|like|try|trying|able|just|also|be|to|get|go|and|ll|please|do|then|now|only|quickly|probably|definitely|certainly|happily|gladly|shortly|first|still|really|at least|better|best|had|looking|keen|meaning|happy|let|me|us|yet|about)";
const FINDING =
  "(?:check|double[- ]?check|cross[- ]?check|look|ask|enquire|inquire|find|confirm|get back|come back|be back|get on|get to|get round|get onto|reply|respond|answer|report back|feed ?back|update|revert|let you|let the|let everyone|follow|chase|speak|talk|consult|dig|pull|draft|complete|see (?:what|if|who|whether)|pick|do|sort|action|work|collate|gather|obtain|seek|verify|clarify|liaise|take (?:this|it|that|away|back|a look|a few)|bring (?:this|it|that|back)|raise (?:this|it|that) (?:with|at)|run (?:this|it|that)|discuss (?:this|it|that)? ?(?:with|at|internally)|establish|explore|investigate|touch base|have a look|have a think|think about|be in touch|write (?:this|it|something)|put (?:this|it|something) together|go (?:away|through|back)|get (?:it|this|that|something|an answer|the answer|hold|someone|somebody|one of)|send (?:it|this|that|something|through|over|an answer|the answer|a response|a reply|you)|provide (?:it|this|an answer|a response|an update|a reply|further|more|the|some)|post (?:it|this|them|an answer|something)|submit|forward (?:it|this)|circulate (?:it|this)|give (?:you|it|this) (?:an|a|some)|know more|hear (?:back)?|review (?:this|it)|read (?:this|it)|consider this|make enquiries|share (?:it|this|once|when|an)|prepare)";
const FUTURE = phrases(`
  (?:will|shall|ill|let me|let us|going to|hope to|hoping to|aim to|aiming to|intend to|plan to|need to|have to|want to|trying to|try to|try and|would like to|would want to|about to|happy to|must|can) ${`(?:${HELPERS} ){0,4}`}${FINDING} |
  will do |
  (?:will|should|hope to|expect to) have (?:it|this|that|an answer|something|a response|the (?:answer|figures|data|numbers|info\\w*)) |
  ${upTo(4)}(?:will|to) (?:be in touch|get in touch|respond|reply|answer|advise in) |
  (?:will|should|to) be (?:with you|provided|sent|circulated|submitted|supplied|answered|confirmed|available|ready|posted|updated) |
  to be (?:confirmed|provided|supplied|advised|announced|determined|decided|agreed shortly)
`);
const DOING = openings(
  `(?:(?:i|we|he|she|they|the team|[\\p{L}]+) (?:am|are|is) )?(?:${HELPERS} |currently |busy |in the process of |actively |team |staff |we |the ){0,3}(?:looking (?:into|at|for|it up)|checking|chasing|asking|waiting|awaiting|pulling|working on (?:it|this|that|an?|the answer|the response|getting)|drafting|collating|gathering|compiling|finding|seeking|liaising|getting (?:the|hold|this|it)|digging|confirming|double[- ]checking|preparing (?:a|an|the|our) (?:answer|response|reply|return)|finalising|finishing|following (?:up|this)|trying to|still waiting|on it|on the case|on to it|onto it|querying|discussing (?:this|it)|taking (?:this|it)|picking (?:this|it) up|reviewing (?:this|it)|having a look|running (?:this|it))`,
);
const HAVE_ASKED = phrases(`
  (?:have|has|just|already|ve|i|we|been) (?:now |just |already |also )?(?:asked|emailed|messaged|contacted|rung|rang|called|chased|requested|pinged|texted|approached|queried|left (?:a )?(?:message|voicemail)) (?!${upTo(3)}(?:you|the secretary)) |
  (?:put|sent|made|raised|submitted) (?:in )?(?:a|an|the) (?:data |information |formal |quick )?(?:request|call|query|message|email|enquiry|ticket) |
  put in a call
`);
const STANDING_BY = phrases(`
  to follow(?! up) | in hand | in due course | watch this space | more to come | bear with | hang on |
  hold on | one (?:moment|sec|minute) | just a (?:moment|sec|minute) |
  give (?:me|us) (?:a|an|one|five|\\d+) (?:couple|few|min|minutes?|moment|sec|second|hour|hours|bit) |
  (?:a )?couple of hours | leave (?:it|this|that|this one|that one|these) ${upTo(3)}with (?:me|us) | on it |
  on the case | on (?:my|our) (?:list|to ?do|radar|desk|pile) | not forgotten | have not forgotten |
  nearly (?:there|done|finished|ready) | almost (?:there|done|ready) | half ?way through | sign[- ]?off |
  signed off shortly | (?:awaiting|pending|needs|subject to) (?:clearance|approval|confirmation|legal) |
  being (?:drafted|prepared|worked on|finalised|finalized|looked (?:at|into)|collated|compiled|cleared|pulled together|put together|checked|chased) |
  (?:draft|response|reply|answer|return|submission) (?:is )?(?:in progress|in draft|under way|underway|coming|on its way|pending|due|imminent) |
  on its way | (?:my|our|a|the|first) draft | draft (?:answer|response|reply) |
  should have (?:it|this|something|an answer|the answer|that) | as soon as (?:i|we|possible) |
  once (?:i|we) (?:have|hear|get|receive|know) |
  when (?:i am|we are|she is|he is|they are|i) (?:back|get back|return|at my desk|next in|in the office) |
  when back | (?:am|is|are|be|been|currently|still|also)? ?on leave | out of (?:the )?office |
  off (?:sick|work|until|this week|today) | away (?:this|until|on|from|at|for) |
  back (?:on|in the office|at work|next|in on) ?(?:monday|tuesday|wednesday|thursday|friday|week|the|\\d)? |
  not in (?:until|the office|today) | in a meeting | in meetings | back to backs? | acknowledged |
  (?:with|sits with|sat with|gone to|at) (?:my|our|the) (?:\\p{L}+ ){0,3}(?:at the moment|for (?:clearance|approval|sign|comment|checking|review|a steer)) |
  (?:to|need to|must) (?:check|confirm|ask)(?: first| before)? |
  do not have (?:it|them|the figures|the answer) (?:to hand|yet|with me) | not to hand | at (?:my|a) desk |
  (?:figures|data|numbers|results|stats|report|info\\w*) (?:is |are )?(?:due|coming|not (?:in|ready|available|through|back)|still to come|outstanding) |
  (?:update|answer|response|reply|more|details?|figures|info\\w*|rest) (?:to follow|follows shortly|soon|shortly|tomorrow|later|next week|by \\p{L}+day) |
  it will be (?:a few|another|next|a couple|early|later) | waiting (?:to|for|on) |
  still (?:waiting|chasing|checking|trying) | not (?:had|got) (?:a )?(?:chance|time) |
  (?:yet to|not yet) (?:hear|had|received|heard) | haven't heard | have not heard | getting there |
  no update (?:yet|at) | later (?:today|this week) |
  (?:mi |fe )?(?:wna|wnaf|ofynna|ofynnaf|edrycha|edrychaf|holaf|hola|ateba|atebaf) i |
  (?:byddaf|bydda i|byddwn|bydda)(?: yn)? | dod yn ôl | dof yn ôl | i ddilyn | i'w gadarnhau |
  ar (?:wyliau|fy ngwyliau) | wedi gofyn | yn aros | ar y gweill | gad(?:ewch)? (?:o|e|hwn|hyn) |
  yn edrych (?:i mewn|ar)
`);
const LATER_ALONE = whole(
  `(?:later|soon|shortly|tomorrow|monday|tuesday|wednesday|thursday|friday|asap|wip|pending|awaiting|holding|holding reply|noted and actioned|working|will action|to be confirmed|being)`,
);

/** What is promised beside an answer that was given: papers, more of the same. */
const EXTRA = phrases(`
  (?:will|shall|can|happy to|let me|could) (?:${HELPERS} ){0,3}(?:send|share|forward|circulate|upload|attach|add|provide|post|email|dig out|supply|give|pop|bring|resend|pass on) ${upTo(5)}(?:minutes|link|links|copy|copies|paper|papers|slides|document|documents|report|plan|policy|template|flyer|leaflet|details?|detail|poster|strategy|terms|contact|contacts|more|breakdown|evidence|example|examples|page|spreadsheet|summary|screenshot) |
  (?:will|shall) (?:\\p{L}+ ){0,1}raise (?:it|this|that) with
`);

/** What a clause promises, if anything. */
export function promiseOf(text: string): Promise | null {
  if (EXTRA.test(text)) return "more";
  return FUTURE.test(text) ||
    DOING.test(text) ||
    HAVE_ASKED.test(text) ||
    STANDING_BY.test(text) ||
    LATER_ALONE.test(text)
    ? "answer"
    : null;
}
