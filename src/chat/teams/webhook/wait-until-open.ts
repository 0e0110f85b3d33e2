import { within } from "../../../async/within.ts";

/** In milliseconds: how long a caller waits; Teams waits fifteen seconds for its answer. */
const PATIENCE = 10_000;

/** The time until the connection is opened: the server listens already, and what Teams sends then must not be lost. */
export interface UntilOpen {
  /** It is open, or never will be. */
  end(): void;
  /** Resolves when it has ended, or has taken too long. */
  over(): Promise<void>;
}

/** Begins with the making of the connection. */
export function waitUntilOpen(): UntilOpen {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    end: () => end(),
    over: () => within(PATIENCE, ended, undefined),
  };
}
