import { formatRoute } from "../model/route.ts";

/** Opens a channel, and a thread in it. With `replace` the place that is left is not one to go back to. */
export function goTo(channel: string, options: { root?: string | null; replace?: boolean } = {}): void {
  const address = formatRoute(channel, options.root);
  if (options.replace) location.replace(address);
  else location.hash = address;
}
