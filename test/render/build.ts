import type { StandingKind, StandingReason } from "../../src/core/model/reply-standing.ts";
import type { SlotView } from "../../src/core/plan/coming-slots.ts";
import type {
  DigestView,
  Figures,
  ItemView,
  NextView,
  ReplyView,
  StatusView,
} from "../../src/core/views/views.ts";
import { type Plain, withIds } from "../with-ids.ts";

/** The board of every test here. Its zone is an hour ahead of UTC in summer. */
export const board = {
  name: "Community Safety Partnership",
  organisation: "Borchester City Council",
  timezone: "Europe/London",
};

/** An open question, asked on Mon 2 Nov 2026 and wanted by Mon 30 Nov 2026, to which nobody has replied. */
export function itemView(changes: Plain<Partial<ItemView>> = {}): ItemView {
  return withIds({
    item: "2026/27:csp-1",
    reference: "CSP-01 (26/27)",
    audience: "Community Safety Partnership",
    text: "Is serious and organised crime considered in the local community safety plan?",
    options: [],
    helps: "A sentence, and where in the plan it stands.",
    status: "open",
    candidates: [
      { id: "p3", name: "Member One" },
      { id: "p4", name: "Member Two" },
    ],
    overdue: false,
    askedAt: "2026-11-02T09:00:00.000Z",
    workingDaysWaiting: 12,
    due: "2026-11-30",
    meeting: "2026-12-08T14:00",
    extensions: 0,
    waitsFor: { kind: "owner", name: "Member One" },
    nudges: 0,
    rating: null,
    decision: null,
    replies: [],
    withdrawn: [],
    promises: [],
    threads: [{ platform: "local", link: "https://chat.example/csp/1" }],
    ...changes,
  });
}

const ANSWER = { standing: "answer", because: "clear-sign", until: null } as const;

/** A reply written at 09:14 on Tue 8 Dec 2026. */
export function reply(changes: Plain<Partial<ReplyView>> = {}): ReplyView {
  return withIds({
    message: { channel: "local:csp", workspace: "local", id: "m2" },
    thread: { channel: "local:csp", workspace: "local", id: "m1" },
    item: "2026/27:csp-1",
    author: { user: "local:p3", name: "Member One", person: "p3" },
    at: "2026-12-08T09:14:00.000Z",
    keptAt: "2026-12-08T09:14:01.000Z",
    text: "Yes: chapter 4, since March.",
    files: [],
    link: "https://chat.example/csp/1/2",
    editedAt: null,
    withdrawnAt: null,
    standing: { ...ANSWER, by: "bot", at: "2026-12-08T09:14:01.000Z" },
    n: 1,
    saidBy: null,
    ...changes,
  });
}

/** A reply that was judged to be something. */
export function judged(
  standing: StandingKind,
  because: StandingReason,
  changes: Plain<Partial<ReplyView>> = {},
): ReplyView {
  const at = "2026-12-08T09:14:01.000Z";
  return reply({ standing: { standing, because, until: null, by: "bot", at }, ...changes });
}

/** A withdrawn reply: no words, no files. */
export function withdrawn(changes: Plain<Partial<ReplyView>> = {}): ReplyView {
  return reply({ text: "", files: [], withdrawnAt: "2026-12-09T10:00:00.000Z", ...changes });
}

export function figures(changes: Partial<Figures> = {}): Figures {
  return {
    total: 7,
    asked: 5,
    open: 2,
    overdue: 1,
    promised: 0,
    toCheck: 0,
    answered: 2,
    accepted: 1,
    notApplicable: 0,
    planned: 2,
    ...changes,
  };
}

export function statusView(changes: Partial<StatusView> = {}): StatusView {
  return {
    board: board.name,
    timezone: board.timezone,
    round: "2026/27",
    now: "2026-12-01T09:30:00.000Z",
    figures: figures(),
    since: { meeting: "2026-09-08T14:00", asked: 4, answered: 3, closed: 1 },
    toCheck: [],
    promised: [],
    overdue: [],
    oldest: [],
    nextMeeting: {
      at: "2026-12-08T14:00",
      publicationDay: "2026-11-30",
      digestAt: "2026-11-30T09:00:00.000Z",
    },
    nextSlot: slot,
    paused: false,
    lastActAt: "2026-12-01T09:00:00.000Z",
    notPosted: [],
    heldUp: [],
    ...changes,
  };
}

const slot: SlotView = withIds({
  at: "2026-12-07T09:00:00.000Z",
  questions: [
    { question: "csp-3", reference: "CSP-03 (26/27)", text: "Are partners involved?" },
    { question: "csp-4", reference: "CSP-04 (26/27)", text: "How involved are they?" },
  ],
});

export function nextView(changes: Partial<NextView> = {}): NextView {
  return {
    board: board.name,
    timezone: board.timezone,
    paused: false,
    slots: [slot],
    meeting: {
      at: "2026-12-08T14:00",
      publicationDay: "2026-11-30",
      digestAt: "2026-11-30T09:00:00.000Z",
    },
    nudge: { at: "2026-11-09T09:00:00.000Z", references: ["CSP-01 (26/27)"] },
    ...changes,
  };
}

/** A digest with nothing in its lists. */
export function digestView(changes: Partial<DigestView> = {}): DigestView {
  return {
    organisation: board.organisation,
    board: board.name,
    timezone: board.timezone,
    round: "2026/27",
    now: "2026-11-30T09:00:00.000Z",
    meeting: "2026-12-08T14:00",
    publicationDay: "2026-11-30",
    lastMeeting: "2026-09-08T14:00",
    lastDigest: "2026-08-31T08:00:00.000Z",
    figures: figures(),
    answeredSince: [],
    toCheck: [],
    unanswered: [],
    awaitingDecision: [],
    withdrawnSince: 0,
    next: [slot],
    followingMeeting: {
      at: "2027-03-09T14:00",
      publicationDay: "2027-03-01",
      digestAt: "2027-03-01T09:00:00.000Z",
    },
    ...changes,
  };
}
