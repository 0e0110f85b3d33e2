/** A piece of HTML that is safe to use as it is. Only `html` and `raw` make one. */
export type Html = { readonly html: string };

/** What a template takes: pieces stand as they are, anything else is text and escaped; null is nothing. */
export type Content = Html | string | number | null | readonly Content[];

/**
 * Builds HTML from a template. Whatever is put in is text unless it is a piece of HTML itself, so forgetting to escape
 * is not possible. Attributes must be in double quotes.
 */
export function html(template: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return { html: template.map((piece, index) => piece + write(contents[index] ?? null)).join("") };
}

/** Takes words of our own, such as a style sheet, as they are. Never give it anything that came from outside. */
export function raw(trusted: string): Html {
  return { html: trusted };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function write(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string" || typeof content === "number") return escaped(String(content));
  return "html" in content ? content.html : content.map(write).join("");
}

/** Escapes text for element content and quoted attributes, and leaves out control characters, which HTML forbids. */
function escaped(text: string): string {
  return text.replace(/[&<>"']|[^\P{Cc}\t\n\r]/gu, (character) => ENTITIES[character] ?? "");
}
