import { describe, expect, it } from "vitest";
import { afterFault, mustWait, untilAllowed } from "../../../src/bot/delivery/retry-policy.ts";
import type { ChatFault } from "../../../src/chat/chat.ts";
import type { Hold, Pending } from "../../../src/core/model/delivery.ts";
import { at, board } from "../../core/build.ts";
import { history } from "../../core/history.ts";
import { DELETED, NO_ANSWER, NOT_IN_CHANNEL } from "../../reasons.ts";
import { MONDAY } from "../open-world.ts";

const NOW = at(MONDAY);
const REFUSED: ChatFault = { kind: "not-allowed", reason: NOT_IN_CHANNEL };

describe("what a platform did not take", () => {
  it("is given up, with the reason, where the place is gone", () => {
    const { delivery } = pending(null);

    expect(afterFault(delivery, null, { kind: "gone", reason: DELETED }, NOW)).toEqual({
      kind: "dropped",
      key: delivery.key,
      reason: DELETED,
    });
  });

  it("is tried again after half an hour where it is not allowed, and says what would help", () => {
    const { delivery } = pending(null);

    expect(afterFault(delivery, null, REFUSED, NOW)).toEqual({
      kind: "held",
      key: delivery.key,
      why: "refused",
      reason: NOT_IN_CHANNEL,
      until: at("2026-09-07 09:30"),
    });
    expect(untilAllowed(NOW)).toBe(at("2026-09-07 09:30"));
  });

  it("is looked for after a minute where it may stand", () => {
    const { delivery } = pending(null);

    expect(afterFault(delivery, "CSP-01", { kind: "in-doubt", reason: NO_ANSWER }, NOW)).toEqual({
      kind: "held",
      key: delivery.key,
      why: "doubt",
      reason: {
        code: "delivery-looked-for",
        facts: { saying: "prompt", reference: "CSP-01", why: NO_ANSWER },
      },
      until: at("2026-09-07 09:01"),
    });
  });

  it("waits as long as the platform asks, with nothing for anybody to do", () => {
    const { delivery } = pending(null);
    const until = at("2026-09-07 09:07");

    expect(afterFault(delivery, null, { kind: "rate-limited", until }, NOW)).toMatchObject({
      kind: "held",
      key: delivery.key,
      why: "pause",
      reason: { code: "platform-pause", facts: {} },
      until,
    });
  });
});

describe("whether a delivery has to wait", () => {
  it.each([
    { why: null, until: MONDAY, waits: false, waitsAnew: false },
    { why: "refused", until: "2026-09-07 09:30", waits: true, waitsAnew: false },
    { why: "doubt", until: "2026-09-07 09:30", waits: true, waitsAnew: false },
    { why: "pause", until: "2026-09-07 09:30", waits: true, waitsAnew: true },
    { why: "refused", until: MONDAY, waits: false, waitsAnew: false },
    { why: "pause", until: MONDAY, waits: false, waitsAnew: false },
    { why: "doubt", until: "2026-09-07 08:30", waits: false, waitsAnew: false },
  ] as const)("at nine, held for $why until $until: $waits, and on a new connection $waitsAnew", (given) => {
    const held = given.why === null ? null : { why: given.why, reason: NO_ANSWER, until: at(given.until) };

    expect(mustWait(pending(held), NOW, false)).toBe(given.waits);
    expect(mustWait(pending(held), NOW, true)).toBe(given.waitsAnew);
  });
});

/** A prompt that is not settled. */
function pending(held: Hold | null): Pending {
  const first = history(board()).at(MONDAY).ask("csp-1");
  const asked = first.events.flatMap((event) => (event.kind === "asked" ? event.deliveries : []));
  const [delivery] = asked;
  if (delivery === undefined) throw new Error("nothing was asked");
  return { delivery, intendedAt: NOW, held };
}
