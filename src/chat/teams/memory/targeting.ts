import { z } from "zod";
import { ExpectedError } from "../../../core/model/errors.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { KeptDocument } from "../../keep.ts";

const trial = z.discriminatedUnion("kind", [
  /** A harmless message was sent to one person alone, and Graph has not been asked for it yet. */
  z.object({
    kind: z.literal("sent"),
    at: z.string(),
    conversation: z.string(),
    root: z.string().nullable(),
    id: z.string(),
  }),
  /** It did not stand among the channel's messages. */
  z.object({ kind: z.literal("kept private"), at: z.string() }),
  /** It stood there for everybody: the service passed over whom it was for. */
  z.object({ kind: z.literal("shown to all"), at: z.string() }),
]);

const schema = z.object({ version: z.literal(1), tenants: z.record(z.string(), trial) });

/** How a tenant's Teams dealt with a message for one person in a channel, when that was tried. */
export type Trial = z.infer<typeof trial>;

/** What is known of messages that one person alone sees in a channel, tenant by tenant. */
export interface Targeting {
  /** Null where it was never tried. */
  of(tenant: string): Promise<Trial | null>;
  /** Resolves once it is kept. Raises `disk-full` or `disk`. */
  learn(tenant: string, what: Trial): Promise<void>;
}

/** Reads what is known when it is first asked for. Raises an `ExpectedError` (`damaged`, `disk`) that names the document. */
export function openTargeting(document: KeptDocument): Targeting {
  let tenants: Promise<Readonly<Record<string, Trial>>> | null = null;
  const known = () => {
    tenants ??= document.read().then((text) => read(text, document.where));
    return tenants;
  };
  return {
    of: async (tenant) => (await known())[tenant] ?? null,
    async learn(tenant, what) {
      const all = { ...(await known()), [tenant]: what };
      tenants = Promise.resolve(all);
      await document.replace(`${JSON.stringify({ version: 1, tenants: all }, null, 2)}\n`);
    },
  };
}

/** In days: a service may have been mended since it showed a message to all. */
const AGAIN = 30;

/** Whether it is tried anew what was found at that time to be shown to all. */
export function isTriedAgain(at: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) > AGAIN * 86_400_000;
}

function read(text: string | null, where: string): Readonly<Record<string, Trial>> {
  if (text === null) return {};
  try {
    return schema.parse(JSON.parse(text)).tenants;
  } catch (error) {
    throw new ExpectedError(
      "damaged",
      `Cannot read what the bot knows of private answers in Teams' channels: ${where} is damaged.`,
      "Put the file back from a backup, or delete it: the bot then tries anew whether Teams keeps them private.",
      { cause: error },
    );
  }
}
