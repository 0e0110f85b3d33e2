import type { Prompt, Said, Written } from "../platforms/platform.ts";
import type { BoardSeen, Row, Seen } from "./seen.ts";

/** A question of north as it stands in a channel. */
export function prompt(more: Partial<Prompt> = {}): Prompt {
  const text =
    "CSP-01 (26/27)\nIs it considered?\nStatus: answered. Answer received from Ann, Tue 24 Nov, 9:12am.";
  return { platform: "slack", board: "north", id: "1", reference: "CSP-01 (26/27)", text, ...more };
}

/** A reply that stands below it. */
export function written(more: Partial<Written> = {}): Written {
  return {
    ...{
      platform: "slack",
      board: "north",
      id: "2",
      under: "CSP-01 (26/27)",
      words: "(north-r1x0x0) Page 4.",
    },
    ...{ isAt: (link: string) => link === "https://chat/2", stands: true, isTheirs: true },
    ...more,
  };
}

type Reply = NonNullable<Row["reply"]>;

/** Its row in the export. */
export function row(more: Partial<Row> = {}, reply: Partial<Reply> | null = {}): Row {
  return {
    ...{ reference: "CSP-01 (26/27)", status: "answered", outcome: null },
    askedAt: "2026-11-24T09:00:00.000Z",
    reply:
      reply === null
        ? null
        : { text: "(north-r1x0x0) Page 4.", link: "https://chat/2", withdrawnAt: null, ...reply },
    ...more,
  };
}

/** The post of the question. */
export function said(more: Partial<Said> = {}): Said {
  return {
    ...{ platform: "slack", board: "north", to: null, where: "slack:C0NORTH", document: "", mark: "m1" },
    ...{ at: "2026-11-24T09:00:00.000Z", text: prompt().text },
    ...more,
  };
}

const FIGURES = "1 of 7 questions asked. 1 answered, 0 to check, 0 unanswered, 0 closed, 6 not asked yet.";

/** North as it is when one question was asked and answered, and nothing went wrong. */
export function north(more: Partial<BoardSeen> = {}): BoardSeen {
  return {
    ...{ id: "north", name: "North Safety Partnership", readers: ["ann", "bo"], places: 1 },
    ...{ prompts: [prompt()], written: [written()], rows: [row()], kinds: ["opened", "asked", "kept"] },
    figures: [{ from: "status", text: `North Safety Partnership: none unanswered\n${FIGURES}` }],
    journal: '{"kind":"kept","text":"(north-r1x0x0) Page 4."}\n',
    ...more,
  };
}

/** South, of which nothing was seen yet. */
function south(): BoardSeen {
  return {
    ...{ id: "south", name: "South Harbour Partnership", readers: ["cai", "bo"], places: 1 },
    ...{ prompts: [], written: [], rows: [], kinds: [], figures: [], journal: "" },
  };
}

/** Everything that was seen, with nothing wrong. */
export function seen(more: Partial<Seen> = {}, board: Partial<BoardSeen> = {}): Seen {
  return {
    ...{ boards: [north(board), south()], said: [said()], told: [], tried: [], sentByHand: [], reasons: [] },
    isRestored: false,
    ...{ verified: { code: 0, err: "" }, log: '{"event":"bot-started"}\n', secrets: ["xoxb-fake"] },
    ...more,
  };
}
