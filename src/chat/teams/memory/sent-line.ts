import { z } from "zod";

const said = z.object({
  kind: z.literal("said"),
  mark: z.string(),
  place: z.string(),
  what: z.enum(["post", "answer"]),
  conversation: z.string(),
  tenant: z.string(),
  /** Null in a chat with one person. */
  root: z.string().nullable(),
  id: z.string(),
  /** The id by which Teams changes it, where that is another. */
  handle: z.string(),
  at: z.string(),
  /** A file that is offered with it. */
  file: z.object({ id: z.string(), name: z.string() }).nullable(),
});

const saidLine = z.discriminatedUnion("kind", [
  /** The log begins: of what was said before, it knows nothing. */
  z.object({ kind: z.literal("begun"), at: z.string() }),
  /** From here on it may stand in Teams. */
  z.object({ kind: z.literal("trying"), mark: z.string(), place: z.string(), at: z.string() }),
  /** It does not stand there: Teams refused it, or has been looked through. */
  z.object({ kind: z.literal("not said"), mark: z.string(), place: z.string() }),
  said,
]);

/** A line of the log of what the bot said on Teams. No words, neither its own nor anybody else's. */
export type SentLine = z.infer<typeof saidLine>;

/** A message of the bot's own. */
export type SentMessage = z.infer<typeof said>;

/** Reads a line; null if it is none. */
export function readSentLine(text: string): SentLine | null {
  try {
    return saidLine.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
