import type { UserRef } from "../../../core/names/ids.ts";
import { plainText } from "../../plain-text.ts";
import type { Part, Post } from "../../post.ts";
import { asWritten } from "./as-written.ts";
import { buttonElements, executeAction } from "./button-elements.ts";
import type { CardElement } from "./card-element.ts";
import { dialogElements } from "./dialog-elements.ts";
import { type Mention, wordElements } from "./line-elements.ts";
import { partElements } from "./part-elements.ts";

/** In bytes: Teams takes about 100 KB, counted in UTF-16, mentions and all. */
const LIMIT = 80 * 1024;
/** In letters: how much of the plain form goes along. */
const FALLBACK = 4_000;

/** What a card needs beside its post. */
export type CardExtras = {
  /** By which the post is known again; an id, invisible to people. */
  readonly mark: string;
  /** The id by which Teams notifies an account. */
  readonly mentionId: (user: UserRef) => string;
  /** A file that can be asked for again by a button; null if the post has none. */
  readonly file: { readonly id: string; readonly name: string } | null;
  /** Shown in a dialog, where what is pressed is sent in another way. */
  readonly inDialog?: true;
};

/** A post as an Adaptive Card 1.5, the highest version that Teams knows. What does not fit is left out, and said. */
export function card(post: Post, extras: CardExtras): CardElement {
  const mentions: Mention[] = [];
  const { parts } = post;
  const blocks = parts.map((part) => elementsOf(part, extras, mentions));
  const file = extras.file === null ? [] : fileElements(extras.file);
  const build = (elements: readonly CardElement[]) => whole(post, [...elements, ...file], extras, mentions);
  const all = build(blocks.flat());
  if (sizeOf(all) <= LIMIT) return all;
  return build(fitting(parts, blocks, LIMIT - sizeOf(build([]))));
}

function elementsOf(part: Part, { mark, inDialog }: CardExtras, mentions: Mention[]): CardElement[] {
  if (part.kind === "buttons")
    return inDialog === true ? dialogElements(part.buttons, mark) : buttonElements(part.buttons, mark);
  return partElements(part, mentions);
}

/** As many parts as there is room for, from the top; all buttons stay. */
function fitting(parts: readonly Part[], blocks: readonly CardElement[][], room: number): CardElement[] {
  const note = wordElements("The rest does not fit into one message of Teams.", { isSubtle: true });
  const isButtons = (index: number) => parts[index]?.kind === "buttons";
  const taken = blocks.filter((_block, index) => isButtons(index)).flat();
  let left = room - sizeOf([...note, ...taken]);
  const cut = blocks.findIndex((block, index) => {
    if (!isButtons(index)) left -= sizeOf(block);
    return left < 0;
  });
  const upTo = cut < 0 ? blocks.length : cut;
  const later = blocks.filter((_block, index) => index >= upTo && isButtons(index)).flat();
  return [...blocks.slice(0, upTo).flat(), ...note, ...later];
}

function fileElements({ id, name }: { readonly id: string; readonly name: string }): CardElement[] {
  return [
    ...wordElements(`${name} is offered to you as a file. If it did not come, ask for it here.`, {
      isSubtle: true,
      size: "Small",
    }),
    { type: "ActionSet", actions: [executeAction("Get the file", { soc: "file", file: id }, "plain")] },
  ];
}

function whole(
  post: Post,
  elements: readonly CardElement[],
  { mark, mentionId }: CardExtras,
  mentions: readonly Mention[],
): CardElement {
  const [first, ...rest] = elements.length === 0 ? wordElements(post.summary) : elements;
  const entities = mentions.map(({ user, text, name }) => ({
    type: "mention",
    text,
    mentioned: { id: mentionId(user), name },
  }));
  const words = asWritten(shortened(plainText(post)));
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    fallbackText: words,
    // Read as speech markup by some clients, in which these letters would begin something.
    speak: words.replace(/[<>&]/g, " "),
    body: [{ ...first, id: mark }, ...rest],
    msteams: { width: "Full", ...(entities.length === 0 ? {} : { entities }) },
  };
}

function shortened(text: string): string {
  return text.length <= FALLBACK ? text : `${text.slice(0, FALLBACK).trimEnd()}…`;
}

/** The larger of what it takes in UTF-16, by which Teams counts, and in UTF-8, in which it travels. */
function sizeOf(json: unknown): number {
  const text = JSON.stringify(json);
  return Math.max(2 * text.length, Buffer.byteLength(text));
}
