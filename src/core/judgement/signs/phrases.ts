/**
 * Patterns for what people write, made of lists of phrases: `in hand | to follow | bear with`. What stands between the bars is a pattern
 * itself, without a gap that has no bound.
 */
function anyOf(list: string): string {
  return `(?:${list
    .trim()
    .split(/\s+\|\s+/)
    .join("|")})`;
}

/** Finds any of some phrases, as whole words. */
export function phrases(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(list)}(?![\\p{L}\\p{N}])`, "u");
}

/** Finds any of some phrases at the beginning of a clause. */
export function openings(list: string): RegExp {
  return new RegExp(`^${anyOf(list)}(?![\\p{L}\\p{N}])`, "u");
}

/** A clause that is one of some phrases and nothing else. */
export function whole(list: string): RegExp {
  return new RegExp(`^${anyOf(list)}$`, "u");
}

/** Up to so many words between two others. */
export function upTo(words: number): string {
  return `(?:[\\p{L}\\p{N}@'&/-]+ ){0,${words}}`;
}
