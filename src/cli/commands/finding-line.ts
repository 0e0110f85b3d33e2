import type { Finding } from "../../chat/chat.ts";
import { reasonWords } from "../../render/words/reasons/reason-words.ts";

/** What was looked at, and how it stands; where it is amiss, a second line says what to do. */
export function findingLine(finding: Finding): string {
  if (finding.ok) return `ok      ${finding.what}`;
  if ("fix" in finding) return `missing ${finding.what}\n        ${finding.fix}`;
  const { because, fix } = reasonWords(finding.reason);
  return `missing ${finding.what}: ${because}\n        ${fix}`;
}
