/** How many answers are kept; then all are forgotten, and the next ones worked out anew. */
const MOST = 20_000;

/**
 * A function of two texts that remembers its answers. For work on dates and zones, which is slow, and asked for the same
 * few meetings and slots again and again.
 */
export function memoize(
  work: (one: string, other: string) => string,
): (one: string, other: string) => string {
  const answers = new Map<string, string>();
  return (one, other) => {
    const question = `${one} ${other}`;
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = work(one, other);
    if (answers.size >= MOST) answers.clear();
    answers.set(question, answer);
    return answer;
  };
}
