import { openings, phrases, upTo, whole } from "./phrases.ts";

/** What a clause decides by itself: `nod` may be a yes or only "very well"; `plain` is yes, no, in part, none, or that nobody knows. */
export type Verdict = "nod" | "plain";

const NOD = whole(`
  yes+ | yep | yeah | yeh | yup | aye |
  yes (?:of course|indeed|please|sure|absolutely|definitely|certainly) | ydw | iawn | ie
`);

const WE = "(?:i|we|they|it|he|she|there|this|that|these|those)";
const BE = "(?:do|does|did|is|are|am|was|were|have|has|had|would|could|will|can|cannot)";
const PLAIN = whole(`
  no+ | nope | nah | never |
  not (?:yet|now|currently|presently|really|quite|entirely|fully|often|always|as yet|always|much|enough|known|applicable|relevant|any ?more|to date|so far|formally|officially|specifically|explicitly|at all|really|regularly|directly|locally|recently)(?: no| yet)? |
  not (?:at (?:present|the moment|this time|this stage)|that often|so far|in (?:this|our) (?:area|district|county|board)) |
  none(?: at all| whatsoever| so far| to date| yet| currently| known| recorded| held)? |
  nil(?: return)?(?: from (?:us|me|here))? |
  nothing(?: at all| so far| yet| to report| to add| to declare| known| recorded| held| specific)? | zero |
  partly | partially | in part | only in part | only partly |
  to (?:some|a certain|a limited|a large|a great) (?:extent|degree) | to a degree | somewhat | sometimes |
  occasionally | rarely | seldom | mostly | mainly | largely | fully | completely | in full | limited |
  very limited | very much(?: so)? | broadly | always | (?:no )?not applicable | does not apply | unknown |
  do not know | (?:that is )?(?:correct|incorrect|true|untrue|wrong) | definitely(?: not)? |
  (?:absolutely|certainly|of course|probably) not | affirmative | negative | both | neither | yes and no |
  done | complete(?:d)? | confirmed | implemented | achieved |
  ${WE} ${BE}(?: not)?(?: indeed| so| yet| now| currently| already)? |
  (?:we|i) (?:never|always|rarely|sometimes) (?:do|does|did|have|has) |
  (?:some|most|many|all|few|several) (?:do|does|did|have|has|are|is)(?: not)? |
  (?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|annually|yearly|six-?monthly|biannually|once|twice|once a (?:year|month|week|quarter)|twice a (?:year|month|week)) |
  (?:very|fairly|reasonably|quite|not|not very|less|moderately) (?:confident|sure|involved|aware|engaged|well|high|low) |
  confident | high | medium | low | ydy | ydi | ydyn | ydynt | oes | ydw | do | naddo | bydd | na fydd |
  na | nage | nac? ?(?:oes|ydy|ydi|ydyn|ydw|ydynt) | nag (?:oes|ydy|ydi|ydyn|ydw) |
  dim(?: eto| byd| ar hyn o bryd)? | (?:yn )?rhannol | dim syniad
`);
const OPENING = openings(`
  no (?:change|formal|specific|separate|dedicated|such|current|written|agreed|published|longer|one|records?|evidence|engagement|strategy|policy|plan|training|cases?|referrals?|incidents?|concerns?|issues?|data|information(?! yet)|action|contact|involvement|representation|member|reports?) |
  none (?:of|that|as|in|since|at|have|has|for|from|to|currently) |
  nothing (?:has|is|was|in|on|specific|of|since|from|for|that|to|recorded|at|new|formal) |
  nobody (?:has|is|was|knows|in|here|on) | no ?one (?:has|is|was|knows|in|here|on) |
  never (?:been|had|seen|heard|did|asked|discussed) |
  not (?:at present|currently|yet|as far as|that (?:i|we) (?:are|am|know)|to my knowledge|to our knowledge|known|applicable|since|in the|in our|within|specifically|formally|explicitly|all|every|aware of|covered|included|mentioned|applicable) |
  there (?:is|are|was|were|has been|have been) (?:no|not|none|nothing|currently no|a|an|one|two|three|some|several|\\d+) |
  (?:still )?(?:the )?same (?:as|answer|position|response) | (?:still )?unchanged |
  as (?:before|last (?:year|time)) | (?:some|most|many|few|all) of (?:us|them|our) |
  (?:ydy|ydyn|ydw|oes|nac oes|nag oes|naddo|bydd|nid oes|nid yw|nid ydym|does dim|mae gennym|mae gan) |
  yes (?:and|as) | only (?:in|on|one|two|partly|partially|the) |
  not (?:a|an|really|enough|much|many|often)
`);
const INSIDE = phrases(`
  (?:we|i) (?:do|does|did) not (?:know|have|hold|keep|collect|record|use|run|do|sit|attend|get|receive|own|monitor|currently|at present|yet|routinely) |
  (?:we|i) have (?:not|no|none|never|yet to) | (?:we|i) (?:hold|have) no |
  (?:is|are) not (?:aware|applicable|known|currently|yet in|in place|covered|included|mentioned|represented) |
  not aware of any | (?:has|have) never | (?:is|are|was|were) (?:no|none) |
  the answer (?:is|was) ${upTo(1)}(?:yes|no) | i am not confident
`);

/** What a clause decides by itself, if anything. Sources: the published questions, most of which ask for yes, no or how far. */
export function verdictOf(text: string): Verdict | null {
  if (NOD.test(text)) return "nod";
  return PLAIN.test(text) || OPENING.test(text) || INSIDE.test(text) ? "plain" : null;
}
