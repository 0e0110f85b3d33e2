import { z } from "zod";
import type { BoardSettings } from "../../core/model/board-settings.ts";
import { channel, name, person, question } from "./id-schemas.ts";
import { day, localTime } from "./message-schema.ts";
import type { Within } from "./same-shape.ts";

const people = z.array(person).readonly();
const count = z.int().min(0);
const hour = z.string().regex(/^\d\d:\d\d$/, "Invalid hour: expected HH:MM");

/** A `BoardSettings`. */
export const boardSettings = z.strictObject({
  name,
  organisation: name,
  timezone: name,
  nation: z.enum(["england-and-wales", "scotland", "northern-ireland", "none"]),
  closedDays: z.array(day).readonly(),
  questions: z.array(question).readonly(),
  prefix: name.nullable().default(null),
  channels: z.array(channel).readonly(),
  chair: person.nullable(),
  secretaries: people,
  members: people,
  observers: people,
  owners: z.record(question, person),
  // Records of version 0.2 and before have no deputies and no operators.
  deputies: z.record(question, person).default({}),
  deputy: person.nullable().default(null),
  operators: people.default([]),
  prompts: z.strictObject({ schedule: name, questions: count, atOnce: z.boolean(), anyDay: z.boolean() }),
  nudges: z.strictObject({ afterWorkingDays: count, max: count, at: hour }),
  meetings: z.array(localTime).readonly(),
  digest: z.strictObject({
    rule: z.strictObject({ kind: z.enum(["clear-days", "working-days", "days"]), count }),
    at: hour,
  }),
  round: z.strictObject({ starts: day }),
});

type Stored = z.infer<typeof boardSettings>;
export type EveryStoredIsOne = Within<BoardSettings, Stored>;
export type EveryOneIsStored = Within<Stored, BoardSettings>;
