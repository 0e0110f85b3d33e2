/**
 * Cuts HTML into tags and the words between them; comments are left out. Whatever somebody sends, the work grows with its
 * length alone: nothing is searched for twice.
 */
export function htmlPieces(html: string): string[] {
  const plain = withoutComments(html);
  // Behind the last `>` no tag can end, and looking for its end from each `<` would take for ever.
  const end = plain.lastIndexOf(">") + 1;
  const pieces = plain.slice(0, end).match(/<\/?[a-z][^>]*>|[^<]+|</gi) ?? [];
  return end === plain.length ? pieces : [...pieces, plain.slice(end)];
}

/** Whether a piece is a tag. */
export function isTag(piece: string): boolean {
  return piece.length > 1 && piece.startsWith("<") && piece.endsWith(">");
}

/** What an attribute of a tag is set to, its entities as they stand; empty if it is not there. */
export function attributeIn(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(tag);
  return value?.slice(1).join("") ?? "";
}

function withoutComments(html: string): string {
  let kept = "";
  for (let at = 0; ; ) {
    const from = html.indexOf("<!--", at);
    const to = from < 0 ? -1 : html.indexOf("-->", from + 4);
    if (to < 0) return kept + html.slice(at);
    kept += html.slice(at, from);
    at = to + 3;
  }
}
