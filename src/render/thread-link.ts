import type { Line } from "../chat/post.ts";
import { isWebAddress } from "./link-to.ts";

/** The last line of an answer about an item: the way to its thread. No line where there is no way. */
export function threadLink(link: string | null): Line[] {
  return isWebAddress(link) ? [[{ link, text: "Open the thread" }]] : [];
}
