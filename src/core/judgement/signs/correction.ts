import { openings, phrases, upTo, whole } from "./phrases.ts";

const LAST =
  "(?:my |the |that |this |our )?(?:last|previous|earlier|above|first|that|other|former|original|what i (?:said|wrote|put|posted)|most recent)";
const TAKEN_BACK = phrases(`
  (?:ignore|disregard|delete|scrap|forget|discount|strike|withdraw|withdrawing|withdrawn|retract|retracting|remove|discard|cancel|overlook|take back|bin|pull) (?:${LAST}|me|that|this|it|all that|please)(?: (?:message|post|reply|answer|response|comment|one|figure|email|line|bit|entry|two))? |
  as you were |
  (?:answer|reply|response|message|post) (?:was |is |given )?(?:above |earlier )?(?:was |is )?(?:wrong|incorrect|in error|a mistake|not right|for (?:another|a different)) |
  (?:posted|sent|answered|replied|said that|put that|written) (?:that |this |it )?(?:in error|by mistake|too soon|in the wrong|to the wrong|on the wrong) |
  meant for (?:csp|another|a different|the other|cllr|dcs|dph|question|[a-z]{2,5}-?\\d) |
  (?:anwybyddwch|anwybydda|diystyrwch)(?: \\p{L}+){0,3} | i stand corrected |
  (?:remove|delete|ignore|disregard|discount) (?:the|my|that|what) ${upTo(2)}(?:i (?:gave|sent|posted|put|wrote|said)|earlier) |
  take (?:that|it|this|all that) back |
  (?:did not|never) mean to (?:post|send|say|put|write|reply|press|hit|submit) |
  do not (?:use|count|read|rely on) (?:it|that|this|the above|my) |
  (?:that|the|my|this) last (?:one|message|post|reply|answer|comment) (?:was|is|should|came|went) |
  (?:please |pls )(?:ignore|disregard)
`);
const OPENERS = openings(`
  scrap (?:that|this|it) | disregard | ignore (?:that|this|me|my|the) | strike that | correction$ |
  my mistake | wrong board
`);
const ALONE = whole(`
  (?:please )?(?:ignore|disregard|delete|scrap)(?: (?:that|this|it|me|above))? | correction | wait no |
  no wait | my bad | withdrawn | retracted | deleted | removed | duplicate
`);

/** Whether a clause takes back what its writer said before. */
export function takesBack(text: string): boolean {
  return TAKEN_BACK.test(text) || OPENERS.test(text) || ALONE.test(text);
}
