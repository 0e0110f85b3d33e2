import { serial } from "./serial.ts";

/**
 * Makes a piece of work that never overlaps itself. Whoever asks for it while it is under way gets it done once more
 * afterwards, together with everybody else who asks meanwhile: at most one waits, and each asker's begins after the
 * asking. Resolves, or rejects, to what that piece of work comes to.
 */
export function coalesce<T>(work: () => Promise<T>): () => Promise<T> {
  const serially = serial();
  let waiting: Promise<T> | null = null;
  return () => {
    waiting ??= serially(() => {
      waiting = null;
      return work();
    });
    return waiting;
  };
}
