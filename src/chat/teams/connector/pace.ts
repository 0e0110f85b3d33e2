import { type Serial, serial } from "../../../async/serial.ts";

/** How many messages Teams takes from a bot in one channel or chat, and within how many milliseconds. */
const LIMITS = [
  { count: 7, within: 1_000 },
  { count: 60, within: 30_000 },
] as const;

const LONGEST = 30_000;

/**
 * How long to wait before the next message to one channel or chat, in milliseconds. Teams counts all threads of a
 * channel as one.
 *
 * @param sent when the latest ones were sent, oldest first
 */
export function pauseBefore(sent: readonly number[], now: number): number {
  const waits = LIMITS.map(({ count, within }) => {
    const first = sent.at(-count);
    return first === undefined ? 0 : Math.max(0, first + within - now);
  });
  return Math.max(...waits);
}

/** Lets messages to one channel or chat pass one after the other, no faster than Teams takes them. */
export function pacer(): (conversation: string) => Promise<void> {
  const turns = new Map<string, { sent: number[]; readonly serially: Serial }>();
  return (conversation) => {
    const turn = turns.get(conversation) ?? { sent: [], serially: serial() };
    turns.set(conversation, turn);
    return turn.serially(async () => {
      const pause = pauseBefore(turn.sent, Date.now());
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const now = Date.now();
      turn.sent = [...turn.sent.filter((at) => at > now - LONGEST), now];
    });
  };
}
