/** How many requests one address may make at once, and how many a second after that. */
const BURST = 600;
const PER_SECOND = 60;
/** Of how many addresses is kept what they have left. */
const ADDRESSES = 10_000;

/**
 * Says whether an address may make a request now. Generous: Teams calls from few addresses, or through a proxy from one.
 *
 * @param clock in milliseconds, only going forward
 */
export function rateLimit(clock: () => number): (address: string) => boolean {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (address) => {
    const now = clock();
    const before = left.get(address) ?? { tokens: BURST, at: now };
    const tokens = Math.min(BURST, before.tokens + ((now - before.at) / 1000) * PER_SECOND);
    left.delete(address);
    left.set(address, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    const [oldest] = left.keys();
    if (left.size > ADDRESSES && oldest !== undefined) left.delete(oldest);
    return tokens >= 1;
  };
}
