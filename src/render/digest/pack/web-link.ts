import { type Html, html } from "../../words/html.ts";
import { isWebAddress } from "../../words/link-to.ts";

/** A link; the words alone where the address is not one of the web. */
export function webLink(address: string | null, words: string): Html {
  return address !== null && isWebAddress(address)
    ? html`<a href="${address}"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;
}
