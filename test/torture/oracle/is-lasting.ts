import type { Seen } from "./seen.ts";

/** What the health check may still say once all has come to rest, by rule 2: a direct message that nobody can look for. */
export function isLasting({ code, because }: Seen["reasons"][number]): boolean {
  return code === "delivery-in-doubt" && because.includes(", a direct message: ");
}
