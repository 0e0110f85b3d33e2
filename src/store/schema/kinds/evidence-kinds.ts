import { z } from "zod";
import { ERASED_USER } from "../../../core/model/erased.ts";
import type { EventBody } from "../../../core/model/events.ts";
import { evidenceSchema, files, recorded, via, withdrawnHow } from "../evidence-schema.ts";
import { message, person, user } from "../id-schemas.ts";
import { judgementFields } from "../judgement-schema.ts";
import { instant } from "../message-schema.ts";
import { kindFormsOf } from "./kind-form.ts";

const kindForm = kindFormsOf<EventBody>();

const { text, link } = evidenceSchema.shape;
const words = z.strictObject({ text, files });

/** What people wrote, changed and took back, and what that is to its question. */
export const EVIDENCE_KINDS = {
  kept: kindForm("kept", {
    facts: evidenceSchema
      .omit({ author: true, text: true, files: true, link: true, via: true, recorded: true })
      .extend({ person: person.nullable() }),
    body: z.strictObject({
      user,
      name: z.string(),
      text,
      files,
      link,
      via: via.optional(),
      recorded: recorded.optional(),
    }),
    split: ({ evidence }) => {
      const { author, text, files, link, via, recorded, ...facts } = evidence;
      const { user, name, person } = author;
      return {
        facts: { ...facts, person },
        body: {
          ...{ user, name, text, files, link },
          ...(via === undefined ? {} : { via }),
          ...(recorded === undefined ? {} : { recorded }),
        },
      };
    },
    join: (
      { person, message, thread, item, at, editedAt, withdrawnAt, withdrawnHow: how, beside },
      body,
    ) => ({
      evidence: {
        ...{ message, thread, item },
        author: { user: body?.user ?? ERASED_USER, name: body?.name ?? "", person },
        at,
        ...{ text: body?.text ?? "", files: body?.files ?? [], link: body?.link ?? "" },
        ...{ editedAt, withdrawnAt },
        ...(how === undefined ? {} : { withdrawnHow: how }),
        ...(body?.via === undefined ? {} : { via: body.via }),
        ...(body?.recorded === undefined ? {} : { recorded: body.recorded }),
        ...(beside === undefined ? {} : { beside }),
      },
    }),
  }),
  changed: kindForm("changed", {
    facts: z.strictObject({ evidence: message, editedAt: instant }),
    body: words,
    split: ({ evidence, text, files, editedAt }) => ({
      facts: { evidence, editedAt },
      body: { text, files },
    }),
    join: ({ evidence, editedAt }, body) => ({ evidence, ...wordsOf(body), editedAt }),
  }),
  withdrawn: kindForm("withdrawn", {
    facts: z.strictObject({ evidence: message, withdrawnAt: instant, how: withdrawnHow.optional() }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  named: kindForm("named", {
    facts: z.strictObject({ evidence: message }),
    body: z.strictObject({ name: z.string() }),
    split: ({ evidence, name }) => ({ facts: { evidence }, body: { name } }),
    join: ({ evidence }, body) => ({ evidence, name: body?.name ?? "" }),
  }),
  restored: kindForm("restored", {
    facts: z.strictObject({ evidence: message, restoredAt: instant }),
    body: words,
    split: ({ evidence, text, files, restoredAt }) => ({
      facts: { evidence, restoredAt },
      body: { text, files },
    }),
    join: ({ evidence, restoredAt }, body) => ({ evidence, ...wordsOf(body), restoredAt }),
  }),
  judged: kindForm("judged", {
    facts: z.strictObject({ evidence: message, ...judgementFields }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
};

function wordsOf(body: z.output<typeof words> | null): z.output<typeof words> {
  return body ?? { text: "", files: [] };
}
