import type { Reason } from "../../core/model/reason.ts";
import type { Ailment, Condition } from "../chat.ts";

/** What can be wrong with the connection, and what the bot then cannot do. */
const CODES = {
  credentials: "cannot-speak",
  unreachable: "cannot-speak",
  "not heard": "cannot-hear",
  "mentions only": "mentions-only",
  "graph refused": "not-read-back",
  "no graph": "not-read-back",
} as const satisfies Readonly<Record<string, Ailment["code"]>>;

type Kind = keyof typeof CODES;

/** How the connection to Teams is. */
export interface Health {
  /** Says that something is wrong, or with null that it is right again. `where` tells apart what can be wrong twice. */
  note(kind: Kind, where: string, reason: Reason | null): void;
  /** Whether that is wrong now. */
  has(kind: Kind, where: string): boolean;
  condition(): Condition;
}

/** Starts in good health. */
export function health(): Health {
  const ailments = new Map<string, Ailment>();
  return {
    note(kind, where, reason) {
      if (reason === null) ailments.delete(`${kind} ${where}`);
      else ailments.set(`${kind} ${where}`, { code: CODES[kind], reason });
    },
    has: (kind, where) => ailments.has(`${kind} ${where}`),
    condition: () => [...ailments.values()],
  };
}
