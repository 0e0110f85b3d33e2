type Thing = Readonly<Record<string, unknown>>;

/**
 * What is wrong with blocks by the limits Slack documents; null for none. Written from the limits themselves and not from the
 * adapter, so that it can find the adapter out.
 */
export function checkBlocks(blocks: unknown, most: number): string | null {
  if (!Array.isArray(blocks)) return "blocks are no list";
  if (blocks.length > most) return `${blocks.length} blocks`;
  if (JSON.stringify(blocks).length > 13_200) return "msg_blocks_too_long";
  for (const block of blocks) {
    const fault = checkBlock(block);
    if (fault !== null) return fault;
  }
  return null;
}

function checkBlock(block: Thing): string | null {
  switch (block.type) {
    case "section":
      return text(block.text, 3000, ["plain_text", "mrkdwn"]);
    case "header":
      return text(block.text, 150, ["plain_text"]);
    case "context":
      return each(block.elements, 10, (element) => text(element, 3000, ["plain_text", "mrkdwn"]));
    case "actions":
      return each(block.elements, 25, button) ?? unique(block.elements, "action_id");
    case "rich_text":
      return each(block.elements, 200, rich);
    case "input":
      return text(block.label, 2000, ["plain_text"]) ?? input(block.element);
    default:
      return `a block of type ${block.type}`;
  }
}

function text(value: unknown, limit: number, types: readonly string[]): string | null {
  if (!isThing(value) || typeof value.text !== "string") return "a text without text";
  if (!types.includes(String(value.type))) return `a text of type ${value.type}`;
  if (value.text.length < 1 || value.text.length > limit) return `a text of ${value.text.length} characters`;
  if (value.type === "mrkdwn" && value.verbatim !== true) return "markup that is not verbatim";
  return null;
}

function button(value: Thing): string | null {
  if (value.type !== "button") return `an action of type ${value.type}`;
  if (String(value.value ?? "").length > 2000) return "a button's value is too long";
  if (String(value.action_id).length > 255) return "an action_id is too long";
  if (value.style !== undefined && !["primary", "danger"].includes(String(value.style)))
    return "a button's style";
  return text(value.text, 75, ["plain_text"]);
}

function rich(value: Thing): string | null {
  if (value.type === "rich_text_list") return each(value.elements, 500, rich);
  if (value.type !== "rich_text_section" && value.type !== "rich_text_quote")
    return `rich text ${value.type}`;
  return each(value.elements, 500, (element) => {
    if (element.type === "text" && (typeof element.text !== "string" || element.text === ""))
      return "an empty text";
    if (element.type === "date" && !Number.isInteger(element.timestamp)) return "a date without a time";
    return ["text", "link", "user", "date"].includes(String(element.type)) ? null : `rich ${element.type}`;
  });
}

function input(value: unknown): string | null {
  if (!isThing(value)) return "an input without an element";
  if (value.type !== "static_select") return null;
  return each(value.options, 100, (option) =>
    String(option.value).length > 150
      ? "an option's value is too long"
      : text(option.text, 75, ["plain_text"]),
  );
}

function each(list: unknown, most: number, check: (thing: Thing) => string | null): string | null {
  if (!Array.isArray(list) || list.length < 1 || list.length > most)
    return "a list that is empty or too long";
  for (const thing of list) {
    const fault = check(thing);
    if (fault !== null) return fault;
  }
  return null;
}

function unique(list: unknown, key: string): string | null {
  const keys = Array.isArray(list) ? list.map((thing: Thing) => thing[key]) : [];
  return new Set(keys).size === keys.length ? null : `two elements with one ${key}`;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null;
}
