import type { Upload } from "../incoming/file-consent.ts";
import type { Message } from "./outgoing.ts";

/** Offers a file to one person: Teams asks them, and then says where to put it. `id` comes back with their answer. */
export function consentMessage(file: {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}): Message {
  const context = { soc: "file", file: file.id };
  return {
    type: "message",
    summary: `A file for you: ${file.name}`,
    attachments: [
      {
        contentType: "application/vnd.microsoft.teams.card.file.consent",
        name: file.name,
        content: {
          description: "It goes into your own OneDrive, where only you can open it.",
          sizeInBytes: file.size,
          acceptContext: context,
          declineContext: context,
        },
      },
    ],
  };
}

/** Shows a file that was put where Teams said. */
export function fileMessage({ name, contentUrl, uniqueId, fileType }: Upload): Message {
  return {
    type: "message",
    summary: `${name} is in your OneDrive`,
    attachments: [
      {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        name,
        contentUrl,
        content: { uniqueId, fileType },
      },
    ],
  };
}
