import { z } from "zod";
import type { Adapter, Connectable } from "../chat/adapter.ts";
import { quoting } from "../chat/variable-fault.ts";
import { readVariables, type Variables } from "./read-variables.ts";

/** What the environment says; everything has a default. */
export type Environment = {
  /** Where the settings are; `given` tells whether somebody said so. */
  readonly config: { readonly file: string; readonly given: boolean };
  readonly data: string;
  readonly port: number;
  /** Where the clock of the local workspace starts; null for now. */
  readonly clock: string | null;
  readonly log: string | undefined;
  /** The address to listen on while a real platform is connected. */
  readonly host: string | undefined;
  /** The platforms to connect to; none while nobody gave credentials. */
  readonly chats: readonly Connectable[];
};

const LEVELS = ["debug", "info", "warn", "error", "silent"];
const PORT_FIX = "Give a whole number from 0 to 65535; 0 takes any free port.";
const CLOCK_FIX = "Give an instant with its zone, such as 2026-11-24T09:00:00Z.";
const LEVEL_FIX = `Give one of ${LEVELS.join(", ")}.`;

/** The variables of the bot itself. */
const own = z.object({
  SOC_CONFIG: z.string().optional(),
  SOC_DATA: z.string().default("data"),
  PORT: z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) <= 65_535, { error: quoting(PORT_FIX) })
    .transform(Number)
    .default(3000),
  SOC_CLOCK: z
    .string()
    .refine(isInstant, { error: quoting(CLOCK_FIX) })
    .transform((value) => new Date(value).toISOString())
    .optional(),
  SOC_LOG: z
    .string()
    .refine((value) => LEVELS.includes(value), { error: quoting(LEVEL_FIX) })
    .optional(),
  HOST: z.string().optional(),
});

/**
 * Reads the environment, and what it says to these adapters: a command that connects to nothing asks with none. Throws one
 * `ExpectedError` (`environment`) that names every variable that cannot be used, its value unless it is a secret, and the
 * legal ones.
 */
export function readEnvironment(given: Variables, adapters: readonly Adapter[]): Environment {
  const read = readVariables(given, everyoneReads(adapters));
  const { SOC_CONFIG, SOC_DATA, PORT, SOC_CLOCK, SOC_LOG, HOST } = read.own;
  return {
    config: { file: SOC_CONFIG ?? "boards.yaml", given: SOC_CONFIG !== undefined },
    ...{ data: SOC_DATA, port: PORT, clock: SOC_CLOCK ?? null, log: SOC_LOG, host: HOST },
    chats: Object.values(read.chats).filter((chat) => chat !== null),
  };
}

/** The bot and each adapter read the same variables, so that the faults all of them find come together. */
function everyoneReads(adapters: readonly Adapter[]) {
  const environments = adapters.map(({ platform, environment }) => [platform, environment] as const);
  return z.preprocess(
    (set) => ({ own: set, chats: Object.fromEntries(environments.map(([platform]) => [platform, set])) }),
    z.object({ own, chats: z.object(Object.fromEntries(environments)) }),
  );
}

/** The names of all variables there are. */
export function knownVariables(adapters: readonly Adapter[]): string[] {
  return [own, ...adapters.map(({ variables }) => variables)].flatMap(({ shape }) => Object.keys(shape));
}

function isInstant(value: string): boolean {
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(value);
  return written && !Number.isNaN(new Date(value).getTime());
}
