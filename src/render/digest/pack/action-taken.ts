import type { ItemView } from "../../../core/views/views.ts";
import { decisionWords } from "../../item/decision-words.ts";
import { receipt } from "../../item/receipt.ts";
import { times } from "../../words/counted.ts";
import { momentDay } from "../../words/dates.ts";
import { sentence } from "../../words/sentence.ts";

/**
 * What has been done about an item, in the order in which it happens: asked, nudged, extended, replied to, decided.
 * The rating stands with the status.
 */
export function actionTaken(item: ItemView, zone: string): string[] {
  const { askedAt, nudges, extensions } = item;
  return [
    ...(askedAt === null ? [] : [`Asked ${momentDay(askedAt, zone)}.`]),
    ...(nudges === 0 ? [] : [`Nudged ${times(nudges)}.`]),
    ...(extensions === 0 ? [] : [`Extended ${times(extensions)}.`]),
    ...(askedAt === null ? [] : [sentence(receipt(item, zone))]),
    ...decisionWords({ ...item, rating: null }, zone),
  ];
}
