type Thing = Readonly<Record<string, unknown>>;

/** What people see of blocks on a screen, as plain text: markup is carried out, and what is not markup stays. */
export function shownBlocks(blocks: readonly unknown[]): string {
  return blocks.map((block) => shownThing(block)).join("\n");
}

/** What people see of a text in Slack's markup: without blocks, and in sections. */
export function shownMarkup(markup: string): string {
  const tokens = markup.replace(/<([^<>]*)>/g, (_token, inside: string) => shownToken(inside));
  const plain = tokens
    .replace(/(^|[\s(])\*([^*\n]+)\*(?=$|[\s.,:;)])/gm, "$1$2")
    .replace(/(^|[\s(])_([^_\n]+)_(?=$|[\s.,:;)])/gm, "$1$2")
    .replace(/(^|[\s(])~([^~\n]+)~(?=$|[\s.,:;)])/gm, "$1$2")
    .replace(/(^|[\s(])`([^`\n]+)`(?=$|[\s.,:;)])/gm, "$1$2")
    .replace(/^\s*&gt; ?/gm, "");
  return plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function shownToken(inside: string): string {
  const [target = "", label = ""] = inside.split("|");
  if (target.startsWith("@")) return `@${target.slice(1)}`;
  if (target.startsWith("!date^")) return label;
  if (target.startsWith("!")) return `[everybody is called: ${target.slice(1)}]`;
  return label === "" ? target : label;
}

function shownThing(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  const thing = value as Thing;
  const elements = Array.isArray(thing.elements) ? thing.elements : [];
  switch (thing.type) {
    case "mrkdwn":
      return shownMarkup(String(thing.text));
    case "plain_text":
    case "text":
      return String(thing.text);
    case "user":
      return `@${thing.user_id}`;
    case "date":
      return String(thing.fallback);
    case "link":
      return String(thing.text ?? thing.url);
    case "button":
      return "";
    case "rich_text":
    case "rich_text_list":
      return elements.map(shownThing).join("\n");
    case "rich_text_section":
    case "rich_text_quote":
      return elements.map(shownThing).join("");
    case "section":
    case "header":
      return shownThing(thing.text);
    default:
      return elements.map(shownThing).join(" ");
  }
}
