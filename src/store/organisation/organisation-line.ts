import { z } from "zod";
import type { OrganisationEvent, OrganisationEventBody } from "../../core/organisation/organisation.ts";
import type { LineForm } from "../line/line-form.ts";
import { lineFormOf } from "../line/line-form-of.ts";
import { board, message, name } from "../schema/id-schemas.ts";
import { kindFormsOf } from "../schema/kinds/kind-form.ts";
import { FORM } from "../schema/kinds/record-kinds.ts";
import { instant } from "../schema/message-schema.ts";

const kindForm = kindFormsOf<OrganisationEventBody>();

/** The lines of the organisation's journal. */
export const organisationLine: LineForm<OrganisationEvent> = lineFormOf<OrganisationEventBody>({
  begun: kindForm("begun", {
    facts: z.strictObject({ form: z.literal(FORM), organisation: name, installation: z.uuid() }),
    body: z.null(),
    split: (facts) => ({ facts: { form: FORM, ...facts }, body: null }),
    join: ({ form: _form, ...facts }) => facts,
  }),
  "replies-erased": kindForm("replies-erased", {
    facts: z.strictObject({ board, messages: z.array(message).readonly() }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  "put-aside": kindForm("put-aside", {
    facts: z.strictObject({ id: name, about: z.string(), until: instant }),
    body: z.strictObject({ words: z.string() }),
    split: ({ words, ...facts }) => ({ facts, body: { words } }),
    join: (facts, body) => ({ ...facts, words: body?.words ?? "" }),
  }),
  taken: kindForm("taken", {
    facts: z.strictObject({ id: name }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  erased: kindForm("erased", {
    facts: z.strictObject({ lines: z.array(z.int().min(1)).readonly() }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
});
