import type { Request, RequestHandler, Response } from "express";
import type { InFlight } from "../../../async/in-flight.ts";
import { Refusal } from "../refusal.ts";

type Handler<P> = (request: Request<P>, response: Response) => Promise<void>;

/**
 * Makes a handler count until it is done, as whoever asked may have hung up long before. Nothing is begun once the
 * workspace closes.
 */
export function counted<P>(
  requests: Pick<InFlight, "isClosing" | "during">,
  handler: Handler<P>,
): RequestHandler<P> {
  return async (request, response) => {
    if (requests.isClosing())
      throw new Refusal(503, "Cannot do this now: the workspace is closing.", "Start it again.");
    await requests.during(() => handler(request, response));
  };
}
