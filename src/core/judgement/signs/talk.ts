import { openings, phrases, whole } from "./phrases.ts";

const COURTESY = openings(`
  cannot wait | (?:\\p{L}+ ){0,2}(?:exactly|noted)$ |
  (?:hi|hello|hey|dear|morning|afternoon|evening)(?: \\p{L}+){0,2}$ |
  (?:i|we) (?:really |very much |do )?(?:look forward|appreciate|love|like) |
  (?:i |we )?(?:could not|cannot) (?:be there|make it|attend|join|come) | (?:many |much )?thanks | cheers |
  great(?: (?:result|effort|job|session|meeting|day|team|question|work|stuff|news|point|idea|to|that)|$) |
  good (?:morning|afternoon|evening|day|question|point|news|work|to|luck|idea|stuff|one|shout|call) |
  well (?:done|said|put|spotted) |
  (?:very |really )?(?:interesting|helpful|useful|clear|impressive|nice|lovely|funny|tricky|tough|difficult|hard)(?: (?:one|question|reading|read|piece|article|stuff|point|to (?:see|hear|know)|that|work))?(?: (?:this|indeed|as always|thanks))?$ |
  (?:interesting|worth|great|good) (?:reading|read|a read|article|piece) | congratulations | congrats |
  happy (?:friday|birthday|new year|christmas|easter|monday) | merry | welcome |
  nice (?:to|weather|one|work) | lovely | have a (?:good|great|nice|lovely) | see you | safe travels |
  hope (?:you|everyone|all|that helps) | no (?:problem|worries|rush|thanks|comment|need|bother) |
  you(?: are|r)? welcome | diolch | bore da | prynhawn da | noswaith dda | shwmae | s'?mae | da iawn |
  croeso | hwyl | penblwydd | gwych | saw this | seen this | spotted this | just seen |
  (?:love|loving|like|liked) (?:it|this|that) | agree | i (?:totally |fully |completely |quite |also )?agree |
  (?:totally |fully |completely )?agreed(?: with|$) |
  (?:fully|totally|completely|wholeheartedly|strongly|very much) (?:agree|support|endorse|behind) |
  good to (?:know|hear|see) | following(?: with| this) | kind regards | i am (?:the )?new | my name is |
  new here | regards | best wishes | best regards | welcome (?:to|back) | glad (?:to|that|you|it) |
  sorry to (?:hear|see) |
  apologies (?:for|i|all|but)? ?(?:not|being|the delay|my absence|missing|the late|late)? | much appreciated |
  appreciate | keep up | sounds | looks good | look forward | looking forward | what a |
  fair (?:point|enough|play) | makes sense | exactly | hear hear | same here | me too | likewise | ditto$ |
  spot on | bless | sent from my | fingers crossed | feeling | anyone (?:going|fancy|want|else going|for) |
  does anyone (?:want|fancy|need)
`);
const ALONE = whole(
  `
  (?:ok(?:ay)?|okey dokey|k|kk|oki|roger|copy that|got it|gotcha|noted|received|seen|read|understood|cool|great|super|brilliant|excellent|perfect|fantastic|wonderful|amazing|wow|ha+|(?:ha){2,}h?|lo+l|lmao|rofl|hmm+|mm+|ugh|oh|ah|oops|whoops|hi|hello|hey|morning|afternoon|evening|morning all|hiya|bye|test|testing|testing testing|sorry|apologies|sure|fine|good|nice|please|yay|woohoo|hooray|indeed|absolutely|agreed|agree|all|everyone|folks|thoughts|x+|bump|fyi|for info|\\+ ?1|\\+1 to (?:this|that)|plus one|this|same|both|yes please|very (?:good|clear|helpful|useful|interesting|true)|true|quite|to be fair|as always|hear|what (?:he|she|they) said|back again|here|present|i am here|noted with thanks|received with thanks|ok (?:thanks|will do|great|noted)|with thanks|typo|sorry typo|well|right|so|dear \\p{L}+|all the best|no pressure|my pleasure|brill|ace|champion|smashing|magic|happy days|iawn)
`,
);
const AIDE = phrases(`
  wrong (?:thread|chat|channel|window|group|place|one|tab|conversation) |
  cannot (?:make|attend|come|be at|get to) (?:the|this|that|it|on) | (?:make|attend) the meeting |
  (?:this|that|the|these|those|which) (?:is |are )?(?:a |an |such a |such |really |very |so )?(?:\\p{L}+ )?(?:question|questions|thread|bot) |
  (?:good|great|important|interesting|tricky|tough|hard|fair|excellent|difficult|odd|strange|silly) (?:question|point|one) |
  weather | coffee | football | lunch | biscuits | weekend | parking | car park | traffic | mince pies? |
  raffle | leaving do | cold in here | what we need | late (?:reply|response) | for the delay |
  (?:that|this) is (?:very |really |so )?(?:helpful|useful|good|great|interesting)$ |
  (?:very|really|so|all very) (?:depressing|sad|worrying|encouraging|impressive) |
  (?:helpful|useful|good) to know |
  (?:interesting|strange|odd|funny|surprising|ironic|amazing|sad) (?:that|how) | typos? | i second |
  seconded |
  (?:that|this) is (?:shocking|awful|terrible|outrageous|appalling|ridiculous|brilliant|fantastic|amazing|worrying|concerning|sad|hilarious|funny) |
  joined the (?:channel|thread|team|group) | nos da | pleased (?:to|i am|that|with) | pay tribute | tribute |
  proud of | delighted | (?:totally |entirely |wholeheartedly |fully |strongly )?endorse | worked so hard |
  great to see | hard work | credit to | hats off | over the moon | well deserved | congratulations |
  copied in | cc'?ing
`);

/** Whether a clause is thanks, agreement, a greeting, or about anything but the question. */
export function isTalk(text: string): boolean {
  return text === "" || ALONE.test(text) || COURTESY.test(text) || AIDE.test(text);
}
