import type { Condition } from "../chat.ts";

/** What is not as it should be, in words people read. */
export type Ailment = { readonly because: string; readonly fix: string };

/** What can be wrong with the connection, the worst first. */
const KINDS = [
  "credentials",
  "unreachable",
  "not heard",
  "mentions only",
  "graph refused",
  "no graph",
] as const;

type Kind = (typeof KINDS)[number];

/** How the connection to Teams is. */
export interface Health {
  /** Says that something is wrong, or with null that it is right again. `where` tells apart what can be wrong twice. */
  note(kind: Kind, where: string, ailment: Ailment | null): void;
  /** Whether that is wrong now. */
  has(kind: Kind, where: string): boolean;
  condition(): Condition;
}

/** With these it can neither hear nor speak; with the others it does less than it should, and says so. */
const GRAVE: ReadonlySet<Kind> = new Set(["credentials", "unreachable"]);

/** Starts in good health. */
export function health(): Health {
  const ailments = new Map<string, { readonly kind: Kind; readonly ailment: Ailment }>();
  return {
    note(kind, where, ailment) {
      if (ailment === null) ailments.delete(`${kind} ${where}`);
      else ailments.set(`${kind} ${where}`, { kind, ailment });
    },
    has: (kind, where) => ailments.has(`${kind} ${where}`),
    condition() {
      const all = [...ailments.values()];
      const worst = all.toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind))[0];
      if (worst === undefined) return { ok: true, because: null, fix: null };
      const { because, fix } = worst.ailment;
      return { ok: !GRAVE.has(worst.kind), because, fix };
    },
  };
}
