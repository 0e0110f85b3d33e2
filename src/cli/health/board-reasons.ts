import type { ChatFault } from "../../chat/chat.ts";
import type { Hold, Place } from "../../core/model/delivery.ts";
import type { Complaint } from "../../core/model/reason.ts";
import type { Instant } from "../../core/names/time.ts";
import { reasonWords } from "../../render/words/reasons/reason-words.ts";
import type { BoardFacts } from "./gather-facts.ts";
import type { Reason, ReasonCode } from "./severity.ts";

/**
 * For how long something that was not written counts if nothing is written since, in milliseconds: three sweeps, each of which
 * would have tried again what can be caught up with.
 */
const COUNTS = 15 * 60_000;

/** What is not as it should be on a board. Names the board and its channels, and nobody. */
export function boardReasons({ id, faults, held }: BoardFacts, now: Instant): Reason[] {
  const { unwritten, unread, silent } = faults;
  const counts = unwritten !== null && Date.parse(now) - Date.parse(unwritten.at) <= COUNTS;
  return [
    ...(counts
      ? [{ code: "cannot-write", because: `${id}: ${unwritten.because}`, fix: unwritten.fix } as const]
      : []),
    ...(silent === null ? [] : [{ code: "board-silent", ...reasonWords(silent) } as const]),
    ...[...unread].map(([channel, fault]) => {
      const { because, fix } = complaintOf(fault);
      return { code: "channel-not-read", because: `${id}, ${channel}: ${because}`, fix } as const;
    }),
    ...held.map(({ place, hold: { why, reason } }) => {
      const { because, fix } = reasonWords(reason);
      return { code: HELD[why](place), because: `${id}, ${whereTo(place)}: ${because}`, fix };
    }),
  ];
}

const HELD: Readonly<Record<Hold["why"], (place: Place) => ReasonCode>> = {
  refused: ({ kind }) => (kind === "person" ? "person-not-reached" : "channel-not-reached"),
  doubt: () => "delivery-in-doubt",
  pause: () => "delivery-paused",
};

function whereTo(place: Place): string {
  switch (place.kind) {
    case "channel":
      return place.channel;
    case "thread":
      return place.root.channel;
    case "person":
      return "a direct message";
  }
}

function complaintOf(fault: ChatFault): Complaint {
  switch (fault.kind) {
    case "not-allowed":
      return reasonWords(fault.reason);
    case "rate-limited":
      return { because: reasonWords({ code: "platform-pause", facts: {} }).because, fix: AGAIN };
    case "gone":
    case "in-doubt":
      return { because: reasonWords(fault.reason).because, fix: AGAIN };
  }
}

const AGAIN = "Nothing to do: it is read again at the next sweep.";
