/** How long the server waits for whom; all in milliseconds. */
export type Times = {
  /** For the head of a request. */
  readonly head: number;
  /** For a whole request, from its first byte to the last one of its body. No answer is cut by it, and no stream. */
  readonly request: number;
  /** For the next request on a connection that is kept open. */
  readonly idle: number;
  /** How often it is looked who is late with the head or the whole. */
  readonly look: number;
  /** While closing: for the rest of a request that has begun. */
  readonly halfSent: number;
  /** While closing: for the answers of what was sent whole. Longer than `halfSent`. */
  readonly answered: number;
};

/**
 * What the bot's servers go by. Slack and Teams send at most a few hundred kilobytes, and wait for the answer for three
 * and for fifteen seconds. A connection is kept for longer than proxies use one again, a minute mostly: theirs would
 * otherwise end under the next request.
 */
export const TIMES: Times = {
  head: 10_000,
  request: 20_000,
  idle: 65_000,
  look: 1_000,
  halfSent: 5_000,
  answered: 10_000,
};
