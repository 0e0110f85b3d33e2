import type { Inline } from "../../chat/post.ts";

/**
 * Words that open an address; the words alone where there is none or where it is not an address of the web. Addresses
 * come from the platforms, but a file's may be anything that somebody shared.
 */
export function linkTo(address: string | null, text: string): Inline {
  return isWebAddress(address) ? { link: address, text } : text;
}

/** An invitation that is worth nothing without its address: ` Open the reply`, or nothing at all. */
export function openLink(address: string | null, text: string): Inline[] {
  return isWebAddress(address) ? [" ", { link: address, text }] : [];
}

/** Whether this is a whole `http:` or `https:` address. */
export function isWebAddress(address: string | null): address is string {
  return address !== null && URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}
