/** Words that the signs turn on, and that people mistype. Each has a shape of its own among the words of offices. */
const WORDS =
  "answer check checking looking waiting awaiting chasing asking confirm confirmed question tomorrow extension meeting attached please thanks received ignore disregard respond response reply replied quarterly monthly following follow verbal verbally secure separately partially partly currently applicable colleague director deadline monday tuesday wednesday thursday friday definitely strategy partnership council police training reviewed published quarter yesterday morning email until nothing another someone somebody message previous minutes section";
const LEAST_LETTERS = 5;

const BY_SHAPE = new Map(WORDS.split(" ").map((word) => [shapeOf(word), word]));
const KNOWN = new Set(WORDS.split(" "));

/** Puts right what fingers do on a phone: two letters changed round, one doubled or not. Words in small letters. */
export function mendTyping(text: string): string {
  return text.replace(/[a-z]{5,14}/g, (word) => {
    if (word.length < LEAST_LETTERS || KNOWN.has(word)) return word;
    const meant = BY_SHAPE.get(shapeOf(word));
    return meant !== undefined && Math.abs(meant.length - word.length) <= 1 ? meant : word;
  });
}

/** First letter, and which letters there are: what survives when others change places or are doubled. */
function shapeOf(word: string): string {
  return `${word[0]}${[...new Set(word)].sort().join("")}`;
}
