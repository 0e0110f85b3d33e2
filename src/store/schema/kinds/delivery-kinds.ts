import { z } from "zod";
import { ERASED_MESSAGE } from "../../../core/model/erased.ts";
import type { EventBody } from "../../../core/model/events.ts";
import { isOpenChannel } from "../../../core/names/is-open-channel.ts";
import { erasedKey, keyHash as hashOf } from "../../../core/names/key-hash.ts";
import { holdFields } from "../delivery-schema.ts";
import { item, key, keyHash } from "../id-schemas.ts";
import { instant, messageSchema } from "../message-schema.ts";
import { kindFormsOf } from "./kind-form.ts";
import { joinReason, reasonBody, reasonFacts, splitReason } from "./reason-parts.ts";

const kindForm = kindFormsOf<EventBody>();

/** How deliveries went, and what became of their posts. */
export const DELIVERY_KINDS = {
  said: kindForm("said", {
    facts: z.strictObject({
      key: keyHash,
      /** Null where it stands among somebody's direct messages: the reference of those says whose. */
      message: messageSchema.nullable(),
    }),
    body: z.strictObject({ key, message: messageSchema.nullable(), link: z.string() }),
    split: ({ key, message, link }) => {
      const isOpen = isOpenChannel(message.channel);
      return {
        facts: { key: hashOf(key), message: isOpen ? message : null },
        body: { key, message: isOpen ? null : message, link },
      };
    },
    join: ({ key, message }, body) => ({
      key: body?.key ?? erasedKey(key),
      message: message ?? body?.message ?? ERASED_MESSAGE,
      link: body?.link ?? "",
    }),
  }),
  held: kindForm("held", {
    facts: z.strictObject({ key: keyHash, why: holdFields.why, reason: reasonFacts, until: instant }),
    body: z.strictObject({ key, written: reasonBody }),
    split: ({ key, why, reason, until }) => {
      const { facts, body } = splitReason(reason);
      return { facts: { key: hashOf(key), why, reason: facts, until }, body: { key, written: body } };
    },
    join: ({ key, why, reason, until }, body) => ({
      ...{ key: body?.key ?? erasedKey(key), why },
      ...{ reason: joinReason(reason, body?.written ?? null), until },
    }),
  }),
  dropped: kindForm("dropped", {
    facts: z.strictObject({ key: keyHash, reason: reasonFacts }),
    body: z.strictObject({ key, written: reasonBody }),
    split: ({ key, reason }) => {
      const { facts, body } = splitReason(reason);
      return { facts: { key: hashOf(key), reason: facts }, body: { key, written: body } };
    },
    join: ({ key, reason }, body) => ({
      key: body?.key ?? erasedKey(key),
      reason: joinReason(reason, body?.written ?? null),
    }),
  }),
  shown: kindForm("shown", {
    facts: z.strictObject({ item, key: keyHash, face: z.string() }),
    body: z.strictObject({ key }),
    split: ({ item, key, face }) => ({ facts: { item, key: hashOf(key), face }, body: { key } }),
    join: ({ item, key, face }, body) => ({ item, key: body?.key ?? erasedKey(key), face }),
  }),
  copied: kindForm("copied", {
    facts: z.strictObject({ item, key: keyHash, message: messageSchema, stays: z.boolean() }),
    body: z.strictObject({ key, link: z.string() }),
    split: ({ item, key, message, link, stays }) => ({
      facts: { item, key: hashOf(key), message, stays },
      body: { key, link },
    }),
    join: ({ item, key, message, stays }, body) => ({
      ...{ item, key: body?.key ?? erasedKey(key), message },
      ...{ link: body?.link ?? "", stays },
    }),
  }),
  claimed: kindForm("claimed", {
    facts: z.strictObject({ through: instant }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  lost: kindForm("lost", {
    facts: z.strictObject({ item, key: keyHash }),
    body: z.strictObject({ key }),
    split: ({ item, key }) => ({ facts: { item, key: hashOf(key) }, body: { key } }),
    join: ({ item, key }, body) => ({ item, key: body?.key ?? erasedKey(key) }),
  }),
};
