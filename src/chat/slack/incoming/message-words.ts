import { z } from "zod";
import { blockWords, tableWords } from "./block-words.ts";
import type { SlackMessage } from "./message-shape.ts";
import { mrkdwnToText, type NameOf } from "./mrkdwn-to-text.ts";

const ATTACHMENT = z.object({
  /** Slack looked this up behind a link: nobody wrote it. */
  from_url: z.string().nullable().catch(null),
  is_share: z.boolean().catch(false),
  text: z.string().catch(""),
  fallback: z.string().catch(""),
  blocks: z.array(z.unknown()).catch([]),
});

type Worded = Pick<SlackMessage, "text" | "blocks" | "attachments">;

/**
 * Everything somebody wrote in a message, in plain words: its text, or its blocks where that is empty, the tables pasted
 * into it, and a message they passed on. Previews of links are Slack's, not theirs.
 */
export function messageWords(message: Worded, nameOf: NameOf): string {
  const text = message.text ?? "";
  const attached = (message.attachments ?? []).flatMap((raw) => ATTACHMENT.safeParse(raw).data ?? []);
  const tables = attached.map(({ blocks }) => tableWords(blocks, nameOf));
  const own = text.trim() === "" ? blockWords(message.blocks ?? [], nameOf) : mrkdwnToText(text, nameOf);
  const said = [own, ...tables].filter((each) => each !== "");
  return (
    said.length > 0 ? said : attached.map((each) => passedOn(each, nameOf)).filter((each) => each !== "")
  ).join("\n");
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

function passedOn(attachment: z.infer<typeof ATTACHMENT>, nameOf: NameOf): string {
  const { from_url, is_share, text, fallback, blocks } = attachment;
  if (from_url !== null && !is_share) return "";
  if (text !== "") return mrkdwnToText(text, nameOf);
  return blocks.length > 0 ? blockWords(blocks, nameOf) : mrkdwnToText(fallback, nameOf);
}
