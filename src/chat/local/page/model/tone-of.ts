/** One of six tones for somebody's mark, always the same for the same id. A help to the eye; the name stands beside it. */
export function toneOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % 6) + 1;
}
