import type { Clause } from "../clauses.ts";
import { openings, phrases } from "./phrases.ts";

/** What a partnership board is about. Stems: the ends of the words are not looked at. Source: the published questions and guidance. */
const MATTER =
  /(?<!\p{L})(?:plan(?!ning to)s?|strateg|polic(?:y|ies|e)|procedur|process|protocol|profile|partner|board|force|council|committee|cabinet|scrutiny|train|staff|officer|member|cllr|ward|unit|panel|group|hub|forum|agreement|audit|review|assessment|register|minute[sd]|session|workshop|module|e-?learning|induction|leaflet|referr?|case|crim|fraud|brib|corrupt|slavery|traffick|exploit|county lines|drug|cyber|gang|weapon|firearm|victim|offend|young|child|adult|school|college|hospital|health|nhs|icb|trust|gps?(?!\p{L})|probation|fire|housing|landlord|provider|licens|trading|hmrc|charit|voluntary|communit|resident|district|borough|county|fund|grant|budget|contract|procure|commission|supplier|tender|whistle|safeguard|data|figure|statistic|intel|analyst|lead|role|target|indicator|risk|resource|survey|consult|engage|aware|confiden|quarterly|monthly|annual|weekly|fortnight|twice|once|each year|every|regular|campaign|project|programme|pilot|action|outcome|refresh|recommend|escalat|report|complet|publish|approv|adopt|sign|attend|contribut|deliver|implement|appoint|recruit|mandatory|statutory|joint|multi-agency|agenc|shar|duty|section|appendix|annex|chapter|crimestoppers|prevent|hotline|monitor|control|clause|statement|vetting|checks|terms of reference|delegat|team|patrol|operation|arrest|seiz|disrupt|enforce|order|intervention|mentor|outreach|support|brief|bulletin|newsletter|website|intranet|lapsed|expired|vacan|unfilled|cynllun|adran|strategaeth|polisi|hyfforddiant|heddlu|cyngor|bwrdd|partneriaeth|sesiwn|staff|tudalen|aelod|plant|tîm)/gu;
const COUNT =
  /(?<![\p{L}\p{N}])(?:£?\d[\d,.]*(?:k|m|%|st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|all|both|each|several|most|majority|quarter)(?![\p{L}\p{N}])/u;
const PAST_DAY =
  /(?<!\p{L})(?:(?:in|on|since|of|dated|from|last|until|during|at) (?:\p{L}+ )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|month|year|week|quarter|term|q[1-4]|cabinet|monday|tuesday|wednesday|thursday|friday)|(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}|ago)(?![\p{N}])/u;
const PLACE =
  /(?<!\p{L})(?:(?:section|page|p|pp|para|paras|paragraph|chapter|chapters|appendix|annex|item|minute|min|table|fig|figure|schedule|slide|sch|ch|s) ?\(?(?:\d|[a-f](?!\p{L}))|see (?:the|attached|link|links|page|section|below|our|also)|attached|enclosed|link|linkhere|overleaf)/u;
const OURS = openings(
  `(?:we|our|they|he|she|all|both|each|staff|officers|members|partners|police|most|some|many|i|my|there|it|the|these|those|this|that|every|neither|few|several|\\d+|mae|roedd|rydym|rydyn|cafodd|ceir|cynhaliwyd|cynhelir|nid|maen|maent|mae'?n|oedd|fe|mi)`,
);
const SAYS =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|does|did|do|been|held|sat|met|went|gave|took|made|found|came|ran|saw|set|led|got|wrote|began|kept|put|chose|spoke|built|brought|fell|rose|sits?|meets?|goes|gives|takes|makes|runs|uses?|works?|chairs?|leads?|sees?|refer|rely|tend|hold|attend|share|provide|include|cover|covers|includes|mentions?|names?|reports?|reviews?|publish|[\p{L}]{2,}ed|mae|yn|wedi|roedd|cafodd)(?!\p{L})/u;
const ACRONYM =
  /(?<![\p{L}\p{N}])(?!(?:OK|FYI|TBC|TBA|TBD|OOO|ASAP|EOP|COP|LOL|PLS|UK|AM|PM|FAO|RE|NB|PS|HI|YES|NO|THANKS)(?!\p{L}))[A-Z]{2,}[A-Z0-9]*(?![\p{L}])/u;
const NAME =
  /(?<=[\p{L}\p{N},] )(?!I(?!\p{L})|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}\p{Ll}+/u;
const WOULD_BE = phrases(`will | would | might | may | hope | hopefully | shall | should`);

/**
 * How much a clause tells of the matter, from 0. Two is a fact: what the writer's side does or did, with the thing or the number, the
 * day past or the place where it stands. One may be one.
 */
export function factsIn({ text, written }: Clause): number {
  const matters = new Set(text.match(MATTER) ?? []).size;
  const says = SAYS.test(text);
  let facts = Math.min(matters, 2);
  if (OURS.test(text) && says) facts += 1;
  if (COUNT.test(text)) facts += 1;
  if (PAST_DAY.test(text)) facts += 1;
  if (PLACE.test(text)) facts += 2;
  if (ACRONYM.test(written) || NAME.test(written)) facts += 1;
  return WOULD_BE.test(text) && !PLACE.test(text) ? Math.min(facts - 1, 1) : facts;
}
