import type { Mark } from "../mark.ts";
import type { SlackMessage } from "./incoming/message-shape.ts";

/** What the metadata of the bot's posts is filed under. */
const MARK_TYPE = "soc_delivery";

/** As many digits of the hash as stand in a file's title, which people see. */
const TITLE_DIGITS = 12;

/** `(ref. <installation> <hash>)`; without the installation as version 0.1 wrote it. */
const IN_TITLE = /\(ref\. (?:([\w-]+) )?([0-9a-f]{12})\)$/;

/** The metadata that a post carries its mark in. Any app and anybody in the workspace can read it. */
export function metadataOf({ installation, keyHash }: Mark) {
  return { event_type: MARK_TYPE, event_payload: { key: keyHash, installation } };
}

/** The mark as it stands at the end of a file's title, where a post has no metadata. */
export function titleMark({ installation, keyHash }: Mark): string {
  return `(ref. ${installation} ${keyHash.slice(0, TITLE_DIGITS)})`;
}

/** The mark that a message bears, in its metadata or in the title of its file; null if it bears none. */
export function markIn({ metadata, files }: Pick<SlackMessage, "metadata" | "files">): Mark | null {
  if (metadata?.event_type === MARK_TYPE) {
    const { key, installation } = metadata.event_payload ?? {};
    if (typeof key !== "string" || key === "") return null;
    return { installation: typeof installation === "string" ? installation : null, keyHash: key };
  }
  for (const { title } of files ?? []) {
    const [, installation = null, keyHash] = IN_TITLE.exec(title ?? "") ?? [];
    if (keyHash !== undefined) return { installation, keyHash };
  }
  return null;
}
