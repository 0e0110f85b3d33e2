import { z } from "zod";
import type { Place, Saying } from "../../core/model/delivery.ts";
import { type FactKinds, type KeptReason, REASONS, type Reason } from "../../core/model/reason.ts";
import { platforms } from "../../core/names/platforms.ts";
import { asWord, WORD } from "../../core/names/word.ts";
import { board, channel, name } from "./id-schemas.ts";
import type { Within } from "./same-shape.ts";

const word = z.string().regex(WORD).transform(asWord);

const saying = z.enum([
  ...(["prompt", "nudge-owner", "nudge-thread", "nudge-secretary", "digest-short", "digest-full"] as const),
  ...([
    "late-reply",
    "late-edit",
    "late-withdrawal",
    "relay",
    "ask-writer",
    "round-up",
    "blocked-reply",
    "prompt-lost",
    "channels-changed",
    "unreached",
    "trouble",
  ] as const),
]);
const place = z.enum(["channel", "thread", "person"]);

export type EverySayingHasItsName = Within<z.infer<typeof saying>, Saying["kind"]>;
export type EveryPlaceHasItsName = Within<z.infer<typeof place>, Place["kind"]>;

/** What each kind of fact may be. */
const FACT: { readonly [Kind in keyof FactKinds]: z.ZodType<FactKinds[Kind]> } = {
  status: z.int(),
  "status or none": z.int().nullable(),
  word,
  "word or none": word.nullable(),
  words: z.array(word).readonly(),
  channel,
  board,
  platform: z.enum(platforms),
  minutes: z.int(),
  reference: name.nullable(),
  saying,
  place,
  reason: z.lazy(() => ofTable([])),
};

/** A `Reason`. */
export const codedReason = ofTable<Reason>([]);

/** A `KeptReason`: every code of the table in core with just its facts, and the words of older records. */
export const reasonSchema = ofTable<KeptReason>([
  z.strictObject({ code: z.literal("as-written"), because: z.string(), fix: z.string() }),
]);

/** What the table allows, and besides that `others`. The compiler knows the type from the very same table. */
function ofTable<T extends KeptReason = Reason>(
  others: readonly z.core.$ZodTypeDiscriminable[],
): z.ZodType<T> {
  const coded = Object.entries<Readonly<Record<string, keyof FactKinds>>>(REASONS).map(([code, kinds]) => {
    const facts = Object.entries(kinds).map(([fact, kind]) => [fact, FACT[kind]]);
    return z.strictObject({ code: z.literal(code), facts: z.strictObject(Object.fromEntries(facts)) });
  });
  return z.discriminatedUnion("code", [...coded, ...others] as never) as unknown as z.ZodType<T>;
}

/**
 * A record of version 0.2 or older, which says why in words, as one that gives a reason; any other as it is. Why a reply was
 * judged as it was never stood in words.
 */
export function withReason(record: unknown): unknown {
  if (typeof record !== "object" || record === null || !("because" in record) || "reason" in record)
    return record;
  if ("kind" in record && record.kind === "judged") return record;
  const { because, fix = "", ...rest } = record as Readonly<Record<string, unknown>>;
  return { ...rest, reason: { code: "as-written", because, fix } };
}
