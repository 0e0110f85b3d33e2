import type { Finding } from "../../chat/chat.ts";
import { reasonWords } from "../../render/words/reasons/reason-words.ts";

/** What was looked at, and how it stands; where it is amiss or cannot be seen, a second line says what to do. */
export function findingLine(finding: Finding): string {
  if (finding.ok === true) return `ok      ${finding.what}`;
  if (finding.ok === "unseen") return `unseen  ${finding.what}\n        ${finding.fix}`;
  if ("fix" in finding) return `missing ${finding.what}\n        ${finding.fix}`;
  const { because, fix } = reasonWords(finding.reason);
  return `missing ${finding.what}: ${because}\n        ${fix}`;
}
