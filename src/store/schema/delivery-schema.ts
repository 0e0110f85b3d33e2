import { z } from "zod";
import { STANDINGS } from "../../core/model/reply-standing.ts";
import { platforms } from "../../core/names/platforms.ts";
import { board, channel, item, key, message, person, user } from "./id-schemas.ts";
import { instant, localTime, messageSchema } from "./message-schema.ts";
import { codedReason, reasonSchema, withReason } from "./reason-schema.ts";

const items = z.array(item).readonly();

/** Places that name nobody. */
export const openPlaces = [
  z.strictObject({ kind: z.literal("channel"), channel }),
  z.strictObject({ kind: z.literal("thread"), root: messageSchema }),
] as const;

const place = z.discriminatedUnion("kind", [
  ...openPlaces,
  z.strictObject({ kind: z.literal("person"), user }),
]);

/** Sayings that hold nobody's words. */
export const wordlessSayings = [
  z.strictObject({ kind: z.literal("prompt"), item }),
  z.strictObject({
    kind: z.literal("nudge-owner"),
    person,
    due: items,
    also: items,
    boards: z.array(board).readonly().default([]),
  }),
  z.strictObject({ kind: z.literal("nudge-thread"), item, people: z.array(person).readonly() }),
  z.strictObject({ kind: z.literal("nudge-secretary"), items }),
  z.strictObject({ kind: z.literal("digest-short"), meeting: localTime }),
  z.strictObject({ kind: z.literal("digest-full"), meeting: localTime }),
  z.strictObject({ kind: z.literal("late-reply"), evidence: message }),
  z.strictObject({ kind: z.literal("late-edit"), evidence: message }),
  z.strictObject({ kind: z.literal("late-withdrawal"), evidence: message }),
  z.strictObject({ kind: z.literal("relay"), evidence: message }),
  z.strictObject({ kind: z.literal("ask-writer"), evidence: message }),
  z.strictObject({
    kind: z.literal("round-up"),
    matters: z.array(z.strictObject({ evidence: message, standing: z.enum(STANDINGS) })).readonly(),
  }),
  z.strictObject({ kind: z.literal("blocked-reply"), evidence: message }),
  z.strictObject({ kind: z.literal("prompt-lost"), item }),
  z.strictObject({
    kind: z.literal("channels-changed"),
    before: z.array(channel).readonly(),
    now: z.array(channel).readonly(),
  }),
  z.strictObject({
    kind: z.literal("unreached"),
    person,
    platform: z.enum(platforms),
    reason: codedReason,
  }),
] as const;

const anySaying = z.discriminatedUnion("kind", [
  ...wordlessSayings,
  z.strictObject({ kind: z.literal("trouble"), reason: reasonSchema }),
]);

const saying = z.preprocess(withReason, anySaying);

/** A `Delivery`. */
export const deliverySchema = z.strictObject({ key, place, saying });

/** The fields of a `Hold`. Older records do not say why. */
export const holdFields = {
  why: z.enum(["pause", "refused", "doubt"]).default("refused"),
  reason: reasonSchema,
  until: instant,
};

/** A `Hold`. */
export const holdUp = z.preprocess(withReason, z.strictObject(holdFields));
