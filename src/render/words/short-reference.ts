/** A reference without its round, for one line on a phone: `CSP-01` for `CSP-01 (26/27)`. */
export function shortReference(reference: string): string {
  return reference.replace(/ \(\d\d\/\d\d\)$/, "");
}
