import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const EMULATOR = join(import.meta.dirname, "..", "..", "..", "docs", "emulator");

/** The files that the guide has people copy: who and what is in the emulator, and a board there. */
export const WORLD_FILE = join(EMULATOR, "emulator.yaml");
export const BOARDS_FILE = join(EMULATOR, "boards.yaml");

const person = z.object({ id: z.string(), name: z.string(), aadObjectId: z.string() });

const named = z.object({ id: z.string(), name: z.string() });

const world = z.object({
  tenantId: z.string(),
  bot: named,
  currentUser: person,
  users: z.array(person),
  personalChat: z.object({ id: z.string() }),
  team: named.extend({ channels: z.tuple([named]) }),
});

/** Somebody in the emulator. */
export type PlaygroundPerson = z.infer<typeof person>;

/** Who and what is in the emulator, as the guide's own file has it. */
export const PLAYGROUND = world.parse(parse(readFileSync(WORLD_FILE, "utf8")));

/** Somebody by their first name. */
export function personNamed(first: string): PlaygroundPerson {
  const everybody = [PLAYGROUND.currentUser, ...PLAYGROUND.users];
  const found = everybody.find(({ name }) => name.startsWith(`${first} `));
  if (found === undefined) throw new Error(`nobody called ${first} is in the emulator`);
  return found;
}
