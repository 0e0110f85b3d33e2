import { z } from "zod";
import type { EventBody } from "../../../core/model/events.ts";
import { board, message, name } from "../id-schemas.ts";
import { earlier, sha256 } from "../record-schema.ts";
import { kindFormsOf } from "./kind-form.ts";

const kindForm = kindFormsOf<EventBody>();

/** The form of the lines, as the first one of a journal says. */
export const FORM = 2 as const;

/** What the store itself writes into a journal, about the journal. */
export const RECORD_KINDS = {
  begun: kindForm("begun", {
    facts: z.strictObject({
      form: z.literal(FORM),
      organisation: name,
      board,
      installation: z.uuid(),
      earlier: earlier.nullable(),
    }),
    body: z.null(),
    split: (facts) => ({ facts: { form: FORM, ...facts }, body: null }),
    join: ({ form: _form, ...facts }) => facts,
  }),
  checkpointed: kindForm("checkpointed", {
    facts: z.strictObject({ position: z.int().min(0), hash: sha256, state: sha256 }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  erased: kindForm("erased", {
    facts: z.strictObject({
      messages: z.array(message).readonly(),
      lines: z.array(z.int().min(1)).readonly(),
    }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
};
