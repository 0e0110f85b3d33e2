import { laterBy } from "../../core/calendar/calendar.ts";
import type { Bot } from "../bot.ts";
import { ABOUT, type Aside, asideId } from "./aside.ts";

/** For how many days at most words wait. */
const DAYS = 14;
const DAY = 86_400_000;

/**
 * Puts words aside until their writer says what they are, so that nothing is lost by a restart; what was put aside of the same
 * message gives way. Resolves to their id once they are on the disk. Rejects with an `ExpectedError` (`disk-full`, `disk`).
 */
export async function putAside(
  { organisation, clock }: Pick<Bot, "organisation" | "clock">,
  aside: Aside,
): Promise<string> {
  const now = clock.now();
  const id = asideId(aside.written.message);
  const words = JSON.stringify(aside);
  await organisation.commit(now, "bot", ({ waiting }) => {
    if (waiting.get(id)?.words === words) return { events: [], answer: null };
    const until = laterBy(now, DAYS * DAY);
    return { events: [{ kind: "put-aside", id, about: ABOUT, until, words }], answer: null };
  });
  return id;
}
