/** Something that was said: where, when, and the whole of it. */
type Said = { readonly where: string; readonly message: { readonly at: string; readonly text: string } };

/**
 * What stands twice where it must stand once: a prompt or a digest in a place, a nudge in a thread on a day, a question
 * in the nudges that somebody gets on a day, any text on a day. Empty when all is well.
 */
export function toldTwice(said: readonly Said[]): string[] {
  const seen = new Map<string, number>();
  for (const mark of said.flatMap(marks)) seen.set(mark, (seen.get(mark) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([mark, count]) => `${count} times ${mark}`);
}

function marks({ where, message }: Said): string[] {
  const text = message.text.replace(/http:\/\/127\.0\.0\.1:\d+/g, "");
  const [first = "", second = ""] = text.split("\n");
  const day = message.at.slice(0, 10);
  const same = `${where} ${day} ${text}`;
  if (first.startsWith("Digest for ")) return [same, `${where} ${first} ${second}`];
  if (/^[A-Z]+-\d\d \(/.test(first)) return [same, `${where} prompt ${first}`];
  if (/^\d+ questions wait for you| (?:is|was) due by | waits for an answer\./.test(first)) {
    const references = [...text.matchAll(/^- ([A-Z]+-\d\d)/gm)].map(([, reference]) => reference);
    if (references.length === 0) return [same, `${where} nudge ${day}`];
    return [same, ...references.map((reference) => `${where} nudge ${day} ${reference}`)];
  }
  return [same];
}
