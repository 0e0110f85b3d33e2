import type { Clause } from "../clauses.ts";
import { openings, phrases } from "./phrases.ts";

/** What a partnership board is about. Stems: the ends of the words are not looked at. Source: the published questions and guidance. */
const MATTER =
  /(?<!\p{L})(?:plan(?!ning to)s?|strateg|polic(?:y|ies|e)|procedur|process|protocol|profile|partner|board|force|council|committee|cabinet|scrutiny|train|staff|officer|member|cllr|ward|unit|panel|group|hub|forum|agreement|audit|review|assessment|register|minute[sd]|session|workshop|module|e-?learning|induction|leaflet|referr?|case|crim|fraud|brib|corrupt|slavery|traffick|exploit|county lines|drug|cyber|gang|weapon|firearm|victim|offend|young|child|adult|school|college|hospital|health|nhs|icb|trust|gps?(?!\p{L})|probation|fire|housing|landlord|provider|licens|trading|hmrc|charit|voluntary|communit|resident|district|borough|county|fund|grant|budget|contract|procure|commission|supplier|tender|whistle|safeguard|data|figure|statistic|intel|analyst|lead|role|target|indicator|risk|resource|survey|consult|engage|aware|confiden|quarterly|monthly|annual|weekly|fortnight|twice|once|each year|every|regular|campaign|project|programme|pilot|action|outcome|refresh|recommend|escalat|report|complet|publish|approv|adopt|sign|attend|contribut|deliver|implement|appoint|recruit|mandatory|statutory|joint|multi-agency|agenc|shar|duty|section|appendix|annex|chapter|crimestoppers|prevent|hotline|monitor|control|clause|statement|vetting|checks|terms of reference|delegat|team|patrol|operation|arrest|seiz|disrupt|enforce|order|intervention|mentor|outreach|support|brief|bulletin|newsletter|website|intranet|constable|superintend|inspector|sergeant|director|leader|mayor|minister|chief|manager|solicitor|coordinator|chair|consider|reject|defer|priorit|powers?|strateg|fund|money|certificate|found|weakness|visit|involv|in place|meetings|contact|lapsed|expired|vacan|unfilled|cynllun|adran|strategaeth|polisi|hyfforddiant|heddlu|cyngor|bwrdd|partneriaeth|sesiwn|staff|tudalen|aelod|plant|tîm)/gu;
const COUNT =
  /(?<![\p{L}\p{N}])(?:£?\d[\d,.]*(?:k|m|%|st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|monthly|weekly|quarterly|annually|fortnightly|daily|termly|half|all|both|each|several|most|majority|quarter)(?![\p{L}\p{N}])/u;
const PAST_DAY =
  /(?<!\p{L})(?:(?:in|on|since|of|dated|from|last|until|during|at) (?:\p{L}+ )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|month|year|week|quarter|term|q[1-4]|cabinet|monday|tuesday|wednesday|thursday|friday)|(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}|ago)(?![\p{N}])/u;
const PLACE =
  /(?<!\p{L})(?:(?:section|page|p|pp|para|paras|paragraph|chapter|chapters|appendix|annex|item|minute|min|table|fig|figure|schedule|slide|sch|ch|s) ?\(?(?:\d|[a-f](?!\p{L})|one|two|three|four|five|six)|see (?:(?:my |the )?(?:previous|earlier)|the(?! (?:\p{L}+ )?(?:e-?mail|message|letter))|attached|link|links|page|section|below|our|also)|attached|enclosed|link|overleaf)/u;
const OURS = openings(
  `
  (?:we|our|they|was|were|has|have|had|is|are|he|she|all|both|each|staff|officers|members|partners|police|most|some|many|there|it|the|these|those|every|neither|few|several|\\d+|mae|roedd|rydym|rydyn|cafodd|ceir|cynhaliwyd|cynhelir|nid|maen|maent|mae'?n|oedd|fe|mi)
`,
);
const SAYS =
  /^(?:we|they|i|officers|staff|members|partners) (?:all |also |now |still |only |each |both |do |\p{L}+ly )?\p{L}+|(?<!\p{L})(?:is|are|am|was|were|has|have|had|does|did|do|been|held|sat|met|went|gave|took|made|found|came|ran|saw|set|led|got|wrote|began|kept|put|chose|spoke|built|brought|fell|rose|would(?! (?:like|be|rather|love|appreciate|want|suggest|prefer|say|hope|need))|(?:sit|meet|give|take|make|run|use|work|chair|lead|see|refer|rel[iy]e?|tend|hold|attend|share|provide|include|cover|mention|name|report|review|publishe?|brief|come|receive|get|deliver|own|fund|employ|know|say|state|require|show|cost|start|end|keep|manage|monitor|support|offer|train|help|identif[iy]e?|assesse?|screen|log|record|circulate|contain|exist|appl[iy]e?|remain|date|devote|form|focus(?:se)?|feed|sign|go|speak|visit|teache?|look|deal|depend|var[iy]e?|follow|contribute|join)s?|[\p{L}]{2,}ed|mae|yn|wedi|roedd|cafodd)(?!\p{L})/u;
const ACRONYM =
  /(?<![\p{L}\p{N}])(?!(?:OK|FYI|TBC|TBA|TBD|OOO|ASAP|EOP|COP|LOL|PLS|UK|AM|PM|FAO|RE|NB|PS|HI|YES|NO|THANKS)(?!\p{L}))[A-Z]{2,}[A-Z0-9]*(?![\p{L}])/u;
const NAME =
  /(?<=[\p{L}\p{N},] )(?!I(?!\p{L})|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}\p{Ll}+/u;
const WAY = openings(
  `
  (?:mainly|mostly|largely|usually|only|partly) (?:through|by|via|with|from) | through | by | via | with |
  from | using | under | as part of
`,
);
const WOULD_BE = phrases(
  `
  will | (?<!i |we )would | would (?:like|be|rather|love|appreciate|want|suggest|prefer|say|hope|need) |
  might | (?:i|we|it|this|they|there|that) may | hope | hopefully | shall | should
`,
);

const ABOUT_ANSWERING = phrases(`
  (?:an?|the|this|our|my|your|full|that) (?:\\p{L}+ )?(?:answer|response|reply|question|return|submission|deadline|due date) |
  answer to | reply to this | respond to this | answer this | webinar | conference
`);

/** What somebody thinks of it all. */
const OPINION =
  /(?<!\p{L})(?:hopeless|shocking|disgrac|appalling|terribl|useless|shambl|joke|pathetic|disappoint|outrag|scandal|ridiculous|embarrass|ought to|wonderful|fantastic|frustrat|annoy|fed up|sick of|rubbish|nonsense|waste of|about time)/u;
/** "This is with the legal team" tells where the question is, and no more of the matter than a proposal or a wish does. */
const NO_FACT = openings(`
  (?:this|it|that)(?: one)? (?:is|goes|sits|is now|is currently|is back) (?:with|going to|gone to|sat with) |
  suggest | recommend | propose |
  i (?:suggest|propose|recommend|would suggest|wonder|hope|wish|want|am (?:in|at|off|just|new|meeting|seeing|happy|sorry|glad|pleased|looking)) |
  we are (?:a|an) | we need | (?:it|that) would (?:be|help) |
  we (?:should|could|might|need to|ought to|must) | you (?:should|could|might|can|need) | please | can |
  could | let us | maybe | perhaps we
`);

/** What somebody wants done with the question: "Pause on this one until the new plan is out" tells nothing of the matter. */
const INSTRUCTION = openings(`
  (?:@[\\p{L}\\p{N}-]+ )?(?:please )?(?:pause|park|defer|skip|reopen|hold (?:on|off|fire|this|that|it|until)|wait (?:for|until|till)|resume (?:this|it|that|once|when|after|as)|(?:ask|remind|chase|nudge) (?:me|us|him|her|them|the)|(?:leave|extend|close|move|drop) (?:this|it|that))
`);

/**
 * How much a clause tells of the matter, from 0. Two is a fact: what the writer's side does or did, with the thing or the number, the
 * day past or the place where it stands. One may be one.
 */
export function factsIn({ text, written }: Clause): number {
  const matters = new Set(text.match(MATTER) ?? []).size;
  const says = SAYS.test(text);
  let facts = Math.min(matters, text.split(" ").length > 3 ? 2 : 1);
  if (OURS.test(text) && says) facts += 1;
  if (COUNT.test(text)) facts += 1;
  if (PAST_DAY.test(text)) facts += 1;
  if (PLACE.test(text)) facts += 2;
  if (ACRONYM.test(written) || NAME.test(written)) facts += 1;
  // A name without a word of what it does, has or is tells nothing: "Mental health trust".
  const bare = !says && !COUNT.test(text) && !PAST_DAY.test(text) && !PLACE.test(text) && !WAY.test(text);
  if (bare) return Math.min(facts, 1);
  // What is said of the answer itself is not it.
  if (ABOUT_ANSWERING.test(text) && !PLACE.test(text)) return Math.min(facts, 1);
  if (text.lastIndexOf("@") > 0 && !PLACE.test(text)) return Math.min(facts, 1);
  if ((NO_FACT.test(text) || INSTRUCTION.test(text) || OPINION.test(text)) && !PLACE.test(text))
    return Math.min(facts, 1);
  return WOULD_BE.test(text) && !PLACE.test(text) ? Math.min(facts - 1, 1) : facts;
}
