/** Makes a text mean nothing to Slack but itself: with these three gone no mention, link or date can be forged. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
