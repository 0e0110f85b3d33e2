import type { RichTextElement } from "@slack/web-api";
import type { Inline, TextLine } from "../../post.ts";
import { idIn } from "../slack-refs.ts";
import { address, dateFormat } from "./mrkdwn.ts";

/** A line as rich text, in which nothing is ever read as markup. */
export function richLine(line: TextLine): RichTextElement[] {
  return line.flatMap((inline) => element(inline));
}

function element(inline: Inline): RichTextElement[] {
  if (typeof inline === "string") return inline === "" ? [] : [{ type: "text", text: inline }];
  if ("strong" in inline)
    return inline.strong === "" ? [] : [{ type: "text", text: inline.strong, style: { bold: true } }];
  if ("mention" in inline) return [{ type: "user", user_id: idIn(inline.mention) }];
  if ("when" in inline) {
    const timestamp = Math.floor(Date.parse(inline.when) / 1000);
    return [{ type: "date", timestamp, format: dateFormat(inline.text), fallback: inline.text }];
  }
  const url = address(inline.link);
  if (url === null) return [{ type: "text", text: `${inline.text} (${inline.link})` }];
  return [{ type: "link", url, ...(inline.text === "" ? {} : { text: inline.text }) }];
}
