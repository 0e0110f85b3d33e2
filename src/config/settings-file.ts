import { z } from "zod";
import { asPersonId } from "../core/names/ids.ts";
import { type AccountPlatform, accountPlatforms, PLATFORMS } from "../core/names/platforms.ts";
import { boardEntry } from "./board-entry.ts";
import { DEFAULT_ZONE, nation, zone } from "./plain-values.ts";
import { oneLine } from "./yaml/one-line.ts";

const EMAIL_FIX = "Write an address like p.name@borchester.example, or leave `email` out.";
const ACCOUNTS = accountPlatforms.map((platform) => `\`${platform}\``).join(", ");
const PERSON_FIX = `Write a map with \`name\` and, where the person has them, ${ACCOUNTS} and \`email\`.`;
const PEOPLE_FIX = "Write one line a person, like p1: { name: …, slack: U01… }.";
const OPERATORS_FIX = "Write a list of ids that stand under `people`, like [p9].";
const BOARDS_FIX = "List at least one board: - id: …";

function account(platform: AccountPlatform) {
  const { pattern, fix, describes } = PLATFORMS[platform].account;
  return z.exactOptional(z.string(fix).regex(new RegExp(`^${pattern.source}$`), fix)).describe(describes);
}

/** One key for each platform that people have accounts on. */
const accounts = Object.fromEntries(
  accountPlatforms.map((platform) => [platform, account(platform)]),
) as Record<AccountPlatform, ReturnType<typeof account>>;

const person = z.strictObject(
  {
    name: oneLine(120, "Give the name that people know this person by.").describe("As the bot writes it."),
    ...accounts,
    email: z
      .exactOptional(z.string(EMAIL_FIX).regex(/^[^\s@]+@[^\s@]+$/, EMAIL_FIX))
      .describe("An email address."),
  },
  PERSON_FIX,
);

/** `boards.yaml`, as it is written. What refers to something else in it is looked at by the rules. */
export const settingsFile = z
  .strictObject(
    {
      organisation: oneLine(120, "Give the name of the council or partnership.").describe(
        "The council or partnership, as its papers name it.",
      ),
      timezone: zone.default(DEFAULT_ZONE).describe("The time zone of its boards."),
      holidays: nation.default("england-and-wales").describe("Whose bank holidays its boards keep."),
      people: z
        .record(z.string(), person, PEOPLE_FIX)
        .default({})
        .meta({ propertyNames: { pattern: "^[a-z][a-z0-9-]{0,39}$" } })
        .describe("Everybody the boards refer to, by an id of your own."),
      operators: z
        .array(z.string(OPERATORS_FIX).transform(asPersonId), OPERATORS_FIX)
        .prefault([])
        .describe("Who runs the bot: they are told of what only they can mend."),
      boards: z.array(boardEntry, BOARDS_FIX).min(1, BOARDS_FIX).describe("The boards that are asked."),
    },
    "Write a map with `organisation`, `people` and `boards`.",
  )
  .meta({ title: "Settings of the boards" });

export type SettingsFile = z.output<typeof settingsFile>;
/** As it is written, before what was left out is filled in. */
export type WrittenSettings = z.input<typeof settingsFile>;
