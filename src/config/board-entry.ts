import { z } from "zod";
import { asPersonId } from "../core/names/ids.ts";
import { PLATFORMS, platforms } from "../core/names/platforms.ts";
import { boardId, channel, day, hour, meeting, nation, prefix, whole, zone } from "./plain-values.ts";
import { oneLine } from "./yaml/one-line.ts";

const PERSON_FIX = "Name somebody by an id that stands under `people`.";
const PEOPLE_FIX = "Write a list of ids that stand under `people`, like [p2, p3].";
const AUDIENCES_FIX = "List one or more audiences of the question bank, like [community-safety-partnership].";
const CHANNELS_FIX = "List one or more channels, like [slack:C01CSP].";
const SKETCHES = platforms.map((platform) => PLATFORMS[platform].channel.sketch);
const SCHEDULE_FIX = 'Write a cron expression, like "0 9 * * 1" for Mondays at 9.';
const YES_OR_NO = "Write true or false.";

const someone = z.string(PERSON_FIX).transform(asPersonId);
const people = z.array(someone, PEOPLE_FIX);

const prompts = z
  .strictObject(
    {
      schedule: z
        .string(SCHEDULE_FIX)
        .default("0 9 * * 1")
        .describe("A cron expression of five fields, in the time zone of the board."),
      questions: whole(1, 10).default(2).describe("How many questions are asked at a time."),
      atOnce: z
        .boolean(YES_OR_NO)
        .default(false)
        .describe("true: the first questions are asked the moment the bot first meets the board."),
      anyDay: z
        .boolean(YES_OR_NO)
        .default(false)
        .describe("true: asks and chases on weekends and bank holidays too."),
    },
    'Write a map, like { schedule: "0 9 * * 1", questions: 2 }.',
  )
  .prefault({});

const nudges = z
  .strictObject(
    {
      afterWorkingDays: whole(1, 60)
        .default(5)
        .describe("After so many working days without an answer, and again."),
      max: whole(0, 20).default(3).describe("How often an item is chased at most. 0: never."),
      at: hour.default("10:00").describe("At what hour."),
    },
    "Write a map, like { afterWorkingDays: 5, max: 3 }.",
  )
  .prefault({});

const digest = z
  .strictObject(
    {
      clearDays: z
        .exactOptional(whole(0, 60))
        .describe("So many clear working days between publication and meeting."),
      workingDays: z.exactOptional(whole(0, 60)).describe("So many working days before the meeting."),
      days: z.exactOptional(whole(0, 90)).describe("So many days before the meeting."),
      at: hour.default("09:00").describe("At what hour."),
    },
    "Write a map, like { clearDays: 5, at: 09:00 }.",
  )
  .prefault({ clearDays: 5 });

/** One board of `boards.yaml`, as it is written. */
export const boardEntry = z.strictObject(
  {
    id: boardId.describe("Stays the same for ever: the board's records are kept under it."),
    name: oneLine(120, "Give the board the name that its papers bear.").describe("As its papers name it."),
    prefix: z
      .exactOptional(prefix)
      .describe("What its references begin with, like NCSP, in place of the audience's."),
    audiences: z
      .array(z.string(AUDIENCES_FIX), AUDIENCES_FIX)
      .min(1, AUDIENCES_FIX)
      .describe("Whose questions of the question bank it is asked, in this order."),
    channels: z
      .array(channel, CHANNELS_FIX)
      .min(1, CHANNELS_FIX)
      .describe(`Where it is asked: ${SKETCHES.slice(0, -1).join(", ")} or ${SKETCHES.at(-1)}`),
    chair: z.exactOptional(someone).describe("Sees how things stand, and decides."),
    secretary: people.prefault([]).describe("Get the digest and the pack, and decide."),
    members: people.prefault([]).describe("Who is expected to answer."),
    observers: people.prefault([]).describe("May read, and are never chased."),
    owners: z
      .record(z.string(), someone, "Write a map from question ids to people, like { csp-3: p3 }.")
      .prefault({})
      .describe("Whose question it is, by question id."),
    deputies: z
      .record(z.string(), someone, "Write a map from question ids to people, like { csp-3: p7 }.")
      .prefault({})
      .describe("Who stands in for the owner of a question, by question id."),
    deputy: z.exactOptional(someone).describe("Stands in for every owner who has no deputy of their own."),
    operators: z.exactOptional(people).describe("Who runs the bot, if it is not who the top level names."),
    timezone: z.exactOptional(zone).describe("If it differs from the organisation's."),
    holidays: z.exactOptional(nation).describe("If they differ from the organisation's."),
    closedDays: z
      .array(day, "List days, like [2026-12-24].")
      .default([])
      .describe("Days on which nobody works, besides weekends and bank holidays."),
    prompts: prompts.describe("When questions are asked."),
    nudges: nudges.describe("When what nobody answered is chased."),
    meetings: z
      .array(meeting, "List the meetings, like [2026-12-08T14:00].")
      .default([])
      .describe("In order, in the time zone of the board."),
    digest: digest.describe("When the papers are published: one of clearDays, workingDays and days."),
    round: z
      .strictObject(
        {
          starts: day.describe(
            "The day the board's year starts. The next starts on the same date a year later.",
          ),
        },
        "Write { starts: … } with the first day of the board's year.",
      )
      .describe("One pass through the questions, normally a municipal year."),
  },
  "Write a map with `id`, `name`, `audiences`, `channels` and `round`.",
);

export type BoardEntry = z.output<typeof boardEntry>;
/** As it is written, before what was left out is filled in. */
export type WrittenBoard = z.input<typeof boardEntry>;
