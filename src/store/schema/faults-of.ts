import type { z } from "zod";

const SHOWN = 5;

/**
 * What is wrong with something that was stored, one clause a fault: `items.0.asking: Too small: expected …`. Says where
 * and what was expected, but repeats no values, since those may be what somebody wrote.
 */
export function faultsOf({ issues }: z.ZodError): readonly string[] {
  const faults = issues.slice(0, SHOWN).map(({ path, message }) => {
    const place = path.map((step) => (/^[\w-]+$/.test(String(step)) ? String(step) : `"${String(step)}"`));
    return place.length === 0 ? message : `${place.join(".")}: ${message}`;
  });
  return issues.length > SHOWN ? [...faults, `and ${issues.length - SHOWN} more`] : faults;
}
