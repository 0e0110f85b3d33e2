/** A stretch of plain text, or a web address in it. */
export type TextPiece = { readonly kind: "text" | "link"; readonly text: string };

/**
 * Finds the web addresses in what somebody wrote. Only http and https count, so that no text can make the page run
 * something. A full stop or bracket that closes the sentence stays outside; a bracket that the address opened stays in.
 */
export function splitLinks(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+/gi)) {
    const address = withoutTail(found[0]);
    if (!URL.canParse(address)) continue;
    if (found.index > from) pieces.push({ kind: "text", text: text.slice(from, found.index) });
    pieces.push({ kind: "link", text: address });
    from = found.index + address.length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

function withoutTail(address: string): string {
  let end = address.length;
  let unopened = address.split(")").length - address.split("(").length;
  while (/[.,;:!?'’\])}*_]/.test(address.charAt(end - 1))) {
    if (address.charAt(end - 1) === ")") {
      if (unopened <= 0) break;
      unopened -= 1;
    }
    end -= 1;
  }
  return address.slice(0, end);
}
