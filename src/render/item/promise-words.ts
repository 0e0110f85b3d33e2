import type { PromiseView } from "../../core/views/views.ts";
import { momentDay } from "../words/dates.ts";
import { brief, sentence } from "../words/text.ts";

/**
 * What stands in place of an answer, and by whose word: `verbal update promised by NAME`, `held outside chat by NAME, since
 * Tue 8 Dec 2026`. Nothing of what it says: it may be held outside the chat because it must not stand in it.
 */
export function promiseWords({ kind, by, since }: PromiseView, zone: string): string {
  const name = brief(by, 80);
  return kind === "verbal"
    ? `verbal update promised by ${name}`
    : `held outside chat by ${name}, since ${momentDay(since, zone)}`;
}

/** All of them, each as a sentence. */
export function promiseSentences(promises: readonly PromiseView[], zone: string): string[] {
  return promises.map((promise) => sentence(promiseWords(promise, zone)));
}
