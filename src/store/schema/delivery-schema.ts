import { z } from "zod";
import { instant, localTime, messageSchema, name } from "./message-schema.ts";

const names = z.array(name).readonly();

const place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("channel"), channel: name }),
  z.strictObject({ kind: z.literal("thread"), root: messageSchema }),
  z.strictObject({ kind: z.literal("person"), user: name }),
]);

const saying = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("prompt"), item: name }),
  z.strictObject({ kind: z.literal("nudge-owner"), person: name, due: names, also: names }),
  z.strictObject({ kind: z.literal("nudge-thread"), item: name, people: names }),
  z.strictObject({ kind: z.literal("nudge-secretary"), items: names }),
  z.strictObject({ kind: z.literal("digest-short"), meeting: localTime }),
  z.strictObject({ kind: z.literal("digest-full"), meeting: localTime }),
  z.strictObject({ kind: z.literal("late-reply"), evidence: name }),
  z.strictObject({ kind: z.literal("late-edit"), evidence: name }),
  z.strictObject({ kind: z.literal("late-withdrawal"), evidence: name }),
  z.strictObject({ kind: z.literal("prompt-lost"), item: name }),
  z.strictObject({ kind: z.literal("trouble"), because: z.string(), fix: z.string() }),
]);

/** A `Delivery`. */
export const deliverySchema = z.strictObject({ key: name, place, saying });

/** A `Hold`. Older records do not say why. */
export const holdUp = z.strictObject({
  why: z.enum(["pause", "refused", "doubt"]).default("refused"),
  because: z.string(),
  fix: z.string(),
  until: instant,
});
