import { z } from "zod";
import type { Delivery } from "../../../core/model/delivery.ts";
import type { EventBody } from "../../../core/model/events.ts";
import { askedSchema, wanted } from "../asked-schema.ts";
import { item, name } from "../id-schemas.ts";
import { instant, localTime } from "../message-schema.ts";
import { deliveryBodies, deliveryFacts, joinDeliveries, splitDeliveries } from "./delivery-parts.ts";
import { kindFormsOf } from "./kind-form.ts";

const kindForm = kindFormsOf<EventBody>();

const deliveries = deliveryFacts;
const hidden = z.strictObject({ deliveries: deliveryBodies });

/** What the bot has made up its mind to say. The words of a question are published: they are facts. */
export const ASKING_KINDS = {
  opened: kindForm("opened", {
    facts: z.strictObject({}),
    body: z.null(),
    split: () => ({ facts: {}, body: null }),
    join: () => ({}),
  }),
  "timetable-known": kindForm("timetable-known", {
    facts: z.strictObject({ schedule: name, timezone: name }),
    body: z.null(),
    split: (facts) => ({ facts, body: null }),
    join: (facts) => facts,
  }),
  asked: kindForm("asked", {
    facts: z.strictObject({
      slot: instant.nullable(),
      items: z.array(askedSchema).readonly(),
      wanted: wanted.nullable(),
      deliveries,
    }),
    body: hidden,
    split: (event) => splitSpeaking(event),
    join: (facts, body) => joinSpeaking(facts, body),
  }),
  nudged: kindForm("nudged", {
    facts: z.strictObject({ items: z.array(item).readonly(), deliveries }),
    body: hidden,
    split: (event) => splitSpeaking(event),
    join: (facts, body) => joinSpeaking(facts, body),
  }),
  digested: kindForm("digested", {
    facts: z.strictObject({ meeting: localTime, due: z.boolean(), deliveries }),
    body: hidden,
    split: (event) => splitSpeaking(event),
    join: (facts, body) => joinSpeaking(facts, body),
  }),
  noticed: kindForm("noticed", {
    facts: z.strictObject({ deliveries }),
    body: hidden,
    split: (event) => splitSpeaking(event),
    join: (facts, body) => joinSpeaking(facts, body),
  }),
};

type Facts = { readonly deliveries: z.output<typeof deliveryFacts> };
type Hidden = z.output<typeof hidden>;

function splitSpeaking<E extends { readonly deliveries: readonly Delivery[] }>(event: E) {
  const { facts, bodies } = splitDeliveries(event.deliveries);
  const body: Hidden | null = bodies.length === 0 ? null : { deliveries: bodies };
  return { facts: { ...event, deliveries: facts }, body };
}

function joinSpeaking<F extends Facts>(facts: F, body: Hidden | null) {
  return { ...facts, deliveries: joinDeliveries(facts.deliveries, body?.deliveries ?? null) };
}
