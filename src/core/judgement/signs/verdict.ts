import { openings, phrases, upTo, whole } from "./phrases.ts";

/** What a clause decides by itself: `nod` may be a yes or only "very well"; `plain` is yes, no, in part, none, or that nobody knows. */
export type Verdict = "nod" | "plain";

const NOD = whole(`
  not yet(?: no)? | yes+ | y | yep | yeah | yeh | yup | aye |
  yes (?:of course|indeed|please|sure|absolutely|definitely|certainly) | ydw | iawn | ie
`);

const WE = "(?:i|we|they|it|he|she|there|this|that|these|those)";
const BE = "(?:do|does|did|is|are|am|was|were|have|has|had|would|could|will|can|cannot)";
const PLAIN = whole(`
  no+ | n | not | (?:most|some|all|half|part|none|much|little|bits) of (?:it|them|this|that|these) |
  all of (?:them|us|those|it|these) | nope | nah | never |
  not (?:now|currently|presently|really|quite|entirely|fully|often|always|as yet|always|much|enough|known|applicable|relevant|any ?more|to date|so far|formally|officially|specifically|explicitly|at all|really|regularly|directly|locally|recently)(?: no| yet)? |
  not (?:at (?:present|the moment|this time|this stage)|that often|so far|in (?:this|our) (?:area|district|county|board)) |
  none(?: at all| whatsoever| so far| to date| yet| currently| known| recorded| held)? |
  nil(?: return)?(?: from (?:us|me|here))? |
  nothing(?: to (?:report|add|declare|say))?(?: at all| so far| yet| to report| to add| to declare| known| recorded| held| specific)? |
  zero | partly | partial(?:ly)? | £?\\d[\\d,.]*(?:k|m|%)? (?:and )?not £?\\d[\\d,.]*(?:k|m|%)? | in part |
  only in part | only partly | to (?:some|a certain|a limited|a large|a great) (?:extent|degree) |
  to a degree | somewhat | sometimes | occasionally | rarely | seldom | mostly | mainly | largely | fully |
  completely | in full | limited | very limited | very much(?: so)? | broadly | always |
  (?:no )?not applicable | does not apply | unknown | do not know |
  (?:that is )?(?:correct|incorrect|true|untrue|wrong) | definitely(?: not)? |
  (?:absolutely|certainly|of course|probably) not | affirmative | a (?:bit|little|lot|few) |
  not (?:a lot|very|many) |
  (?:quite )?(?:a lot|often|regularly|hardly|barely|very little|hardly any|loads|plenty|frequently) |
  (?:i )?(?:do )?(?:think|believe) so | negative | both | neither | yes and no | done | complete(?:d)? |
  confirmed | implemented | achieved | ${WE} ${BE}(?: not)?(?: indeed| so| yet| now| currently| already)? |
  (?:we|i) (?:never|always|rarely|sometimes) (?:do|does|did|have|has) |
  (?:some|most|many|all|few|several) (?:do|does|did|have|has|are|is)(?: not)? |
  (?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|annually|yearly|six-?monthly|biannually|once|twice|once a (?:year|month|week|quarter)|twice a (?:year|month|week)) |
  (?:very|fairly|reasonably|quite|not|not very|less|moderately) (?:confident|involved|aware|engaged|well|high|low) |
  (?:very|fairly|quite) sure | £?\\d[\\d,.]*(?:k|m|%)? | confident | high | medium | low | ydy | ydi | ydyn |
  ydynt | oes | ydw | do | naddo | bydd | na fydd | na | nage | nac? ?(?:oes|ydy|ydi|ydyn|ydw|ydynt) |
  nag (?:oes|ydy|ydi|ydyn|ydw) | dim(?: eto| byd| ar hyn o bryd)? | (?:yn )?rhannol | dim syniad
`);
const COUNT =
  "\\d[\\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|hundred|few|handful|third|quarter|couple";
const OPENING = openings(`
  no (?:change|formal|specific|separate|dedicated|such|current|written|agreed|published|longer|one|records?|evidence|engagement|strategy|policy|plan|training|cases?|referrals?|incidents?|concerns?|issues?|data|information(?! yet)|action|contact|involvement|representation|member|reports?) |
  none (?:of|that|as|in|since|at|have|has|for|from|to|currently) |
  nothing (?:has|is|was|in|on|specific|of|since|from|for|that|recorded|at|new|formal) |
  nobody (?:has|is|was|knows|in|here|on) | no ?one (?:has|is|was|knows|in|here|on) |
  never (?:been|had|seen|heard|did|asked|discussed) |
  not (?:at present|currently|yet|as far as|that (?:i|we) (?:are|am|know)|to my knowledge|to our knowledge|known|applicable|since|in the|in our|within|specifically|formally|explicitly|all|every|aware of|covered|included|mentioned|applicable) |
  there (?:is|are|was|were|has been|have been) (?:no|not|none|nothing|currently no|one|two|three|some|several|\\d+) |
  (?:still )?(?:the )?same (?:as|answer|position|response) | (?:still )?unchanged |
  as (?:before|last (?:year|time)) |
  (?:nearly |almost |not )?(?:some|most|many|few|all|half|none) of (?:us|them|our|the) |
  i would (?:go to|ring|call|phone|report|escalate|contact|speak to) (?!you|.{0,40} (?:about|on) (?:this|it)$) |
  (?:ydy|ydyn|ydw|oes|nac oes|nag oes|naddo|bydd|nid oes|nid yw|nid ydym|does dim|mae gennym|mae gan) |
  (?:about|around|roughly|approx(?:imately)?|circa|some|over|under|nearly|almost|at least|up to|more than|less than|fewer than|between) (?:a |an )?(?:${COUNT})(?! (?:minutes?|mins?|days?|hours?|week|more)) |
  (?:${COUNT}) (?:a|per|each|every|times|of (?:our|the|them|us|those)) |
  bob (?:tri|pedwar|chwe|chwarter|mis|blwyddyn|wythnos|dwy) |
  (?:(?:it|that|this|they|the picture|coverage|awareness|engagement|attendance|take ?up) (?:is|are) |very |quite |fairly |pretty |rather |a |bit |still |somewhat |it varies ?)*(?:patchy|mixed|variable|inconsistent|improving|adequate|sporadic|ad hoc|informal|light touch|non-?existent|minimal|piecemeal|hit and miss|uneven|varied|embedded|developing)(?! .{0,30}feelings) |
  (?:good|poor|strong|weak|better|worse|low|high|limited|less so) (?:with|in|for|across|from|among|take-?up|awareness|engagement|attendance) |
  yes (?:and|as) |
  (?:do|does|did) not (?:have|hold|keep|collect|record|use|run|sit|attend|get|receive|own|monitor) |
  none (?:\\p{L}+ed|found|known|seen) |
  (?:[\\p{L}'-]+ ){1,10}(?:so|therefore|still|then|say|said|is|be|was|a|qualified) (?:yes|no)$ |
  (?:[\\p{L}'-]+ ){1,4}(?:yes|no)$ | not the |
  (?:only |mostly |mainly )?(?:informally|formally|locally|internally|nationally|regionally|indirectly|directly|briefly|verbally|in principle|on paper|in theory|in practice)$ |
  no (?!idea|problem|worr|rush|thanks|comment|need|bother|doubt|wonder|news|word|luck|joy|update|reply|response|answer|way|chance|kidding|pressure|harm|offence|hurry|sign|time|sweat|point|more|further|please|sorry|not|because|but|and|it|i|we|that|this|the|they|you|he|she|let|just|pictures)\\p{L}+ |
  (?:q|question|part|point|item|number)? ?\\d{1,2}[a-z]? (?:yes|no|partly|partial|none|nil|not) |
  (?:[\\p{L}'-]+ ){1,4}(?:is|are|was|were|does|do|did|has|have|can) not$ | not to (?:the|that|any|this) |
  (?:that|it) (?:would be|is) (?:a |still (?:a )?)?(?:yes|no)(?! \\p{L}+ (?:idea|question)) |
  only (?:in|on|one|two|partly|partially|the) | not (?:a|an|really|enough|much|many|often)
`);
const INSIDE = phrases(`
  (?:we|i) (?:do not know|(?:do|does|did) not (?:have|hold|keep|collect|record|use|run|do|sit|attend|get|receive|own|monitor|currently|at present|yet|routinely)) |
  (?:answer|position|response|reply|situation) ${upTo(5)}(?:stands|remains|is unchanged|has not changed|is the same|still holds) |
  (?:we|i) have (?:not|no|none|never|yet to) | (?:we|i) (?:hold|have) no |
  (?:is|are) not (?:aware|applicable|known|currently|yet in|in place|covered|included|mentioned|represented) |
  not aware of any | (?:has|have) been ${upTo(4)}since |
  (?:we|it|they|there|board|council|partnership|force) (?:will|would) not(?! (?:be able|have (?:it|this)|know until)) |
  (?:does|do|did) not (?:cover|mention|include|name|refer|address|feature|apply|appear|exist|say|form) |
  there (?:is|are|was|were) (?:nothing|no|none) | (?:has|have|was|were|am|is|are|been) never |
  (?:since then|so far|to date|as yet|otherwise|today|currently|now) (?:nothing|none|no) |
  (?:is|are|was|were) (?:no|none) | the answer (?:is|was) ${upTo(1)}(?:yes|no) | i am not confident
`);

/** What a clause decides by itself, if anything. Sources: the published questions, most of which ask for yes, no or how far. */
export function verdictOf(text: string): Verdict | null {
  if (NOD.test(text)) return "nod";
  return PLAIN.test(text) || OPENING.test(text) || INSIDE.test(text) ? "plain" : null;
}
