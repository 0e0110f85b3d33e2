import { z } from "zod";
import { htmlText, type PlaceholderWords } from "./html-text.ts";
import { withTrueAddresses } from "./true-address.ts";

const word = z.string().nullish().catch(null);
const who = z.object({ displayName: word }).nullish().catch(null);
const sender = z.object({ user: who, application: who }).nullish().catch(null);

const QUOTED = z.object({ messageId: word, messagePreview: word, messageSender: sender });
const FORWARDED = z.object({ originalMessageContent: word, originalMessageSender: sender });
const COMPONENT = z.object({ componentUrl: word });

/** An attachment, from an activity or from Graph. */
type Attached = {
  readonly id?: string | null | undefined;
  readonly contentType: string;
  readonly content?: unknown;
};

/** What an entity of an activity tells of a message that is quoted. */
type QuotedReply = {
  readonly messageId?: string | null | undefined;
  readonly senderName?: string | null | undefined;
  readonly preview?: string | null | undefined;
};

/** What a message points at, in words: a message that is quoted, one that is passed on, or a Loop component. */
export type Reference = {
  readonly id: string;
  readonly what: "quoted" | "forwarded" | "component";
  readonly words: string;
};

/** As many as Teams takes in one message, and more. */
const MOST = 50;

const WHAT: Readonly<Record<string, Reference["what"]>> = {
  messagereference: "quoted",
  forwardedmessagereference: "forwarded",
  "application/vnd.microsoft.card.fluidembedcard": "component",
};

/** Whether an attachment only points at what stands elsewhere, so that it is no file. */
export function isReference({ contentType }: Pick<Attached, "contentType">): boolean {
  return Object.hasOwn(WHAT, contentType.toLowerCase());
}

/** What a message points at. A quotation is told as an entity, as an attachment, or as both. */
export function referencesOf(
  attachments: readonly Attached[],
  quotedReplies: readonly QuotedReply[] = [],
): readonly Reference[] {
  const told = quotedReplies.slice(0, MOST).map(
    ({ messageId, senderName, preview }): Reference => ({
      id: messageId ?? "",
      what: "quoted",
      words: quoting(senderName, preview ?? ""),
    }),
  );
  const known = new Set(told.map(({ id }) => id));
  const attached = attachments.filter(isReference).slice(0, MOST).map(referenceOf);
  return [...told, ...attached.filter(({ id, what }) => what !== "quoted" || !known.has(id))].filter(
    ({ words }) => words !== "",
  );
}

/** Puts what a message points at where its placeholder stands; what has none stands before the words, or behind them. */
export class References {
  private readonly all: readonly Reference[];
  private readonly placed = new Set<Reference>();

  constructor(all: readonly Reference[]) {
    this.all = all;
  }

  /** For `htmlText`. A component's placeholder has an id of its own. */
  readonly placeholder: PlaceholderWords = (id, isComponent) => {
    const isIt = (each: Reference) => (isComponent ? each.what === "component" : each.id === id && id !== "");
    const found = this.all.find((each) => isIt(each) && !this.placed.has(each));
    if (found !== undefined) this.placed.add(found);
    return found?.words ?? (isComponent ? COMPONENT_NAME : null);
  };

  /** A plain text with words in place of `<quoted messageId="…"/>`. */
  inPlain(text: string): string {
    return text.replace(
      /(?<![ \t])[ \t]*<quoted\s+messageid="([^"<>]{0,200})"\s*\/?>(?:<\/quoted>)?[ \t]*/gi,
      (_tag, id: string) => {
        const words = this.placeholder(id, false);
        return words === null ? "" : `${words}\n`;
      },
    );
  }

  /** The words with all that has found no place yet. */
  around(text: string): string {
    const left = this.all.filter((each) => !this.placed.has(each));
    const words = (isBefore: boolean) =>
      left.filter(({ what }) => (what === "quoted") === isBefore).map((each) => each.words);
    return [...words(true), text.trim(), ...words(false)].filter((each) => each !== "").join("\n");
  }
}

const COMPONENT_NAME = "A Loop component";

function referenceOf({ id, contentType, content }: Attached): Reference {
  const what = WHAT[contentType.toLowerCase()] ?? "component";
  const told = contentOf(content);
  switch (what) {
    case "quoted": {
      const { messageId, messagePreview, messageSender } = QUOTED.safeParse(told).data ?? {};
      return { id: id ?? messageId ?? "", what, words: quoting(nameOf(messageSender), messagePreview ?? "") };
    }
    case "forwarded": {
      const { originalMessageContent, originalMessageSender } = FORWARDED.safeParse(told).data ?? {};
      const said = htmlText(originalMessageContent ?? "");
      const from = `Forwarded from ${nameOf(originalMessageSender) ?? "somebody"}:`;
      return {
        id: id ?? "",
        what,
        words: [from, ...quotedLines(said === "" ? "(no words)" : said)].join("\n"),
      };
    }
    case "component": {
      const { componentUrl } = COMPONENT.safeParse(told).data ?? {};
      const isAddress = /^https:\/\/[^\s<>"]+$/i.test(componentUrl ?? "");
      return {
        id: id ?? "",
        what,
        words: isAddress ? `${COMPONENT_NAME} (${componentUrl})` : COMPONENT_NAME,
      };
    }
  }
}

/** Teams gives a preview of what is quoted as plain text. */
function quoting(name: string | null | undefined, words: string): string {
  const said = withTrueAddresses(words.replace(/\r\n?/g, "\n").trim());
  return quotedLines(`${name?.trim() || "somebody"}: ${said}`.trim()).join("\n");
}

function quotedLines(words: string): readonly string[] {
  return words.split("\n").map((line) => `> ${line}`.trimEnd());
}

function nameOf(from: z.infer<typeof sender>): string | null {
  return from?.user?.displayName ?? from?.application?.displayName ?? null;
}

/** Graph gives the content of an attachment as text, Teams as it is. */
function contentOf(content: unknown): unknown {
  if (typeof content !== "string") return content;
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
