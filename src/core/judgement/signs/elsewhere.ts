import { openings, phrases, upTo } from "./phrases.ts";

const SAFE_WAY =
  "(?:secure (?:e-?mail|mail|link|channel|portal)|e-?mail|egress|cjsm|pnn|encrypted (?:e-?mail|mail)|encryption|phone|telephone|post|mail|the usual (?:route|channel|way)|resilience ?direct|the (?:secure|police|restricted|gov|nhs) (?:\\p{L}+ ){0,2}(?:system|portal|site|network|mail|channel|share)|separate cover|private (?:message|email)|dm|letter|hand|courier|teams call|another channel|other means|objective connect|galaxkey|mimecast|gcsx)";
const SENT =
  "(?:sent|emailed|e-mailed|shared|given|gave|passed|forwarded|supplied|submitted|phoned|rang|rung|told|messaged|posted|provided|replied|responded|answered|texted|faxed|delivered|dropped|returned|relayed|communicated|gone|went|uploaded|sending|emailing|sharing|phoning)";
const GAVE = phrases(`
  ${SENT} ${upTo(6)}(?:by|via|through|over|on|using|in|under) (?:a |the |an |our )?${SAFE_WAY} |
  ${SENT} (?:it |this |them |that |the \\p{L}+ |my \\p{L}+ |our \\p{L}+ |full \\p{L}+ |a (?:full |detailed )?\\p{L}+ )?(?:through |over |across |directly |straight |separately )?to (?:you|the (?:secretary|clerk|chair|support officer|board manager|partnership manager|board|team)) |
  (?:emailed|e-mailed|messaged|phoned|rang|told|texted|spoken to|spoke to) (?:you|the (?:secretary|clerk|chair|board manager)) |
  (?:emailed|e-mailed|phoned) (?:\\p{L}+) (?:the|my|our|with|about|a full|details) |
  ${SENT} ${upTo(4)}(?:separately|offline|directly|outside (?:of )?(?:this|the)|privately|confidentially|through the proper) |
  phoned (?:it|this|them) (?:through|in) |
  (?:check|see|look in|it is in|now in) your (?:inbox|email|emails|e-mail|mail|dms|messages|post) |
  (?:see|per|in|refer to|as in) my (?:e-?mail|earlier e-?mail|email of|letter|separate|private|direct) ?\\p{L}* |
  (?:in|by|via|on|through|over) (?:the |my |an? |our )?(?:egress|cjsm|pnn|secure e-?mail|secure mail|encrypted e-?mail|resilience ?direct|objective connect|galaxkey) |
  (?:cannot|can ?not|not able to|unable to|rather not|should not|will not|would rather not|not appropriate to|not going to|must not|not (?:for|suitable for|something for|one for)|too (?:sensitive|confidential)(?: (?:for|to))?|prefer not to) (?:be )?${upTo(2)}(?:put|share|shared|post|posted|say|write|type|discuss|answer|go into|include|use|give|respond|place|publish|disclose|here|this (?:channel|chat|forum|platform|thread|tenant)|chat|teams|slack|an open)${`(?: ${upTo(4)}(?:here|channel|chat|forum|platform|thread|open|teams|slack|writing|tenant|in here|on here|publicly))?`} |
  (?:answer|response|reply|return|submission|figures) (?:was |has been |is |were |have been |has )?(?:gone|sent|emailed|submitted|provided|given|shared) (?:to|by|via|separately|offline|direct) |
  sent separately | under separate cover | taken (?:this |it )?offline |
  (?:discussed|dealt with|answered|covered|handled) (?:this )?(?:offline|by phone|over the phone|by email) |
  e-?bost diogel | wedi (?:e-?bostio|anfon) | wedi'?i anfon | drwy e-?bost
`);
const OPENERS = openings(`
  e-?mailed (?:you|it|this|over|across|through) |
  (?:sent|emailed) (?:it |this )?(?:by|via|to you|over by|separately) | by (?:secure )?e-?mail |
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
