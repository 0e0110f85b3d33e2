import { blockWords, shownEmoji, tableWords } from "./block-words.ts";
import type { SlackMessage } from "./message-shape.ts";
import { mrkdwnToText, type NameOf } from "./mrkdwn-to-text.ts";
import { passedOn, readAttachments } from "./passed-on.ts";

type Worded = Pick<SlackMessage, "text" | "blocks" | "attachments">;

/**
 * Everything somebody wrote in a message, in plain words: its text, or its blocks where that is empty, the tables pasted
 * into it, and behind that the messages they passed on, marked as such and from whom. Previews of links are Slack's, not theirs.
 */
export function messageWords(message: Worded, nameOf: NameOf): string {
  const text = message.text ?? "";
  const blocks = message.blocks ?? [];
  const attached = readAttachments(message.attachments);
  const own =
    text.trim() === "" ? blockWords(blocks, nameOf) : mrkdwnToText(text, nameOf, shownEmoji(blocks));
  const tables = attached.map((each) => tableWords(each.blocks, nameOf));
  const shared = attached.flatMap((each) => (each.is_share ? passedOn(each, nameOf) : []));
  const said = [own, ...tables, ...shared].filter((each) => each.trim() !== "");
  return (said.length > 0 ? said : attached.map((each) => loneWords(each, nameOf)))
    .filter((each) => each !== "")
    .join("\n");
}

/** The accounts whose names its words need. */
export function namesNeeded(message: Worded): readonly string[] {
  const found = new Set<string>();
  messageWords(message, (user) => {
    found.add(user);
    return user;
  });
  return [...found];
}

/** Some apps say everything in an attachment. */
function loneWords(
  { from_url, text, fallback, blocks }: ReturnType<typeof readAttachments>[number],
  nameOf: NameOf,
): string {
  if (from_url !== null) return "";
  if (text !== "") return mrkdwnToText(text, nameOf);
  return blocks.length > 0 ? blockWords(blocks, nameOf) : mrkdwnToText(fallback, nameOf);
}
