import { openings, phrases, upTo, whole } from "./phrases.ts";

/** What a clause promises: the answer itself, that somebody was asked for it, or something more that goes with one. */
export type Promise = "answer" | "asked" | "more";

const HELPERS =
  "(?:will|shall|would|could|can|should|am|are|is|going|hope|hoping|aim|aiming|intend|plan|planning|need|want|have|must|like|try|trying|able|just|also|be|to|get|go|and|ll|please|do|then|now|only|quickly|probably|definitely|certainly|happily|gladly|shortly|first|still|really|at least|better|best|had|looking|keen|meaning|happy|let|me|us|yet|about)";
const FINDING =
  "(?:check|double[- ]?check|cross[- ]?check|look|ask|enquire|inquire|find|confirm|get back|come back|be back|get on|get to|get round|get onto|reply|respond|answer|report back|feed ?back|update|revert|let you|let the|let everyone|follow|chase|speak|talk|consult|dig|pull|draft|complete (?:this|it|the|an?|my|our)|see (?:what|if|who|whether)|pick|do|sort|action|work|collate|gather|(?:ring|call|phone|email|message|text|write to) (?:you|him|her|them|round|the|my)|put (?:it|this|that) to|obtain|seek|verify|clarify|liaise|take (?:this|it|that|away|back|a look|a few)|bring (?:this|it|that|back)|raise (?:this|it|that) (?:with|at)|run (?:this|it|that)|discuss (?:this|it|that)? ?(?:with|at|internally)|establish|explore|investigate|touch base|agree (?:a|the|our|this|it)(?! (?:plan|strategy|policy|protocol))|send$|(?:circulate|send|post|share|write|draft|say|provide|get) something|deal with|handle|see to|report (?:after|once|back|when|to you)|have a look|have a think|think about|be in touch|write (?:this|it|something)|put (?:this|it|something) together|go (?:away|through|back)|get (?:it|this|that|something|an answer|the answer|hold|someone|somebody|one of)|send (?:tonight|tomorrow|later|on|by|next|soon|when|once|asap|shortly|after)|get you|send (?:it|this|that|something|through|over|an answer|the answer|a response|a reply|you)|provide (?:it|this|an answer|a response|an update|a reply|further|more|the|some)|post (?:it|this|them|an answer|something)|submit|forward (?:it|this)|circulate (?:it|this)|give (?:you|it|this) (?:an|a|some)|know more|hear (?:back)?|review (?:this|it)|read (?:up|this|it)|get (?:the|some|data|figures|numbers|hold)|consider this|make enquiries|share (?:it|this|once|when|an)|prepare)";
const FUTURE = phrases(`
  (?:will|shall|ill|let me|let us|going to|hope to|hoping to|aim to|aiming to|intend to|plan to|need to|have to|want to|trying to|try to|try and|would like to|would want to|about to|happy to|must|can) ${`(?:${HELPERS} ){0,4}`}${FINDING} |
  will do |
  (?:will|should|hope to|expect to) have (?:it|this|that|an answer|something|a response|the (?:answer|figures|data|numbers|info\\w*)) |
  ${upTo(4)}(?:will|to) (?:be in touch|get in touch|respond|reply|answer|advise in) |
  (?:will|should|to) be (?:with you|provided|sent|circulated|submitted|supplied|answered|confirmed|available|ready|posted|updated) |
  to be (?:confirmed|provided|supplied|advised|announced|determined|decided|agreed shortly)
`);
const DOING = openings(
  `
  (?:(?:i|we|he|she|they|the team|[\\p{L}]+) (?:am|are|is) )?(?:${HELPERS} |currently |busy |in the process of |actively |team |staff |we |the ){0,3}(?:looking (?:into|at|for|it up)|checking|putting (?:together|something)|chasing|asking|waiting|awaiting|pulling|working on (?:it|this|that|an?|the answer|the response|getting)|drafting|collating|collecting|sourcing|obtaining|gathering|compiling|finding|seeking|liaising|getting (?:the|hold|this|it)|digging|confirming|double[- ]checking|preparing (?:a|an|the|our) (?:answer|response|reply|return)|finalising|finishing|following (?:up|this)|trying to|still waiting|on it|on the case|on to it|onto it|querying|discussing (?:this|it)|taking (?:this|it)|picking (?:this|it) up|reviewing (?:this|it)|having a look|running (?:this|it))
`,
);
/** What came of the asking. */
const OUTCOME = phrases(`
  said | told | confirmed | refused | denied | reported | replied | declined
`);
/** "Putting this on the agenda": something is being done about the question, not about the matter. */
const DOING_THIS = openings(`
  (?:(?:i|we) (?:am|are) )?(?:now |just |currently |still )?(?!doing|using|running|piloting|trialling|delivering|offering|providing|funding|monitoring|managing|leading|implementing|introducing|during|regarding|concerning|including|following|considering|excluding|interesting|existing|meaning|training|anything|something|nothing|everything)\\p{L}+ing (?:with |on |to |into |at )?(?:this|it)(?: one)?(?! (?:is|was|has|means))
`);
const HAVE_ASKED = phrases(`
  (?:have|has|just|already|ve|i|we|been) (?:now |just |already |also )?(?:asked|emailed|messaged|contacted|rung|rang|called|chased|requested|pinged|texted|approached|queried|tasked|instructed|commissioned|delegated|left (?:a )?(?:message|voicemail))(?! (?:me|us)(?: |$))(?! ${upTo(3)}(?:you|the secretary)) |
  (?:put|sent|made|raised|submitted|logged|lodged|filed) (?:in )?(?:a|an|the) (?:data |information |formal |quick )?(?:request|call|query|message|email|enquiry|ticket) |
  put (?:a|an) (?:\\p{L}+ )?(?:request|call|query) in | put in a call |
  (?:passed|given|sent|forwarded|handed|delegated) (?:this|it|that) (?:on )?(?:to|over to) (?:my|our|one of my)
`);
const STANDING_BY = phrases(`
  to follow(?! up) | in hand | in due course | watch this space | more to come | bear with | hang on |
  hold on | one (?:moment|sec|minute) | just a (?:moment|sec|minute) |
  give (?:me|us) (?:a|an|one|five|\\d+) (?:couple|few|min|minutes?|moment|sec|second|hour|hours|bit) |
  (?:a )?couple of hours | leave (?:it|this|that|this one|that one|these) ${upTo(3)}with (?:me|us) |
  on the case | on (?:my|our) (?:list|to ?do|radar|desk|pile) | not forgotten | have not forgotten |
  nearly (?:there|done|finished|ready) | almost (?:there|done|ready) | half ?way through | sign[- ]?off |
  signed off shortly | (?:awaiting|pending|needs|subject to) (?:clearance|approval|confirmation|legal) |
  being (?:drafted|prepared|worked on|finalised|finalized|looked (?:at|into)|collated|compiled|cleared|pulled together|put together|checked|chased) |
  (?:draft|response|reply|answer|return|submission) (?:is )?(?:in progress|in draft|under way|underway|coming|on its way|pending|due|imminent) |
  on its way | (?:my|our|a|the|first) draft | draft (?:answer|response|reply) |
  should have (?:it|this|them|something|an answer|the answer|that) | as soon as (?:i|we|possible) |
  once (?:i|we) (?:have|hear|get|receive|know) |
  when (?:i am|we are|she is|he is|they are|i) (?:back|get back|return|at my desk|next in|in the office) |
  when back |
  (?:this|it) is (?:now |currently |still )?with (?:my|our|the) ${upTo(4)}(?:team|director|chief|lead|officer|analyst|unit|office|legal|comms|manager) |
  (?:am|is|are|be|been|currently|still|also)? ?on leave | out of (?:the )?office |
  off (?:sick|work|until|this week|today) | away (?:this|until|on|from|at|for) |
  back (?:on|in the office|at work|next|in on) ?(?:monday|tuesday|wednesday|thursday|friday|week|the|\\d)? |
  not in (?:until|the office|today) | in a meeting | in meetings | back to backs? | acknowledged |
  (?:with|sits with|sat with|gone to|at) (?:my|our|the) (?:\\p{L}+ ){0,3}(?:at the moment|for (?:clearance|approval|sign|comment|checking|review|a steer)) |
  (?:to|need to|must) (?:check|confirm|ask)(?: first| before)? |
  do not have (?:it|them|the figures|the answer) (?:to hand|yet|with me) | not to hand | at (?:my|a) desk |
  (?:figures|data|numbers|results|stats|report|info\\w*) (?:is |are )?(?:due|coming|not (?:in|ready|available|through|back)|still to come|outstanding) |
  (?:update|answer|response|reply|more|details?|figures|info\\w*|rest) (?:to follow|follows shortly|soon|shortly|tomorrow|later|next week|by \\p{L}+day) |
  it will be (?:a few|another|next|a couple|early|later) | waiting (?:to|for|on) |
  still (?:waiting|chasing|checking|trying|outstanding) |
  (?:data|figures|numbers|results|response|report) (?:is|are|has|have) not (?:back|in|through|ready|available|come|arrived|been (?:sent|provided|returned))(?: yet)? |
  not (?:had|got) (?:a )?(?:chance|time) | (?:yet to|not yet) (?:hear|had|received|heard) | haven't heard |
  have not heard | getting there | catching up | needs? (?:a bit of |some |more )?digging | ^(?:currently |now |still |it is |this is )*with (?:my|our|the) (?:\\p{L}+ ){0,2}(?:lawyers?|solicitors?|legal|finance|comms|director|team|chief|analyst|manager|hr|ict) | still (?:nothing|no (?:word|reply|answer|response|sign)) |
  (?:set|put|blocked|carved) ${upTo(2)}time (?:aside|out) | it will be \\p{L}+day |
  (?:is|it is|been|just) drafted | with you (?:by|on|before|tomorrow|shortly|soon) |
  cannot (?:answer|say|confirm|respond|comment)(?: (?:this|that|it|on this))?(?: just)? yet |
  expect (?:an|the|our|my|it|something|this)(?: full| formal)?(?: answer| response| reply)? |
  (?:meeting|speaking|talking|chatting) ${upTo(3)}(?:about|on|regarding) (?:this|it) |
  (?:figures|data|numbers|results|response|answer|reply|update|report) (?:is |are )?(?:expected|anticipated|awaited|promised) |
  have not (?:yet )?(?:got (?:to|round|around)|had (?:time|a|the|any)) |
  i have not (?:yet )?(?:started|finished|managed|replied|answered|been able) | answer coming |
  leave (?:it|this|that) to (?:me|us) | have a (?:word|chat|dig|rummage|think|look) |
  (?:got|have|put) (?:it|this) (?:down|in|on) (?:to do|for|my|the (?:diary|list)) |
  take(?:s|n)? (?:me |us )?a (?:while|bit|few|little) | to hand$ |
  (?:had |was |we )?hope[ds]? to (?:have|get) | (?:can|will|should) get (?:it|this|that|them|the) |
  to be agreed | before (?:it|this|the answer|the response) (?:goes|is sent|can go|is submitted) |
  (?:i|we) (?:will|shall) (?:read|go|get|see|have|ring|call|try) |
  (?:it|this|that|answer|response|reply) is coming |
  (?:once|when|as soon as|after|if|until) ${upTo(8)}(?:i|we) (?:can|will|should|shall) |
  (?:can|will) (?:tell you|let you know) | on hol(?:s|iday|idays)? | picking (?:this |it )?up | half done |
  part done | in (?:my|our|the) drafts |
  (?:needs?|need|needing|waiting for|once) ${upTo(4)}to (?:ok|okay|approve|sign|agree|clear|check|confirm|review|look at) ${upTo(2)}(?:it|this|off|wording|draft|answer|response|the) |
  snowed under | swamped | flat out | busy | manic | hectic |
  going through (?:\\p{L}+ )?(?:governance|clearance|approval|sign|checks) |
  (?:return|response|answer|reply|submission) (?:is |has |will |should |needs |must )(?!yes|no|that|in|at|on|attached|below|above)\\p{L}+ |
  (?:am|is|are) (?:\\p{L}+ )?\\p{L}+ing (?:this|it|that)(?: one| up| out| off| now| today| for (?:me|us))* |
  chased (?:again|up|them|him|her|this|it|the|my) |
  (?:no|any) (?:news|word|joy|reply|response|answer|luck)(?: back)?(?: as)? (?:yet|from) | diari[sz]ed |
  in (?:my|the) diary | next on my list | short[- ]staffed | (?:was|were|been) hoping to | on my to[- ]do |
  no update (?:yet|at) | later (?:today|this week) |
  (?:mi |fe )?(?:wna|wnaf|ofynna|ofynnaf|edrycha|edrychaf|holaf|hola|ateba|atebaf) i |
  (?:byddaf|bydda i|byddwn|bydda)(?: yn)? | dod yn ôl | dof yn ôl | i ddilyn | i'w gadarnhau |
  ar (?:wyliau|fy ngwyliau) | wedi gofyn | yn aros | ar y gweill | gad(?:ewch)? (?:o|e|hwn|hyn) |
  yn edrych (?:i mewn|ar)
`);
const LATER_ALONE = whole(
  `
  (?:(?:hopefully )?(?:later|tomorrow|tonight|next week|this week|monday|tuesday|wednesday|thursday|friday)(?: (?:morning|afternoon|evening|lunchtime|am|pm))?(?: hopefully)?|later|soon|shortly|tomorrow|monday|tuesday|wednesday|thursday|friday|asap|wip|pending|awaiting|holding|holding reply|noted and actioned|working|will action|to be confirmed|being)
`,
);

/** What is promised beside an answer that was given: papers, more of the same. */
const EXTRA = phrases(`
  (?:will|shall|can|happy to|let me|could) (?:${HELPERS} ){0,3}(?:send|share|forward|circulate|upload|attach|add|provide|post|email|dig out|supply|give|pop|bring|resend|pass on) ${upTo(5)}(?:minutes|link|links|copy|copies|paper|papers|slides|document|documents|report|plan|policy|template|flyer|leaflet|details?|detail|poster|strategy|terms|contact|contacts|more|breakdown|evidence|example|examples|page|spreadsheet|summary|screenshot) |
  (?:will|shall) (?:\\p{L}+ ){0,1}raise (?:it|this|that) with
`);

/** What a clause promises, if anything. */
export function promiseOf(text: string): Promise | null {
  if (EXTRA.test(text)) return "more";
  if (
    FUTURE.test(text) ||
    DOING.test(text) ||
    STANDING_BY.test(text) ||
    DOING_THIS.test(text) ||
    LATER_ALONE.test(text)
  )
    return "answer";
  return HAVE_ASKED.test(text) && !OUTCOME.test(text) ? "asked" : null;
}
