import { z } from "zod";
import type { Event } from "../../core/model/events.ts";
import { askedSchema, outcome, rating, wanted } from "./asked-schema.ts";
import { boardSettings } from "./board-settings-schema.ts";
import { deliverySchema, holdFields } from "./delivery-schema.ts";
import { evidenceSchema, files, withdrawnHow } from "./evidence-schema.ts";
import { board, by, item, key, message, name, person } from "./id-schemas.ts";
import { judgementFields } from "./judgement-schema.ts";
import { day, instant, localTime, messageSchema } from "./message-schema.ts";
import { reasonSchema, withReason } from "./reason-schema.ts";
import { earlier, sha256 } from "./record-schema.ts";
import type { Within } from "./same-shape.ts";

const deliveries = z.array(deliverySchema).readonly();
const items = z.array(item).readonly();

function event<const Kind extends string, Rest extends z.core.$ZodShape>(kind: Kind, rest: Rest) {
  return z.strictObject({ n: z.int().min(1), at: instant, by, kind: z.literal(kind), ...rest });
}

const anyEvent = z.discriminatedUnion("kind", [
  event("begun", {
    organisation: name,
    board,
    installation: z.uuid(),
    earlier: earlier.nullable(),
  }),
  event("checkpointed", { position: z.int().min(0), hash: sha256, state: sha256 }),
  event("erased", { messages: z.array(message).readonly(), lines: z.array(z.int().min(1)).readonly() }),
  event("opened", {}),
  event("timetable-known", { schedule: name, timezone: name }),
  event("settings", { settings: boardSettings }),
  event("asked", {
    slot: instant.nullable(),
    items: z.array(askedSchema).readonly(),
    wanted: wanted.nullable(),
    deliveries,
  }),
  event("nudged", { items, deliveries }),
  event("digested", { meeting: localTime, due: z.boolean(), deliveries }),
  event("noticed", { deliveries }),
  event("said", { key, message: messageSchema, link: z.string() }),
  event("held", { key, ...holdFields }),
  event("dropped", { key, reason: reasonSchema }),
  event("shown", { item, key, face: z.string() }),
  event("lost", { item, key }),
  event("copied", { item, key, message: messageSchema, link: z.string(), stays: z.boolean() }),
  event("claimed", { through: instant }),
  event("kept", { evidence: evidenceSchema }),
  event("changed", { evidence: message, text: z.string(), files, editedAt: instant }),
  event("withdrawn", { evidence: message, withdrawnAt: instant, how: withdrawnHow.optional() }),
  event("named", { evidence: message, name: z.string() }),
  event("restored", { evidence: message, text: z.string(), files, restoredAt: instant }),
  event("judged", { evidence: message, ...judgementFields }),
  event("decided", {
    item,
    outcome,
    asOf: instant.nullable().default(null),
    reason: z.string().nullable(),
    rating: rating.nullable(),
    wanted: wanted.nullable(),
  }),
  event("extended", { item, due: day, reason: z.string() }),
  event("assigned", { item, owner: person }),
  event("paused", {}),
  event("resumed", {}),
]);

/** What may stand in a journal: every event, and nothing that is not one. */
export const eventSchema = z.preprocess(withReason, anyEvent);

type Stored = z.infer<typeof eventSchema>;
export type EveryStoredIsAnEvent = Within<Event, Stored>;
export type EveryEventIsStored = Within<Stored, Event>;
