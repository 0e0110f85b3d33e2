import { userRef } from "../../core/names/ids.ts";
import type { Written } from "../chat.ts";
import { plainText } from "../plain-text.ts";
import { fileUrl, linkOf, refOf, threadOf, userOf } from "./addresses.ts";
import type { LocalMessage } from "./messages/local-message.ts";

/** The bot's own account and name on the workspace. */
export const BOT = { id: "bot", name: "SOC questions" };

/** What stands in a thread, in the words of the port. `base` is the workspace's own address. */
export function written(message: LocalMessage, base: string): Written {
  return {
    message: refOf(message),
    thread: threadOf(message),
    author: authorOf(message),
    at: message.at,
    text: textOf(message),
    files: message.files.map((file) => ({
      name: file.name,
      type: file.type,
      size: file.size,
      url: fileUrl(base, file),
    })),
    link: linkOf(base, message),
    editedAt: message.editedAt,
  };
}

/** Who wrote a message, in the words of the port. */
export function authorOf(message: LocalMessage): Written["author"] {
  const { author } = message;
  return author.kind === "bot"
    ? { user: userRef("local", BOT.id), name: BOT.name, bot: true }
    : { user: userOf(author.id), name: author.name, bot: false };
}

/** What a message says, as a screen reader would read it. */
export function textOf(message: LocalMessage): string {
  return message.post === null ? message.text : plainText(message.post);
}
