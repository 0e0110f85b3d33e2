/** The beginning of a text that is too long, cut between words where that can be, with "…"; the text itself if it fits. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1);
  const space = room.search(/\s\S*$/);
  const kept = space > limit / 2 ? room.slice(0, space) : whole(room);
  return `${kept.trimEnd()}…`;
}

/** A text in pieces that are not too long, cut at the ends of lines or between words where that can be. */
export function pieces(text: string, limit: number): readonly string[] {
  const all: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const room = rest.slice(0, limit);
    const end = [room.lastIndexOf("\n"), room.lastIndexOf(" ")].find((at) => at > limit / 2);
    const piece = end === undefined ? whole(room) : room.slice(0, end + 1);
    all.push(piece.trimEnd());
    rest = rest.slice(piece.length);
  }
  return rest === "" ? all : [...all, rest];
}

/** Without half of a character that is written as two. */
function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
