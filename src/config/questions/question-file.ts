import { z } from "zod";
import { asQuestionId } from "../../core/names/ids.ts";
import { oneLine } from "../yaml/one-line.ts";

const ID_FIX = "Write a prefix in small letters, a hyphen and a number without a zero in front, like csp-3.";
const AUDIENCE_FIX = "Write small letters, figures and single hyphens, like community-safety-partnership.";
const OPTIONS_FIX = "List at most 20 options, one `- …` each, or leave `options` out.";
const QUESTION_FIX = "Write a map with `id` and `text`.";
const NO_REWORDING =
  "Take it out: published words are never changed. Retire the question, and ask yours in a file of your own.";

const options = z
  .array(oneLine(200, "Give the option words on one line, at most 200 letters."), OPTIONS_FIX)
  .min(1, OPTIONS_FIX)
  .max(20, OPTIONS_FIX);
const helps = oneLine(
  400,
  "Say in a sentence what kind of answer helps, in at most 400 letters, or leave it out.",
);
const retired = z.boolean("Write true or false.");

const question = z.strictObject(
  {
    // People read `csp-3` as CSP-03, so `csp-03` would look like the same question.
    id: z
      .string(ID_FIX)
      .regex(/^[a-z][a-z0-9]{0,11}-[1-9][0-9]{0,3}$/, ID_FIX)
      .transform(asQuestionId)
      .describe("Stays the same for ever, and is never given to another question: csp-3."),
    text: oneLine(2000, "Give it a text on one line, of at most 2000 letters, or delete it.").describe(
      "The exact words that are asked.",
    ),
    options: z.exactOptional(options).describe("Answers to choose from."),
    helps: z.exactOptional(helps).describe("One sentence under the question: what kind of answer helps."),
    retired: z.exactOptional(retired).describe("true: it is never asked again. What was asked stays."),
  },
  QUESTION_FIX,
);

const change = z.strictObject(
  {
    retired: z.exactOptional(retired).describe("true: it is never asked again. What was asked stays."),
    options: z.exactOptional(options).describe("Options that are added after the published ones."),
    helps: z.exactOptional(helps).describe("Instead of the published sentence on what kind of answer helps."),
    text: z.exactOptional(z.never(NO_REWORDING)).describe("Not possible: published words are never changed."),
  },
  "Say what changes: `retired: true`, `options` to add, or another `helps`.",
);

/**
 * One file of the question bank: an audience with its questions, changes to questions of other files, or both.
 * `source` and `checksum` are for published words, which nobody rewords.
 */
export const questionFile = z
  .strictObject(
    {
      audience: z
        .exactOptional(z.string(AUDIENCE_FIX).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, AUDIENCE_FIX))
        .describe("The id of the audience, which `audiences` of a board names."),
      title: z
        .exactOptional(oneLine(120, "Write whom the questions are for, as people should read it."))
        .describe("The audience as people read it."),
      source: z
        .exactOptional(oneLine(300, "Name the publication that the words are taken from."))
        .describe("The publication that the words are taken from, verbatim."),
      checksum: z
        .exactOptional(z.string("Restore the line as it was published."))
        .describe("Seals published words: title, ids, texts and options."),
      questions: z
        .exactOptional(
          z.array(question, "List the questions, one `- id: …` each.").min(1, "List at least one question."),
        )
        .describe("In the order in which they are asked."),
      changes: z
        .exactOptional(z.record(z.string(), change, "Write a map from question ids to what changes."))
        .describe("What changes about questions of other files, by question id."),
    },
    "Write a map with `audience`, `title` and `questions`, or with `changes`.",
  )
  .meta({ title: "A file of the question bank" });

export type QuestionFile = z.output<typeof questionFile>;
/** As it is written. */
export type WrittenQuestionFile = z.input<typeof questionFile>;
