import { z } from "zod";
import { emojiSign, type ShownEmoji, signOf } from "./emoji-words.ts";
import { dayWords, mrkdwnToText, NAMELESS, type NameOf } from "./mrkdwn-to-text.ts";

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
  unicode: z.string().catch(""),
  fallback: z.string().catch(""),
  timestamp: z.number().catch(Number.NaN),
  value: z.unknown().optional(),
  style: z.object({ strike: z.boolean().catch(false) }).catch({ strike: false }),
});

type Piece = z.infer<typeof PIECE>;

/** How deep pieces are read in each other; Slack's own go five deep. Each may put a sign before every line inside it. */
const DEEPEST = 12;

/** The words of blocks, a line for each paragraph, item and row: for messages that have nothing in `text`. */
export function blockWords(blocks: readonly unknown[], nameOf: NameOf): string {
  return blocks
    .map((block) => words(block, nameOf, DEEPEST))
    .filter((each) => each !== "")
    .join("\n");
}

/** The words of the tables among blocks: pasted tables have no words anywhere else. */
export function tableWords(blocks: readonly unknown[], nameOf: NameOf): string {
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
    case "user": {
      const name = nameOf(piece.user_id);
      return name === null ? NAMELESS.person : `@${name}`;
    }
    case "channel":
      return NAMELESS.channel;
    case "usergroup":
      return NAMELESS.group;
    case "broadcast":
      return `@${piece.range}`;
    case "emoji":
      return emojiSign(piece.name.toLowerCase(), signOf(piece.unicode));
    case "date":
      return piece.fallback === "" ? dayWords(piece.timestamp) : piece.fallback;
    case "link":
      return struck(piece, linkWords(piece));
    case "mrkdwn":
      return typeof piece.text === "string" ? mrkdwnToText(piece.text, nameOf) : "";
    default:
      return typeof piece.text === "string" ? struck(piece, piece.text) : within(piece.text);
  }
}

function linkWords({ text, url }: Piece): string {
  return typeof text === "string" && text !== "" && text !== url ? `${text} (${url})` : url;
}

function struck({ style }: Piece, words: string): string {
  return style.strike && words.trim() !== "" ? words.replace(/^(\s*)(\S.*?)(\s*)$/s, "$1~~$2~~$3") : words;
}

/** The emoji that blocks show, by their codes; null if they are no text of a person's, of whose emoji they would tell all. */
export function shownEmoji(blocks: readonly unknown[]): ShownEmoji | null {
  const found = new Map<string, string | null>();
  const isRich = blocks.some((block) => PIECE.safeParse(block).data?.type === "rich_text");
  const look = (raw: unknown, depth: number): void => {
    const { data: piece } = PIECE.safeParse(raw);
    if (piece === undefined || depth === 0) return;
    if (piece.type === "emoji") found.set(piece.name.toLowerCase(), signOf(piece.unicode));
    for (const each of piece.elements) look(each, depth - 1);
  };
  if (isRich) for (const block of blocks) look(block, DEEPEST);
  return isRich ? found : null;
}
