import { openings, phrases, upTo, whole } from "./phrases.ts";

const MINE =
  "(?:me|us|mine|ours|myself|my (?:area|remit|team|role|service|patch|department|bag)|our (?:area|remit|team|service|patch|department|bag))";
const BODY =
  "(?:public health|health|the police|police|probation|fire|the council|the county|county|housing|education|social care|children'?s services|adults|legal|finance|hr|trading standards|licensing|the icb|icb|the nhs|nhs|the pcc|the opcc|opcc|comms|the (?:\\p{L}+ ){1,3}(?:team|unit|service|office|lead|manager|officer|department|board|authority|partnership))";
const AIMED = phrases(`
  (?:is|one|are|be|was|question|matter|more|probably|definitely|really|surely|better|best|would be|will be|not|thats|job) (?:a |the |an )?(?:one |question |matter |job )?for (?!${MINE}(?: |$)|the (?:meeting|agenda|next|refresh|plan|year|first)|this|that|all|our|each|every|any|a |in|new|now|over|more|both|some|\\d|which|everyone|example|frontline|staff|info|young|children)[\\p{L}@]+ |
  not (?:one |a question |a matter |really |something |me |us |quite |actually )*(?:for )?${MINE} |
  not (?:mine|ours|my one|our one|my question) |
  (?:outside|beyond|out of|not (?:in|within|under)) (?:of )?(?:my|our|this service.?s) (?:\\p{L}+ )?(?:remit|scope|area|control|gift|knowledge|expertise|responsibilit\\p{L}+|patch|brief|portfolio) |
  above my pay ?grade | wrong person | not the (?:right|best|correct) person |
  (?:right|best|better|correct) (?:person|people|place|placed|team|contact|one to (?:ask|answer)) |
  well placed | over to (?!the|this|that|a )@?\\p{L}+ |
  over to (?:you|the (?:police|council|county|icb|trust)) |
  (?:i|we) (?:have )?(?:just |recently |now )?(?:left|moved on|moved|retired|handed over|stepped down|changed (?:role|job)s?)(?: (?:from|that|this|the|to|last|in|my|on|post|role|job|position)|$) |
  (?:i|we) (?:no longer|do not|am not|are not) (?:any ?more )?(?:cover|lead|work|deal|hold|do|own|in|manage|sit|the (?:lead|owner)|responsible|in post|in that|in this)(?: (?:on|with|in|for|this|that|the))?(?= (?:this|that|area|it|post|role|there|here|brief|portfolio|service|question|team|any)|$) |
  no longer (?:in post|in that|in this|my|our|the right|cover|work|lead) |
  (?:pass|passed|passing|hand|handed|handing|refer|referring|redirect|redirected|redirecting|forward|forwarded|forwarding|reassign|allocate|direct|send|sending|escalat\\p{L}+|bounc\\p{L}+|assign(?:ed)?|signpost(?:ed|ing)?) (?:this|it|that|you)(?: one| question| on| over| across)* (?:to|on to|onto|over to) |
  passed on to |
  (?:should|needs? to|ought to|must|can|could|suggest this|suggest it|suggest|this|better|best|rather) (?:this |it |that )?(?:be )?(?:goes?|directed|sent|answered|addressed|passed|referred|put|picked up|asked|reassigned|redirected|go) (?:this |it )?(?:to|by|of|on to|over) |
  defer to | somebody else|someone else |
  (?:please )?(?:ask|try|contact|speak to|email|ring|you want|you need|you should ask|you would need to ask|you will need|need to ask|want to ask|best asking|best to ask|direct to|refer to) (?:@|${BODY}|(?:yasmin|gethin|our|the|my) ) |
  ${BODY} (?:to|can|could|should|will|would|may) (?:be able to |want to |need to |have to |best |better )?(?:answer|respond|reply|advise|comment|pick|lead|confirm|take|know|have|help) |
  to (?:answer|respond|reply|pick up|comment|advise) (?:please|on this|to this|this)?$ |
  does not (?:sit|fall|belong|come) (?:with|to|under|within|in) ${MINE} | un i (?:'?r|iechyd|\\p{L}+) |
  nid i mi | mater i'?r | dros i | drosodd i | not (?:down|up) to (?:me|us)
`);
const SENT_ON = openings(`
  (?:(?:i|we) )?(?:have )?(?:now |just )?(?:forwarded|passed|handed|sent|assigned|given) (?:this|it|that)(?: one| on| over)? (?:to|on to) ${upTo(6)}to (?:answer|respond|reply|pick up|deal|action|complete|comment) |
  (?:that|this|it) (?:will|would) be (?:one )?(?:for )?(?:@|the )?(?:health|police|housing|probation|public|legal|fire|council|county|education|social|finance|trading|licensing|yasmin|gethin|icb|nhs|pcc|\\p{L}+'s (?:team|area|one)) |
  one for  | try (?:@|the ) | ask (?:@|the |\\p{L}+$) |
  that is (?:\\p{L}+)'s (?:area|job|remit|one|question|team) |
  (?:that is|this is|it is) (?:a )?(?:\\p{L}+ )?(?:question|matter|issue|one) for | no idea ask
`);
const NAMED_ALONE =
  /^(?:@[\p{L}'-]+(?: [\p{L}'-]+)?(?: (?:and|or) )?)+(?: please| this is you| thoughts| yours| one for you.*| over to you)?$/u;
const NAMED_ASKED =
  /^@?[\p{L}'-]+(?: @?[\p{L}'-]+){0,4} (?:can|could|would|will|are|do|is|please|any|thoughts|over|this|one|yours)\b.{0,40}\b(?:you|answer|respond|reply|help|pick|advise|thoughts|take|comment)\b/u;
const OWN_ANSWERS = whole(`(?:this|it|that) is (?:a )?matter for`);

/** Whether a clause names somebody else who is to answer, or says that its writer is not the one. */
export function handsOver(text: string, asked: boolean): boolean {
  if (OWN_ANSWERS.test(text)) return false;
  if (NAMED_ALONE.test(text)) return true;
  if (text.startsWith("@") && NAMED_ASKED.test(text)) return true;
  if (asked && new RegExp(`^(?:please )?(?:can|could|would|should) ${BODY} `, "u").test(text)) return true;
  return AIMED.test(text) || SENT_ON.test(text) || whole("un i .*").test(text);
}
