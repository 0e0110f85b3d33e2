import { expect, it } from "vitest";
import type { Delivery, Saying } from "../../../src/core/model/delivery.ts";
import { asItemId, channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { whyTooLate } from "../../../src/core/plan/plan-digests.ts";
import { at, board } from "../build.ts";

const delivery = (saying: Saying): Delivery => ({
  key: deliveryKey("k"),
  place: { kind: "channel", channel: channelRef("local", "csp") },
  saying,
});
const APRIL = "2026-04-21T14:00";

it.each(["digest-short", "digest-full"] as const)("a %s has lost its use when its meeting begins", (kind) => {
  const digest = delivery({ kind, meeting: APRIL });

  expect(whyTooLate(board(), digest, at("2026-04-21 13:59"))).toBe(null);
  expect(whyTooLate(board(), digest, at("2026-04-21 14:00"))).toEqual({ code: "meeting-begun", facts: {} });
});

it("a digest has lost its use when its meeting is moved or cancelled", () => {
  const digest = delivery({ kind: "digest-short", meeting: APRIL });

  const later = board({ meetings: ["2026-07-14T14:00"] });

  for (const time of ["2026-04-13 09:00", "2026-04-21 14:00"])
    expect(whyTooLate(later, digest, at(time))).toEqual({ code: "meeting-removed", facts: {} });
});

it("a prompt keeps its use, however late", () => {
  const prompt = delivery({ kind: "prompt", item: asItemId("2026/27:csp-1") });

  expect(whyTooLate(board(), prompt, at("2027-04-21 14:00"))).toBe(null);
});
