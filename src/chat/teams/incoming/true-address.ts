/** How often an address is unwrapped: links that are passed on may be wrapped anew each time. */
const OFTEN = 3;

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/gi;

/**
 * The address behind one that Microsoft's Safe Links put in its place: whoever opens it from a paper is no user of that tenant, and
 * the wrapper names the person who was sent it. Any other address as it is.
 */
export function trueAddress(address: string): string {
  let bare = address;
  for (let n = 0; n < OFTEN; n += 1) {
    const inside = wrapped(bare);
    if (inside === null) return bare;
    bare = inside;
  }
  return bare;
}

/** A text with the true addresses in place of all wrappers. */
export function withTrueAddresses(text: string): string {
  return /safelinks/i.test(text) ? text.replace(ADDRESS, (address) => trueAddress(address)) : text;
}

function wrapped(address: string): string | null {
  if (!/safelinks/i.test(address)) return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !isWrapper(url)) return null;
  const inside = url.searchParams.get("url");
  return inside !== null && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(inside) ? inside : null;
}

function isWrapper({ hostname, pathname }: URL): boolean {
  return (
    /(?:^|\.)safelinks\.(?:protection\.)?(?:outlook\.com|office365\.us)$/i.test(hostname) ||
    (/(?:^|\.)(?:office\.net|microsoft\.com)$/i.test(hostname) &&
      /\/safelinks\/.*safelinks\.html$/i.test(pathname))
  );
}
