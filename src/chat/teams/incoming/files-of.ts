import type { EvidenceFile } from "../../../core/model/evidence.ts";
import { mediaTypeOf } from "./media-type.ts";
import { isMirror, mirrorOf } from "./read-text.ts";

/** An attachment, from an activity or from Graph. */
type Attached = {
  readonly contentType: string;
  readonly contentUrl?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly content?: unknown;
};

/** What only points at another message that stands in Teams as well. */
const REFERENCES = new Set(["messagereference", "forwardedmessagereference"]);

/**
 * The files of a message, as references: Teams tells a bot neither their size (0 here) nor gives it their bytes. A card
 * somebody posted counts as a file that is opened with its message. `link` is the message's own.
 */
export function filesOf(attachments: readonly Attached[], link: string): EvidenceFile[] {
  return attachments
    .filter((attached) => !isMirror(attached) && !REFERENCES.has(attached.contentType.toLowerCase()))
    .map((attached) => fileOf(attached, link));
}

/** How many files the text of a message speaks of that are not told with it: for them Graph must be asked. */
export function untoldFiles(activity: {
  readonly attachments?: readonly Attached[] | null | undefined;
}): number {
  const attachments = [...(activity.attachments ?? [])];
  const stubs = [...(mirrorOf({ attachments: attachments.map(complete) }) ?? "").matchAll(/<attachment\s/gi)];
  return Math.max(0, stubs.length - filesOf(attachments, "").length);
}

/** What stands for a file of which nothing is known. */
export function untoldFile(link: string): EvidenceFile {
  return { name: "Attached file", type: "application/octet-stream", size: 0, url: link };
}

function complete({ contentType, contentUrl, name, content }: Attached) {
  return { contentType, contentUrl: contentUrl ?? null, name: name ?? null, content };
}

function fileOf({ contentType, contentUrl, name }: Attached, link: string): EvidenceFile {
  const type = contentType.toLowerCase();
  const named = name == null || name === "" ? null : name;
  const shown =
    named ?? (type.startsWith("image/") ? "Image" : type.includes(".card.") ? "Card" : "Attached file");
  const isMedia = /^(?:image|video|audio|text)\/[\w.+-]+$/.test(type);
  return { name: shown, type: isMedia ? type : mediaTypeOf(shown), size: 0, url: contentUrl ?? link };
}
