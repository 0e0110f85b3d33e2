import { boundedFetch } from "../../http/bounded-fetch.ts";
import { datedFetch } from "../../http/dated-fetch.ts";
import type { PlatformClock } from "../platform-clock.ts";

/** Where Microsoft says by which keys Teams signs. Anybody may ask, and the answer is dated. */
const KEYS = "https://login.botframework.com/v1/.well-known/openidconfiguration";
/** In milliseconds. */
const EVERY = 60 * 60_000;
const TIMEOUT = 5_000;
/** In bytes. */
const fetchWhole = boundedFetch(1024 * 1024);

/**
 * Asks Microsoft what time it is, now and every hour: a bot on whose boards nothing happens would not find out otherwise. Nobody
 * waits for the answer. Returns what ends it.
 *
 * @param openIdUrl where to ask; null for Microsoft itself
 * @param now the machine's clock, in milliseconds
 */
export function watchTime(time: PlatformClock, openIdUrl: string | null, now: () => number): () => void {
  const fetchDated = datedFetch(fetchWhole, now, time.heard);
  const ending = new AbortController();
  // Who cannot be reached tells no time; that it cannot be reached is seen to elsewhere.
  const ask = () => {
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(TIMEOUT)]);
    return fetchDated(openIdUrl ?? KEYS, { signal }).catch(() => null);
  };
  const measure = () => void time.measure(ask);
  measure();
  const timer = setInterval(measure, EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    ending.abort();
  };
}
