import type { EvidenceFile } from "../model/evidence.ts";
import { type MessageRef, platformOf } from "../names/ids.ts";

/** What nobody sees: blanks, controls, marks that join or turn letters, and the fillers that count as letters. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Whether a message says nothing: it has no words that anybody sees, and no file with anything in it. */
export function isWordless({
  message,
  text,
  files,
}: {
  readonly message: MessageRef;
  readonly text: string;
  readonly files: readonly EvidenceFile[];
}): boolean {
  // Slack takes no empty file, and leaves out how large some are; Teams never says. Of those nobody knows that they are empty.
  const tellsSizes = platformOf(message.channel) === "local";
  return text.replace(UNSEEN, "") === "" && files.every(({ size }) => size === 0 && tellsSizes);
}
