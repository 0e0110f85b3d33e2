/**
 * The address a link of the bot may lead to, or null if it may not be a link at all. Links to messages of this very
 * workspace become plain `#/…`, so that they open here, whichever of its names the page was opened under.
 */
export function safeHref(href: string, page: string): string | null {
  if (!URL.canParse(href, page)) return null;
  const there = new URL(href, page);
  const here = new URL(page);
  const samePlace = there.port === here.port && isLoopback(there.hostname) && isLoopback(here.hostname);
  if (samePlace && there.pathname === "/" && there.hash.startsWith("#/")) return there.hash;
  return ["http:", "https:", "mailto:"].includes(there.protocol) ? there.href : null;
}

function isLoopback(host: string): boolean {
  return host === "127.0.0.1" || host === "localhost";
}
