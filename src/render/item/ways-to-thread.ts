import type { Inline, TextLine } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { platformName } from "../words/on-platform.ts";
import { isWebAddress } from "../words/parts.ts";

type Asked = Pick<ItemView, "threads">;
type Way = { readonly link: string; readonly text: string };

/**
 * The ways to an item's thread, in the order they are to be read: one, or one for each platform of a board on two, whose
 * readers may have only one of them. None where there is none.
 */
export function waysToThread({ threads }: Asked): Way[] {
  const ways = threads.filter(({ link }) => isWebAddress(link));
  return ways.map(({ platform, link }, index) => {
    const where = ways.length === 1 ? "" : `on ${platformName(platform)}`;
    return { link, text: index === 0 ? `Open the thread ${where}`.trim() : where };
  });
}

/** The same to be put after a sentence: ` Open the thread`. */
export function openThread(item: Asked): Inline[] {
  return waysToThread(item).flatMap((way, index) => [index === 0 ? " " : ", ", way]);
}

/** The same as the last line of an answer about an item; no line where there is no way. */
export function threadLines(item: Asked): TextLine[] {
  const [, ...ways] = openThread(item);
  return ways.length === 0 ? [] : [ways];
}

/** An item's reference, which opens its thread; on two platforms, the name of each does. */
export function referenceLink(item: Asked & Pick<ItemView, "reference">): (string | Way)[] {
  const ways = item.threads.filter(({ link }) => isWebAddress(link));
  const [first] = ways;
  if (first === undefined) return [item.reference];
  if (ways.length === 1) return [{ link: first.link, text: item.reference }];
  return ways.flatMap(({ platform, link }, index) => [
    index === 0 ? `${item.reference} on ` : " or ",
    { link, text: platformName(platform) },
  ]);
}
