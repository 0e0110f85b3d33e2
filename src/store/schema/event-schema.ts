import { z } from "zod";
import type { Event } from "../../core/model/events.ts";
import { askedSchema, outcome, rating, wanted } from "./asked-schema.ts";
import { deliverySchema, holdUp } from "./delivery-schema.ts";
import { evidenceSchema, files } from "./evidence-schema.ts";
import { day, instant, localTime, messageSchema, name } from "./message-schema.ts";
import type { Within } from "./same-shape.ts";

const deliveries = z.array(deliverySchema).readonly();
const items = z.array(name).readonly();

function event<const Kind extends string, Rest extends z.core.$ZodShape>(kind: Kind, rest: Rest) {
  return z.strictObject({ n: z.int().min(1), at: instant, by: name, kind: z.literal(kind), ...rest });
}

/** What may stand in a journal: every event, and nothing that is not one. */
export const eventSchema = z.discriminatedUnion("kind", [
  event("opened", {}),
  event("timetable-known", { schedule: name, timezone: name }),
  event("asked", {
    slot: instant.nullable(),
    items: z.array(askedSchema).readonly(),
    wanted: wanted.nullable(),
    deliveries,
  }),
  event("nudged", { items, deliveries }),
  event("digested", { meeting: localTime, due: z.boolean(), deliveries }),
  event("noticed", { deliveries }),
  event("said", { key: name, message: messageSchema, link: z.string() }),
  event("held", { key: name, ...holdUp.shape }),
  event("dropped", { key: name, because: z.string() }),
  event("shown", { item: name, key: name, face: z.string() }),
  event("lost", { item: name, key: name }),
  event("kept", { evidence: evidenceSchema.omit({ keptAt: true }) }),
  event("changed", { evidence: name, text: z.string(), files, editedAt: instant }),
  event("withdrawn", { evidence: name, withdrawnAt: instant }),
  event("restored", { evidence: name, text: z.string(), files, restoredAt: instant }),
  event("decided", {
    item: name,
    outcome,
    reason: z.string().nullable(),
    rating: rating.nullable(),
    wanted: wanted.nullable(),
  }),
  event("extended", { item: name, due: day, reason: z.string() }),
  event("assigned", { item: name, owner: name }),
  event("paused", {}),
  event("resumed", {}),
]);

type Stored = z.infer<typeof eventSchema>;
export type EveryStoredIsAnEvent = Within<Event, Stored>;
export type EveryEventIsStored = Within<Stored, Event>;
