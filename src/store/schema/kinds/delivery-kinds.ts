import { z } from "zod";
import { ERASED_MESSAGE } from "../../../core/model/erased.ts";
import type { EventBody } from "../../../core/model/events.ts";
import { isOpenChannel } from "../../../core/model/is-open-channel.ts";
import { erasedKey, keyHash as hashOf } from "../../../core/model/key-hash.ts";
import { holdUp } from "../delivery-schema.ts";
import { item, key, keyHash } from "../id-schemas.ts";
import { instant, messageSchema } from "../message-schema.ts";
import { kindFormsOf } from "./kind-form.ts";

const kindForm = kindFormsOf<EventBody>();

const { why } = holdUp.shape;

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
    facts: z.strictObject({ key: keyHash, why, until: instant }),
    body: z.strictObject({ key, because: z.string(), fix: z.string() }),
    split: ({ key, why, because, fix, until }) => ({
      facts: { key: hashOf(key), why, until },
      body: { key, because, fix },
    }),
    join: ({ key, why, until }, body) => ({
      ...{ key: body?.key ?? erasedKey(key), why },
      ...{ because: body?.because ?? "", fix: body?.fix ?? "", until },
    }),
  }),
  dropped: kindForm("dropped", {
    facts: z.strictObject({ key: keyHash }),
    body: z.strictObject({ key, because: z.string() }),
    split: ({ key, because }) => ({ facts: { key: hashOf(key) }, body: { key, because } }),
    join: ({ key }, body) => ({
      key: body?.key ?? erasedKey(key),
      because: body?.because ?? "",
    }),
  }),
  shown: kindForm("shown", {
    facts: z.strictObject({ item, key: keyHash, face: z.string() }),
    body: z.strictObject({ key }),
    split: ({ item, key, face }) => ({ facts: { item, key: hashOf(key), face }, body: { key } }),
    join: ({ item, key, face }, body) => ({ item, key: body?.key ?? erasedKey(key), face }),
  }),
  lost: kindForm("lost", {
    facts: z.strictObject({ item, key: keyHash }),
    body: z.strictObject({ key }),
    split: ({ item, key }) => ({ facts: { item, key: hashOf(key) }, body: { key } }),
    join: ({ item, key }, body) => ({ item, key: body?.key ?? erasedKey(key) }),
  }),
};
