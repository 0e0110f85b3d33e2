import { z } from "zod";
import { channel, item, key, message, person, user } from "./id-schemas.ts";
import { instant, localTime, messageSchema } from "./message-schema.ts";

const items = z.array(item).readonly();

const place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("channel"), channel }),
  z.strictObject({ kind: z.literal("thread"), root: messageSchema }),
  z.strictObject({ kind: z.literal("person"), user }),
]);

const saying = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("prompt"), item }),
  z.strictObject({ kind: z.literal("nudge-owner"), person, due: items, also: items }),
  z.strictObject({ kind: z.literal("nudge-thread"), item, people: z.array(person).readonly() }),
  z.strictObject({ kind: z.literal("nudge-secretary"), items }),
  z.strictObject({ kind: z.literal("digest-short"), meeting: localTime }),
  z.strictObject({ kind: z.literal("digest-full"), meeting: localTime }),
  z.strictObject({ kind: z.literal("late-reply"), evidence: message }),
  z.strictObject({ kind: z.literal("late-edit"), evidence: message }),
  z.strictObject({ kind: z.literal("late-withdrawal"), evidence: message }),
  z.strictObject({ kind: z.literal("prompt-lost"), item }),
  z.strictObject({
    kind: z.literal("channels-changed"),
    before: z.array(channel).readonly(),
    now: z.array(channel).readonly(),
  }),
  z.strictObject({ kind: z.literal("trouble"), because: z.string(), fix: z.string() }),
]);

/** A `Delivery`. */
export const deliverySchema = z.strictObject({ key, place, saying });

/** A `Hold`. Older records do not say why. */
export const holdUp = z.strictObject({
  why: z.enum(["pause", "refused", "doubt"]).default("refused"),
  because: z.string(),
  fix: z.string(),
  until: instant,
});
