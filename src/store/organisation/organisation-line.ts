import { z } from "zod";
import { accountPlatforms } from "../../core/names/platforms.ts";
import type { OrganisationEvent, OrganisationEventBody } from "../../core/organisation/organisation.ts";
import type { LineForm } from "../line/line-form.ts";
import { lineFormOf } from "../line/line-form-of.ts";
import { board, message, name, person } from "../schema/id-schemas.ts";
import { kindFormsOf } from "../schema/kinds/kind-form.ts";
import { FORM } from "../schema/kinds/record-kinds.ts";
import { instant } from "../schema/message-schema.ts";

const kindForm = kindFormsOf<OrganisationEventBody>();

/** Somebody's ids on the platforms; on one that this version does not know they are as good as none. */
const personAccounts = z.record(z.string(), z.string()).transform((written) =>
  Object.fromEntries(
    accountPlatforms.flatMap((platform) => {
      const id = written[platform];
      return id === undefined ? [] : [[platform, id]];
    }),
  ),
);

/** The lines of the organisation's journal. */
export const organisationLine: LineForm<OrganisationEvent> = lineFormOf<OrganisationEventBody>({
  begun: kindForm("begun", {
    facts: z.strictObject({ form: z.literal(FORM), organisation: name, installation: z.uuid() }),
    body: z.null(),
    split: (facts) => ({ facts: { form: FORM, ...facts }, body: null }),
    join: ({ form: _form, ...facts }) => facts,
  }),
  person: kindForm("person", {
    facts: z.strictObject({ person }),
    body: z.strictObject({ name: z.string(), accounts: personAccounts, email: z.exactOptional(z.string()) }),
    split: ({ person: { id, ...body } }) => ({ facts: { person: id }, body }),
    join: ({ person: id }, body) => ({ person: { id, ...(body ?? { name: "erased", accounts: {} }) } }),
  }),
  "person-gone": kindForm("person-gone", {
    facts: z.strictObject({ person }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
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
