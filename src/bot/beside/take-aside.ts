import type { Bot } from "../bot.ts";

/**
 * Lets words go that waited: they are where they belong, or nobody wants them. Resolves once they are gone from the disk.
 * Rejects with an `ExpectedError` (`disk-full`, `disk`).
 */
export async function takeAside(
  { organisation, clock }: Pick<Bot, "organisation" | "clock">,
  id: string,
): Promise<void> {
  const now = clock.now();
  await organisation.commit(now, "bot", ({ waiting }) => ({
    events: waiting.has(id) ? [{ kind: "taken", id }] : [],
    answer: null,
  }));
  await organisation.eraseOverdue(now);
}
