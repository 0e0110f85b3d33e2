import { intend } from "../../src/bot/delivery/intend.ts";
import { asPersonId, asQuestionId, itemId } from "../../src/core/names/ids.ts";
import { ROUND } from "../core/build.ts";
import type { World } from "./open-world.ts";

/** Somebody closes an item of the first board, and no post shows it yet. */
export async function closeItem({ bot, runtime }: World, question = "csp-1"): Promise<void> {
  await intend(bot, runtime(), asPersonId("p1"), () => ({
    events: [
      {
        kind: "decided",
        item: itemId(ROUND, asQuestionId(question)),
        outcome: "not-applicable",
        asOf: null,
        reason: "No port.",
        rating: null,
        wanted: null,
      },
    ],
    answer: null,
  }));
}
