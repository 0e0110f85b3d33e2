import { z } from "zod";
import type { Delivery } from "../../../core/model/delivery.ts";
import { ERASED_USER } from "../../../core/model/erased.ts";
import { erasedKey, keyHash as hashOf } from "../../../core/names/key-hash.ts";
import { openPlaces, wordlessSayings } from "../delivery-schema.ts";
import { key, keyHash, user } from "../id-schemas.ts";
import { joinReason, reasonBody, reasonFacts, splitReason } from "./reason-parts.ts";

/** What of deliveries is facts: the hash of each one's key, its place unless that is a person, and what is said. */
export const deliveryFacts = z
  .array(
    z.strictObject({
      key: keyHash,
      /** Null: to one person alone. */
      place: z.discriminatedUnion("kind", [...openPlaces]).nullable(),
      saying: z.discriminatedUnion("kind", [
        ...wordlessSayings,
        z.strictObject({ kind: z.literal("trouble"), reason: reasonFacts }),
      ]),
    }),
  )
  .readonly();

/** What of them names or quotes, in the same order: the key, whom it is for, and the words of trouble. */
export const deliveryBodies = z
  .array(
    z.strictObject({
      key,
      user: user.nullable(),
      told: reasonBody,
    }),
  )
  .readonly();

type Facts = z.output<typeof deliveryFacts>;
type Bodies = z.output<typeof deliveryBodies>;

/** Takes deliveries apart. */
export function splitDeliveries(deliveries: readonly Delivery[]): { facts: Facts; bodies: Bodies } {
  return {
    facts: deliveries.map(({ key, place, saying }) => ({
      key: hashOf(key),
      place: place.kind === "person" ? null : place,
      saying:
        saying.kind === "trouble" ? { kind: saying.kind, reason: splitReason(saying.reason).facts } : saying,
    })),
    bodies: deliveries.map(({ key, place, saying }) => ({
      key,
      user: place.kind === "person" ? place.user : null,
      told: saying.kind === "trouble" ? splitReason(saying.reason).body : null,
    })),
  };
}

/** Puts deliveries together again; without their bodies they are known by the hashes of their keys, and can never be said. */
export function joinDeliveries(facts: Facts, bodies: Bodies | null): Delivery[] {
  return facts.map(({ key, place, saying }, i) => {
    const body = bodies?.[i];
    return {
      key: body?.key ?? erasedKey(key),
      place: place ?? { kind: "person", user: body?.user ?? ERASED_USER },
      saying:
        saying.kind === "trouble"
          ? { ...saying, reason: joinReason(saying.reason, body?.told ?? null) }
          : saying,
    };
  });
}
