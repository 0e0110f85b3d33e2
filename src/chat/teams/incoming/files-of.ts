import type { EvidenceFile } from "../../../core/model/evidence.ts";
import type { Activity } from "./activity.ts";
import { mediaTypeOf } from "./media-type.ts";
import { readHtml } from "./read-html.ts";
import { isMirror, mirrorOf } from "./read-text.ts";
import { isReference } from "./references.ts";

/** An attachment, from an activity or from Graph. */
type Attached = {
  readonly contentType: string;
  readonly contentUrl?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly content?: unknown;
};

/**
 * The files of a message, as references: Teams tells a bot neither their size (0 here) nor gives it their bytes. A card
 * somebody posted counts as a file that is opened with its message. `link` is the message's own.
 */
export function filesOf(attachments: readonly Attached[], link: string): EvidenceFile[] {
  return attachments
    .filter((attached) => !isMirror(attached) && !isReference(attached))
    .map((attached) => fileOf(attached, link));
}

/** How many files the text of a message speaks of that are not told with it: for them Graph must be asked. */
export function untoldFiles(activity: Pick<Activity, "attachments" | "entities">): number {
  const attachments = [...(activity.attachments ?? [])];
  const quoted = new Set(
    (activity.entities ?? []).flatMap(({ quotedReply }) => quotedReply?.messageId ?? []),
  );
  const html = mirrorOf({ attachments }) ?? "";
  const stubs = readHtml(html).filter(
    (piece) =>
      "open" in piece && piece.open === "attachment" && !quoted.has(piece.attributes.get("id") ?? ""),
  );
  // A Loop component may have a placeholder of its own kind.
  const isComponent = /FluidEmbedCard/i;
  const pointed = attachments.filter(
    (each) =>
      isReference(each) &&
      !quoted.has(each.id ?? "") &&
      !(isComponent.test(each.contentType) && isComponent.test(html)),
  );
  return Math.max(0, stubs.length - filesOf(attachments, "").length - pointed.length);
}

/** Whether files came with a message, told or untold. */
export function hasFiles(activity: Pick<Activity, "attachments" | "entities">): boolean {
  return filesOf(activity.attachments ?? [], "").length > 0 || untoldFiles(activity) > 0;
}

/** What stands for a file of which nothing is known. */
export function untoldFile(link: string): EvidenceFile {
  return { name: "Attached file", type: "application/octet-stream", size: 0, url: link };
}

function fileOf({ contentType, contentUrl, name }: Attached, link: string): EvidenceFile {
  const type = contentType.toLowerCase();
  const named = name == null || name === "" ? null : name;
  const shown =
    named ?? (type.startsWith("image/") ? "Image" : type.includes(".card.") ? "Card" : "Attached file");
  const isMedia = /^(?:image|video|audio|text)\/[\w.+-]+$/.test(type);
  return { name: shown, type: isMedia ? type : mediaTypeOf(shown), size: 0, url: contentUrl ?? link };
}
