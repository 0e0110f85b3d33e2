import { z } from "zod";
import type { KeptReason } from "../../../core/model/reason.ts";
import { reasonSchema } from "../reason-schema.ts";

/** A reason by its code: facts, which name nobody. Null where older records have only a sentence. */
export const reasonFacts = reasonSchema.nullable();

/** The sentences of an older record, which may name somebody. */
export const reasonBody = z.strictObject({ because: z.string(), fix: z.string() }).nullable();

type Parts = { readonly facts: KeptReason | null; readonly body: z.output<typeof reasonBody> };

/** Takes a reason apart. */
export function splitReason(reason: KeptReason): Parts {
  if (reason.code !== "as-written") return { facts: reason, body: null };
  return { facts: null, body: { because: reason.because, fix: reason.fix } };
}

/** Puts a reason together again; of sentences that were erased nothing is left. */
export function joinReason(facts: KeptReason | null, body: Parts["body"]): KeptReason {
  return facts ?? { code: "as-written", because: body?.because ?? "", fix: body?.fix ?? "" };
}
