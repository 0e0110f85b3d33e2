import { z } from "zod";
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

/** Any piece of Block Kit, as far as it holds words. */
const PIECE = z.object({
  type: z.string().catch(""),
  text: z.unknown().optional(),
  elements: z.array(z.unknown()).catch([]),
  rows: z.array(z.array(z.unknown())).catch([]),
  user_id: z.string().catch(""),
  channel_id: z.string().catch(""),
  usergroup_id: z.string().catch(""),
  name: z.string().catch(""),
  range: z.string().catch(""),
  url: z.string().catch(""),
  fallback: z.string().catch(""),
  value: z.unknown().optional(),
});

type Piece = z.infer<typeof PIECE>;

/** How deep pieces are read in each other; Slack's own go five deep. Each may put a sign before every line inside it. */
const DEEPEST = 12;

/** The words of blocks, a line for each paragraph, item and row: for messages that have nothing in `text`. */
function blockWords(blocks: readonly unknown[], nameOf: NameOf): string {
  return blocks
    .map((block) => words(block, nameOf, DEEPEST))
    .filter((each) => each !== "")
    .join("\n");
}

/** The words of the tables among blocks: pasted tables have no words anywhere else. */
function tableWords(blocks: readonly unknown[], nameOf: NameOf): string {
  return blockWords(
    blocks.filter((block) => PIECE.safeParse(block).data?.type === "table"),
    nameOf,
  );
}

function words(raw: unknown, nameOf: NameOf, depth: number): string {
  const { data: piece } = PIECE.safeParse(raw);
  if (piece === undefined || depth === 0) return "";
  const within = (each: unknown) => words(each, nameOf, depth - 1);
  const inside = (between: string) => piece.elements.map(within).join(between);
  switch (piece.type) {
    case "table":
      return piece.rows.map((row) => row.map(within).join(" | ")).join("\n");
    case "rich_text":
      return inside("\n").trimEnd();
    case "rich_text_list":
      return piece.elements.map((each) => `- ${within(each)}`).join("\n");
    case "rich_text_quote":
      return inside("")
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
    case "rich_text_section":
    case "rich_text_preformatted":
      return inside("");
    case "raw_number":
      return typeof piece.text === "string" ? piece.text : String(piece.value ?? "");
    default:
      return element(piece, nameOf, within);
  }
}

function element(piece: Piece, nameOf: NameOf, within: (inner: unknown) => string): string {
  switch (piece.type) {
    case "user":
      return `@${nameOf(piece.user_id)}`;
    case "channel":
      return `#${piece.channel_id}`;
    case "usergroup":
      return `@${piece.usergroup_id}`;
    case "broadcast":
      return `@${piece.range}`;
    case "emoji":
      return `:${piece.name}:`;
    case "date":
      return piece.fallback;
    case "link":
      return typeof piece.text === "string" && piece.text !== "" ? `${piece.text} (${piece.url})` : piece.url;
    case "mrkdwn":
      return typeof piece.text === "string" ? mrkdwnToText(piece.text, nameOf) : "";
    default:
      return typeof piece.text === "string" ? piece.text : within(piece.text);
  }
}
