import { openings, phrases, upTo } from "./phrases.ts";

const SAFE_WAY =
  "(?:secure (?:e-?mail|mail|link|channel|portal)|e-?mail|egress|cjsm|pnn|encrypted (?:e-?mail|mail)|encryption|phone|telephone|post|mail|the usual (?:route|channel|way)|resilience ?direct|the (?:secure|police|restricted|gov|nhs) (?:\\p{L}+ ){0,2}(?:system|portal|site|network|mail|channel|share)|separate cover|private (?:message|email)|dm|letter|hand|courier|teams call|another channel|other means|objective connect|galaxkey|mimecast|gcsx)";
const SENT =
  "(?:sent|emailed|e-mailed|shared|given|gave|passed|forwarded|supplied|submitted|phoned|rang|rung|told|messaged|posted|provided|replied|responded|answered|texted|faxed|delivered|dropped|returned|relayed|couriered|communicated|gone|went|uploaded|sending|emailing|sharing|phoning)";
const GAVE = phrases(`
  (?<!(?:is|are|be|being|gets?|always|usually|routinely|regularly|normally|then) (?:\\p{L}+ )?)${SENT} ${upTo(6)}(?:by|via|through|over|on|using|in|under) (?:a |the |an |our )?${SAFE_WAY} |
  ${SENT} (?:it |this |them |that |the \\p{L}+ |my \\p{L}+ |our \\p{L}+ |full \\p{L}+ |a (?:full |detailed )?\\p{L}+ )?(?:through |over |across |directly |straight |separately )?to (?:you|the (?:secretary|clerk|chair|support officer|board manager|partnership manager|board|team)) |
  (?:emailed|e-mailed|messaged|phoned|rang|told|texted|spoken to|spoke to) (?:you|the (?:secretary|clerk|chair|board manager)) |
  (?:emailed|e-mailed|phoned) (?:\\p{L}+) (?:the|my|our|with|about|a full|details) |
  ${SENT} ${upTo(4)}(?:separately|offline|directly|outside (?:of )?(?:this|the)|privately|confidentially|through the proper) |
  (?:written|wrote|gone|spoken|replied|sent|put) ${upTo(4)}(?:to )?(?:\\p{L}+ )?direct(?:ly)? |
  you (?:should|will|ought to|must) (?:already )?have (?:had|received|got|seen|it|this|that|my) |
  (?:left|leaving) ${upTo(3)}(?:voicemail|voice mail|note|message) (?:for|with) |
  (?:put|placed|uploaded|dropped|saved|left) (?:it|this|that|them|the answer|the response|our \\p{L}+) (?:on|in|onto|into|to) (?:the|our|your|a) ${upTo(3)}(?:share|system|portal|site|drive|folder|inbox|sharepoint|network) |
  (?:is|are|it is|as it is|being|marked) (?:restricted|confidential|sensitive|official[- ]sensitive|classified|secret) so |
  in the post$ | (?:put|set|written|sent) (?:it|this|that)(?: all)? (?:out )?(?:in|into) (?:a|the|my|our) (?:letter|memo|note|e-?mail|report) | your (?:secure )?inbox | couriered |
  (?:replied|responded|answered) (?:on|in|to) (?:the|your|that) (?:original |other )?(?:e-?mail|letter) |
  sent you | see (?:the |my |separate )*e-?mail$ | confidential (?:annex|appendix|paper|section|part) |
  (?:put|left|given|shared|set out|sent|written) (?:our|my|the) (?:full )?(?:answer|response|reply|figures) (?:in|on|with|to) |
  (?:operationally|commercially|too|very|is|are) (?:sensitive|confidential) | (?:call|ring|phone) me |
  you (?:already )?have (?:it|this|that|my|our|the) |
  (?:i|we) (?:have )?(?:already )?(?:sent|emailed|gave|given|submitted|returned) (?:this|it|that|these|them|everything|all (?:of )?(?:this|it)) (?:to|in|over|across) |
  (?:see|refer to|check|in|read|find) (?:my|the|our) (?:\\p{L}+ )?(?:e-?mails?|letter|message|voicemail)(?! (?:policy|system|account)) |
  (?:had|having) (?:a )?(?:quick |good |long )?(?:chat|word|call|conversation|discussion) with |
  has (?:what|everything|all) (?:she|he|they|you) (?:needs?|want) | (?:secure|private) mailbox |
  has (?:our|my|the|all) (?:\\p{L}+ )?(?:answer|response|reply|figures|return|details|numbers|information) |
  (?:filled in|filled out|completed|returned|sent back|done) (?:the|your) (?:form|template|survey|return|spreadsheet|pro ?forma|questionnaire) |
  phoned (?:it|this|them) (?:through|in) |
  (?:check|see|look in|it is in|now in) your (?:inbox|email|emails|e-mail|mail|dms|messages|post) |
  (?:see|per|in|refer to|as in) my (?:e-?mail|earlier e-?mail|email of|letter|separate|private|direct) ?\\p{L}* |
  (?:in|by|via|on|through|over) (?:the |my |an? |our )?(?:egress|cjsm|pnn|secure e-?mail|secure mail|encrypted e-?mail|resilience ?direct|objective connect|galaxkey) |
  (?:cannot|not able to|unable to|rather not|should not|will not|not appropriate to|not going to|must not|prefer not to|not comfortable) ${upTo(6)}(?:here|(?:this|a|an|the|open) (?:\\p{L}+ )?(?:channel|chat|forum|platform|thread|tenant)|teams|slack|in writing|publicly|in the open|in (?:the )?chat) |
  (?:not (?:for|suitable for|something for|one for)|too (?:sensitive|confidential)(?: (?:for|to))?) ${upTo(2)}(?:here|(?:this|a|an|the|open) (?:\\p{L}+ )?(?:channel|chat|forum|platform|thread|tenant)|teams|slack|share|post|put) |
  (?:answer|response|reply|return|submission|figures) (?:was |has been |is |were |have been |has )?(?:gone|sent|emailed|submitted|provided|given|shared|made|lodged|filed) (?:to|by|via|through|on|separately|offline|direct|last|this|yesterday|already) |
  sent separately | under separate cover | taken (?:this |it )?offline |
  (?:discussed|dealt with|answered|covered|handled) (?:this )?(?:offline|by phone|over the phone|by email) |
  e-?bost diogel | wedi (?:e-?bostio|anfon) | wedi'?i anfon | drwy e-?bost
`);
const OPENERS = openings(`
  (?:(?:now|just|already) )?(?:emailed|sent|messaged|replied|phoned|posted to you)$ |
  e-?mailed (?:you|it|this|over|across|through) |
  (?:sent|emailed) (?:it |this )?(?:by|via|to you|over by|separately) | by secure e-?mail |
  (?:i )?(?:have )?replied (?:to you )?(?:by|via|direct|in)
`);
const NOT_TO_US = phrases(`
  to (?:all|partners|heads|members|staff|residents|schools|everyone|the home office|the public|every|businesses|ward) |
  in (?:19|20)\\d\\d
`);

/** Whether a clause says that the answer was given outside the thread, or cannot stand in it. */
export function givenElsewhere(text: string): boolean {
  return (GAVE.test(text) || OPENERS.test(text)) && !NOT_TO_US.test(text);
}
