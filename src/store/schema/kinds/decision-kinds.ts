import { z } from "zod";
import type { EventBody } from "../../../core/model/events.ts";
import { outcome, rating, taken, wanted } from "../asked-schema.ts";
import { boardSettings } from "../board-settings-schema.ts";
import { item, person } from "../id-schemas.ts";
import { day, instant } from "../message-schema.ts";
import { kindFormsOf } from "./kind-form.ts";

const kindForm = kindFormsOf<EventBody>();

const reasoned = z.strictObject({ reason: z.string() });

/** What the settings say, and what the chair or the secretary decided. Their reasons can be erased; that and how they decided cannot. */
export const DECISION_KINDS = {
  settings: kindForm("settings", {
    facts: z.strictObject({ settings: boardSettings }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  decided: kindForm("decided", {
    facts: z.strictObject({
      ...{ item, outcome, rating: rating.nullable(), wanted: wanted.nullable() },
      /** Earlier versions did not write it. */
      asOf: instant.nullable().default(null),
    }),
    body: reasoned,
    split: ({ item, outcome, asOf, reason, rating, wanted }) => ({
      facts: { item, outcome, asOf, rating, wanted },
      body: reason === null ? null : { reason },
    }),
    join: ({ item, outcome, asOf, rating, wanted }, body) => ({
      ...{ item, outcome, asOf },
      reason: body?.reason ?? null,
      ...{ rating, wanted },
    }),
  }),
  amended: kindForm("amended", {
    facts: z.strictObject({ item, rating: rating.nullable() }),
    body: reasoned,
    split: ({ item, rating, reason }) => ({
      facts: { item, rating },
      body: reason === null ? null : { reason },
    }),
    join: ({ item, rating }, body) => ({ item, rating, reason: body?.reason ?? null }),
  }),
  extended: kindForm("extended", {
    facts: z.strictObject({
      ...{ item, due: day },
      /** Left out of all others, as versions before this one did, which knew later days only. */
      earlier: z.literal(true).optional(),
    }),
    body: reasoned,
    split: ({ reason, ...facts }) => ({ facts, body: { reason } }),
    join: (facts, body) => ({ ...facts, reason: body?.reason ?? "" }),
  }),
  assigned: kindForm("assigned", {
    facts: z.strictObject({ item, owner: person }),
    body: z.null(),
    split: ({ item, owner }) => ({ facts: { item, owner }, body: null }),
    join: (facts) => facts,
  }),
  undone: kindForm("undone", {
    facts: z.strictObject({ item, of: taken }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  paused: kindForm("paused", {
    facts: z.strictObject({}),
    body: z.null(),
    split: () => ({ facts: {}, body: null }),
    join: () => ({}),
  }),
  resumed: kindForm("resumed", {
    facts: z.strictObject({}),
    body: z.null(),
    split: () => ({ facts: {}, body: null }),
    join: () => ({}),
  }),
};
