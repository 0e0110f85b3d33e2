import type { KeptReason, Reason } from "./reason.ts";

/** A reason for the log: its code and its facts, `slack-fault status=502`. No sentence: what it means is told elsewhere. */
export function reasonLine(reason: KeptReason): string {
  if (reason.code === "as-written") return reason.code;
  const facts = Object.entries(reason.facts).map(([name, value]) => `${name}=${inLine(value)}`);
  return [reason.code, ...facts].join(" ");
}

function inLine(value: string | number | null | readonly string[] | Reason): string {
  if (value === null) return "none";
  if (typeof value !== "object") return String(value);
  return "code" in value ? `(${reasonLine(value)})` : value.join(",");
}
