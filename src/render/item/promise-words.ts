import type { PromiseView } from "../../core/views/views.ts";
import { brief } from "../words/text.ts";

/**
 * What stands in place of an answer, and by whose word: `verbal update promised by NAME`. Nothing of what it says: it may be
 * held outside the chat because it must not stand in it.
 */
export function promiseWords({ kind, by }: PromiseView): string {
  const name = brief(by, 80);
  return kind === "verbal" ? `verbal update promised by ${name}` : `held outside chat by ${name}`;
}
