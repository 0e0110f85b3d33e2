/** A link that Slack can be given; null for what is no address of the web or of somebody's mail. */
export function address(link: string): string | null {
  if (!/^(https?:\/\/|mailto:)/i.test(link)) return null;
  return link.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E").replaceAll(" ", "%20");
}
