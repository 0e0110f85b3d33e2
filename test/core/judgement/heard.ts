import type { Heard } from "../../../src/core/judgement/heard.ts";
import { judge } from "../../../src/core/judgement/judge.ts";

const ASKED = new Set(["owner", "deputy", "member"]);

/** A reply by an owner on Friday 27 November 2026, unless something else is said. */
export function heard(words: string, other: Partial<Heard> = {}): Heard {
  const writer = other.writer ?? "owner";
  const expected = ASKED.has(writer);
  return { writer, expected, words, files: 0, before: [], today: "2026-11-27", ...other };
}

/** What such a reply is. */
export function standingOf(words: string, other: Partial<Heard> = {}): string {
  return judge(heard(words, other)).standing;
}
