import { openings, phrases, upTo } from "./phrases.ts";

const MINE =
  "(?:me|us|mine|ours|myself|(?:my|our) (?:area|remit|team|role|service|patch|department|bag|side))";
const BODY =
  "(?:public health|health|the police|police|probation|fire|the council|council|the county|county|housing|education|social care|children'?s services|adults|legal|finance|hr|trading standards|licensing|the icb|icb|the nhs|nhs|the pcc|the opcc|opcc|pcc|the trust|comms|(?:the|our|your|their) (?:\\p{L}+ ){0,3}(?:team|unit|service|services|office|officer|lead|manager|department|board|authority|partnership|director|head|chief|analyst))";
/** What follows "for" where nobody is meant. */
const NOBODY = `(?:${MINE}|the (?:meeting|agenda|next|refresh|plan|year|first|last|time|record|minutes|whole)|this|that|all|each|every|any|a |an |in|now|over|more|both|some|\\d|which|everyone|example|staff|info|people|two|three|now|us|one|discussion|decision|noting|approval|review|consideration)`;
const ANSWERS = "(?:answer|respond|reply|advise|comment|pick|lead on|confirm|take|deal|help|action|complete)";

const AIMED = phrases(`
  (?:this|that|it|which) (?:is|was|would be|will be|might be|may be|should be|sounds|looks|feels)(?: (?:really|probably|more|definitely|surely|clearly|rather|not|like|perhaps|a|an|one|something|better|best|actually|very much))*(?: (?:question|matter|one|job|issue))? for (?!${NOBODY})[\\p{L}@]+ |
  (?:one|question|matter|job) for (?!${NOBODY})[\\p{L}@]+ |
  not (?:one |a question |a matter |really |something |me |us |quite |actually )*(?:for )?${MINE} |
  not (?:my one|our one|my question|a (?:\\p{L}+ ){1,2}(?:question|matter|issue)) |
  (?:outside|beyond|out of|out with|outwith|not (?:in|within|under)) (?:of )?(?:my|our) (?:\\p{L}+ )?(?:remit|scope|area|control|gift|knowledge|expertise|responsibilit\\p{L}+|patch|brief|portfolio|jurisdiction) |
  above my pay ?grade | wrong (?:person|team|people|organisation) |
  not the (?:right|best|correct) (?:person|team|people|organisation) |
  (?:right|best|better|correct) (?:person|people|placed|contact|one to (?:ask|answer)) | well placed |
  ^(?:that|this|it) is \\p{L}+'s$ | (?:am|was|were|is) (?:only |just )covering |
  (?<!^(?:we|i) )(?:holds?|deals? with|covers?|leads? on|owns?|handles?|looks? after) (?:this|that)(?: one)?$ |
  (?:suggest|propose|recommend)(?: that)? ${upTo(6)}${ANSWERS}s?$ |
  please (?:direct|redirect|refer|send|forward|pass) (?:this|it|that) |
  not (?:my|our) (?:responsibility|job|problem|role|business|call|decision|line|field|duty) |
  (?:would|will|should|might|may) know | let (?!you|me|us|them)@?\\p{L}+ ${ANSWERS} |
  should have (?:gone|come|been (?:sent|directed|addressed|asked)) (?:to|of) | why me |
  not something (?:we|i|us|the|that) |
  (?:copying|cc'?ing|ccing|looping|tagging|adding|bringing|roping) (?:in )?@?\\p{L}+ |
  (?:ask|try|contact) (?:my|the new) \\p{L}+ | (?:knows?|know) (?:more|better|the answer|all about) |
  (?:a|an) (?:police|health|council|county|housing|education|legal|national|regional|force|probation|fire|nhs|social care|safeguarding|licensing) (?:matter|issue|question|one|job|thing|problem) |
  i am (?:only|just) (?:the|a|an|standing|covering the)(?! (?:chair|lead|deput)) |
  who (?:leads|deals|works|knows) (?:on|with|about) this |
  nothing to do with (?!${upTo(1)}(?:crime|fraud|soc)) |
  (?:has|have) (?:now |just )?taken (?:this |it )?over | please redirect |
  (?:suggest|recommend|propose) (?:that )?you (?:speak|talk|ask|contact|try|email|ring|write|go) |
  (?:why|how come|no idea why|not sure why) (?:has |have |is |was |did |am |are )?(?:this |it |i |we )(?:been |come |coming |sent |assigned |allocated |landed |got |with |asked |being )*(?:to |with |at |on )?(?:me|us|asked) |
  (?:i|we) (?:have )?(?:just |recently |now )?(?:left|moved on|moved|retired|handed over|stepped down|changed (?:role|job)s?)(?: (?:from|that|this|the|to|last|in|my|on|post|role|job|position)|$) |
  (?:i|we) (?:do not|am not|are not) (?:any ?more )?(?:cover|lead|deal|the (?:lead|owner)|responsible|in post|in that|in this)(?: (?:on|with|in|for))*(?: (?:this|that|it|there|here|any ?more|any longer|area)){0,2}$ |
  no longer (?:cover|lead|work|deal|own|in|manage|sit|responsible|my|our|the right|the lead|with|employed) |
  (?:(?:passing|handing|referring|redirecting|forwarding|reassigning|escalating|bouncing|assigning|signposting|transferring|have (?:now |just )?(?:passed|handed|referred|redirected|forwarded|assigned|sent)) (?:this|it|that|you)|(?:pass|passed|hand|handed|refer|redirect|redirected|forward|forwarded|reassign|allocate|direct|transfer|assign|assigned|bounce|bounced) this)(?: one| question| on| over| across| up)* (?:to|on to|onto|over to)(?! (?:my|our|one of my) ) |
  passed on to |
  (?:should|needs? to|ought to|must|can|could|suggest this|suggest it|suggest|better|best|rather) (?:this |it |that )?(?:be )?(?:goes?|directed|sent|answered|addressed|passed|referred|put|picked up|asked|reassigned|redirected|go) (?:this |it )?(?:to|by|on to|over to) (?!a meeting|the meeting|members|all|\\d) |
  i (?:would |will )?defer to | somebody else | someone else |
  another (?:person|colleague|agency|team|organisation) (?:to|should|will|needs) |
  ${BODY} (?:to|can|could|should|would|may|need to|needs to|ought to) (?:be able to |want to |have to |best |better |please |perhaps |really |probably )?${ANSWERS} |
  (?:does|do) not (?:sit|fall|belong|come|lie|rest) (?:with|to|under|within|in) ${MINE} |
  not (?:down|up) to (?:me|us) | un i'?r? | nid i mi | mater i'?r? | drosodd i
`);
const SENT_ON = openings(`
  (?:retired|left|moved)(?: (?:in|from|to|on|last|post|that|now|already)| ?$) |
  (?:(?:i|we) )?(?:have )?(?:now |just )?(?:forwarded|passed|handed|sent|assigned|given) (?:this|it|that)(?: one| on| over)? (?:to|on to) (?!my |our team)${upTo(6)}to ${ANSWERS} |
  (?:that|this|it) (?:will|would) be (?:one )?(?:for )?(?:@|${BODY}|\\p{L}+'s (?:team|area|one)) |
  over to (?!this|that|a |the next|the board|the meeting)@?\\p{L}+ |
  (?:no idea |do not know )?(?:please |best |better |suggest |perhaps |maybe )?(?:you |we )?(?:to )?(?:ask|asking|try|contact|speak to|email|ring|want|need|will need|need to ask|should ask|should try|would need to ask|will need to ask|want to ask|suggest asking|direct to|refer to|redirect to) (?:@\\p{L}+|${BODY}|the \\p{L}+ (?:team|lead|manager|officer)|\\p{L}+(?: for (?:this|that))?$) |
  (?:that|this) is (?:\\p{L}+)'s (?:area|job|remit|one|question|team|bag) |
  (?:it|this|that) (?:sits|belongs|falls|lies|rests) (?:with|to|under) |
  ${upTo(4)}to ${ANSWERS}(?: (?:please|on this|to this|this|up|this one|this up))?$
`);
const NAMED_ALONE =
  /^(?:@[\p{L}'-]+(?: [\p{L}'-]+)?(?: (?:and|or) )?)+(?: please| this is you| thoughts| yours| one for you.*| over to you)?$/u;
const NAMED_ASKED =
  /^@[\p{L}'-]+(?: @?[\p{L}'-]+){0,4} .{0,40}\b(?:you|answer|respond|reply|help|pick|advise|thoughts|take|comment)\b/u;
const BODY_ASKED = openings(
  `
  (?:please )?(?:can|could|would|should) (?:somebody from |someone from )?${BODY}
`,
);
/** How a question about oneself, or a promise, begins: "Am I allowed to answer this?", "I need to reply". */
const NOT_AIMED = openings(`
  (?:am|are|do|does|how|is|what|when|who|have|will|need|unable|able|happy|trying|going) | i | we | not sure
`);

/** Whether a clause names somebody else who is to answer, or says that its writer is not the one. */
export function handsOver(text: string, asked: boolean): boolean {
  if (NAMED_ALONE.test(text) || NAMED_ASKED.test(text) || AIMED.test(text)) return true;
  if (asked && BODY_ASKED.test(text)) return true;
  return SENT_ON.test(text) && (!NOT_AIMED.test(text) || /^(?:i|we) have|^i would|^we would/.test(text));
}
