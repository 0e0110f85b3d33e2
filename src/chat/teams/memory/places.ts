import { z } from "zod";

const nullable = z.string().nullable();

export const placesSchema = z.object({
  version: z.literal(1),
  /** The bot's own id, as Teams writes it: `28:` and the id of the app. */
  bot: nullable,
  /** The latest address of the server that a tenant is reached by. */
  tenants: z.record(z.string(), z.object({ serviceUrl: z.string() })),
  teams: z.record(
    z.string(),
    z.object({
      tenant: z.string(),
      /** The id of its group at Microsoft, by which Graph knows it. */
      group: nullable,
      name: nullable,
      /** Whether a message that does not mention the bot was ever heard there. */
      hears: z.boolean(),
      /** False once the bot was taken out of it. */
      present: z.boolean(),
    }),
  ),
  channels: z.record(z.string(), z.object({ tenant: z.string(), team: nullable, serviceUrl: z.string() })),
  /** By the id that their organisation gave them. */
  people: z.record(
    z.string(),
    z.object({
      tenant: z.string(),
      /** Empty if they were never heard. */
      serviceUrl: z.string(),
      /** The id by which this bot alone knows them; their organisation's if they were never heard. */
      id: z.string(),
      /** Their chat with the bot. */
      chat: nullable,
    }),
  ),
});

/** Where the bot has been heard from: what Teams tells along the way and cannot be asked for later. */
export type Places = z.infer<typeof placesSchema>;

/** Nothing is known yet. */
export const NOWHERE: Places = { version: 1, bot: null, tenants: {}, teams: {}, channels: {}, people: {} };
