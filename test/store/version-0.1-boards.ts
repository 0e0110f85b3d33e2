/** A board that version 0.1 wrote, and what is in its records. */
export type OldBoard = {
  /** Its folder among the fixtures. */
  readonly set: string;
  readonly board: string;
  readonly events: number;
  /** Bytes of the journal's last line, where it is torn. */
  readonly torn: number;
  /** Each item: how it stands, its live replies of all that were kept, what was decided. */
  readonly items: readonly string[];
  /** Each reply: who, and the words. */
  readonly replies: readonly string[];
};

/** Every board among the fixtures of version 0.1. */
export const OLD_BOARDS: readonly OldBoard[] = [
  {
    ...{ set: "local", board: "csp", events: 71, torn: 0 },
    items: [
      "CSP-01 (26/27): open, 2 of 4 replies, nudged 2 times, more-evidence by p1 (amber): Which partners sign it off?",
      "CSP-02 (26/27): open, 0 of 0 replies, of p5, until 2027-01-11 by p2: The profile isn't due before then",
      "2026/27:csp-7: not-applicable, 0 of 0 replies, not-applicable by p1: The county's board covers it",
      "CSP-05 (26/27): accepted, 1 of 1 replies, nudged 2 times, accepted by p1",
      "CSP-03 (26/27): open, 0 of 0 replies, nudged 2 times",
      "CSP-04 (26/27): open, 0 of 0 replies, nudged 2 times",
      "CSP-06 (26/27): open, 0 of 0 replies",
    ],
    replies: [
      "Ch Insp Mairi Buchanan (p3): Yes: section 4 of the plan, page 12. It’s reviewed each March 👍🏽 [Cynllun – tŷ’r heddlu.txt, text/plain, 41]",
      "Siân Llŷr-O’Dowd (p4): Mae’r cynllun yn y Gymraeg hefyd: tudalen 14. (edited 2026-11-24T10:15:00.021Z)",
      "Gethin O'Shea (p5): withdrawn 2026-11-24T09:00:00.186Z",
      "Gethin O'Shea (p5): withdrawn 2026-11-24T10:15:00.028Z",
      "Siân Llŷr-O’Dowd (p4): Yes – the engagement strategy, 2025.",
    ],
  },
  {
    ...{ set: "local", board: "hwb", events: 17, torn: 0 },
    items: [
      "HWB-01 (26/27): answered, 2 of 2 replies",
      "HWB-02 (26/27): open, 0 of 0 replies, nudged 1 times",
      "HWB-03 (26/27): open, 0 of 0 replies",
    ],
    replies: [
      "Siân Llŷr-O’Dowd (p4): It is in the joint strategic needs assessment.",
      "Siân Llŷr-O’Dowd (p4): And in the annual report of the director 🩺",
    ],
  },
  {
    ...{ set: "local", board: "lsab", events: 16, torn: 131 },
    items: [
      "LSAB-01 (26/27): answered, 1 of 1 replies, nudged 1 times",
      "LSAB-02 (26/27): open, 0 of 0 replies, nudged 1 times",
      "LSAB-03 (26/27): open, 0 of 0 replies, nudged 1 times",
    ],
    replies: ["Siân Llŷr-O’Dowd (p4): Safeguarding: a member of the public cannot be here, but Siân can."],
  },
  {
    ...{ set: "local", board: "osc", events: 9, torn: 0 },
    items: ["OSC-01 (26/27): accepted, 1 of 1 replies, accepted by p1 (red)"],
    replies: ["Gethin O'Shea (p5): The committee looked at it in June."],
  },
  {
    ...{ set: "slack", board: "csp", events: 39, torn: 0 },
    items: [
      "CSP-01 (26/27): accepted, 2 of 3 replies, accepted by cal",
      "CSP-02 (26/27): not-applicable, 0 of 0 replies, not-applicable by cal: It is another board's.",
      "CSP-03 (26/27): answered, 1 of 1 replies, asked 2 times",
    ],
    replies: [
      "Ann Lee (ann): Yes: chapter 4 – it’s “new” 🛡️ [Llyfr – tŷ.pdf, application/pdf, 15] (edited 2026-11-27T17:41:39.000Z)",
      "Olu Outsider (null): withdrawn 2026-11-27T17:41:39.647Z",
      "Ann Lee (ann): After it was closed.",
      "Ann Lee (ann): Asked twice, answered once.",
    ],
  },
  {
    ...{ set: "teams", board: "csp", events: 44, torn: 0 },
    items: [
      "CSP-01 (26/27): answered, 2 of 2 replies, asked 2 times",
      "CSP-02 (26/27): answered, 1 of 1 replies, of bo, until 2027-01-11 by ann: The plan is late.",
      "CSP-03 (26/27): accepted, 1 of 1 replies, accepted by ann",
      "CSP-04 (26/27): open, 0 of 0 replies",
    ],
    replies: [
      "Bo Okoro (bo): Yes: chapter 5, it’s in the plan 📎 [Cynllun tŷ.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, 0] (edited 2026-11-27T17:41:53.164Z)",
      "Cai Morgan (null): Deleted, and brought back: ŵ, ŷ. (edited 2026-11-27T17:41:53.208Z)",
      "Bo Okoro (bo): In June, by the button.",
      "Bo Okoro (bo): Yes, all of us.",
    ],
  },
  {
    ...{ set: "slack-and-teams", board: "csp", events: 17, torn: 0 },
    items: ["CSP-01 (26/27): accepted, 2 of 2 replies, accepted by cal"],
    replies: ["Dee Roy (dee): The police plan, page 9.", "Bo Okoro (bo): The council plan."],
  },
];
