import { z } from "zod";
import type { Pending } from "../../core/model/delivery.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { Item } from "../../core/model/item.ts";
import type { BoardState } from "../../core/model/state.ts";
import { askedSchema, outcome, rating, wanted } from "./asked-schema.ts";
import { boardSettings } from "./board-settings-schema.ts";
import { deliverySchema, holdUp } from "./delivery-schema.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { board, by, item, key, message, name, person } from "./id-schemas.ts";
import { day, instant, messageSchema } from "./message-schema.ts";
import type { Within } from "./same-shape.ts";

const count = z.int().min(0);

const itemSchema = z.strictObject({
  id: item,
  asked: askedSchema.extend({ at: instant }).nullable(),
  posts: z
    .array(
      z.strictObject({
        key,
        message: messageSchema.nullable(),
        link: z.string().nullable(),
        face: z.string().nullable(),
      }),
    )
    .readonly(),
  waitsSince: instant.nullable(),
  wanted: wanted.nullable(),
  evidence: z.array(message).readonly(),
  live: count,
  newestAt: instant.nullable(),
  decision: z
    .strictObject({
      outcome,
      at: instant,
      by,
      reason: z.string().nullable(),
      rating: rating.nullable(),
    })
    .nullable(),
  rating: rating.nullable(),
  owner: person.nullable(),
  nudges: z.array(instant).readonly(),
  extensions: z.array(z.strictObject({ at: instant, due: day, reason: z.string(), by })).readonly(),
});

const pendingSchema = z.strictObject({
  delivery: deliverySchema,
  intendedAt: instant,
  held: holdUp.nullable(),
});

/** A board's state as JSON: maps are objects or lists of things that know their key, sets are lists. */
const stateSchema = z.strictObject({
  openedAt: instant.nullable(),
  settings: boardSettings.nullable().default(null),
  paused: z.boolean(),
  timetable: z.strictObject({ schedule: name, timezone: name, since: instant }).nullable(),
  slotsUntil: instant.nullable(),
  items: z.array(itemSchema).readonly(),
  threads: z.record(name, item),
  evidence: z.array(evidenceSchema).readonly(),
  tombstones: z.record(name, instant),
  digested: z.array(name).readonly(),
  intended: z.array(key).readonly(),
  pending: z.array(pendingSchema).readonly(),
  lastActAt: instant.nullable(),
});

/** What may stand in a checkpoint: the state of a board after line `n` of its journal, which ends with `hash`. */
export const checkpointSchema = z.strictObject({
  version: z.literal(1),
  board,
  n: count,
  hash: z.string().regex(/^[0-9a-f]{16}$/, "Invalid hash: expected 16 hex digits"),
  state: stateSchema,
});

export type Checkpoint = z.infer<typeof checkpointSchema>;

type StoredItem = Omit<z.infer<typeof itemSchema>, "posts" | "evidence">;
type StoredState = Omit<Checkpoint["state"], Collections>;
type Collections = "items" | "threads" | "evidence" | "tombstones" | "digested" | "intended" | "pending";
export type EveryStoredStateIsOne = Within<Omit<BoardState, Collections | "n">, StoredState>;
export type EveryStateIsStored = Within<StoredState, Omit<BoardState, Collections | "n">>;
export type EveryStoredItemIsOne = Within<Omit<Item, "posts" | "evidence">, StoredItem>;
export type EveryItemIsStored = Within<StoredItem, Omit<Item, "posts" | "evidence">>;
export type EveryStoredPendingIsOne = Within<Pending, z.infer<typeof pendingSchema>>;
export type EveryPendingIsStored = Within<z.infer<typeof pendingSchema>, Pending>;
export type EveryStoredEvidenceIsOne = Within<Evidence, z.infer<typeof evidenceSchema>>;
export type EveryEvidenceIsStored = Within<z.infer<typeof evidenceSchema>, Evidence>;
