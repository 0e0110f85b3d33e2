import type { IncomingMessage, ServerResponse } from "node:http";

/** A path of the bot's HTTP server that an adapter answers. */
export type Route = {
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
};
