import type { z } from "zod";
import type { Vocabulary } from "../core/intake/read-line.ts";
import type { Platform } from "../core/names/ids.ts";
import type { Route } from "../http/route.ts";
import type { Log } from "../log/log-events.ts";
import type { Chat } from "./chat.ts";
import type { Keep } from "./keep.ts";

/** A connection to a platform: the port, and what the bot's HTTP server answers for it. */
export type Connection = { readonly chat: Chat; readonly routes: readonly Route[] };

/** What a chat is told by the bot that connects it. */
export type Surroundings = {
  /** Where the chat keeps what its platform does not tell a second time. */
  readonly keep: Keep;
  /** Which installation of the bot this is, a UUID: its posts say so, so that no other takes them for its own. */
  readonly installation: string;
  /** The address that the bot's HTTP server listens on. */
  readonly host: string;
  /** What a command is known by now, so that a typed one can be told from a reply. */
  readonly vocabulary: () => Vocabulary;
  readonly log: Log;
};

/** A chat of which the environment says all that it takes to connect it. */
export type Connectable = {
  readonly platform: Platform;
  /** Whether its platform calls the bot, which then has to be reached from outside this machine. */
  readonly isCalled: boolean;
  /**
   * Makes the connection ready. Nothing is let in and nothing said before its chat is opened. Rejects with an `ExpectedError`
   * that names what is wrong.
   */
  connect(surroundings: Surroundings): Promise<Connection>;
};

/** How a platform is plugged in; `cli/connect.ts` lists them all. */
export type Adapter = {
  readonly platform: Platform;
  /** The variables of the environment that it reads, each a string that may be absent. */
  readonly variables: z.ZodObject;
  /**
   * What they come to; null while nobody wants this platform. Everything that is wrong is told at once, each as an issue at
   * the name of a variable with the words of `variableIssue`.
   */
  readonly environment: z.ZodType<Connectable | null>;
};
