import { z } from "zod";
import { type Judgement, STANDING_REASONS, STANDINGS } from "../../core/model/reply-standing.ts";
import { day } from "./message-schema.ts";
import type { Within } from "./same-shape.ts";

/** The fields of a `Judgement`. */
export const judgementFields = {
  standing: z.enum(STANDINGS),
  because: z.enum(STANDING_REASONS),
  until: day.nullable(),
};

const judgement = z.strictObject(judgementFields);
export type EveryJudgementIsStored = Within<Judgement, z.infer<typeof judgement>>;
