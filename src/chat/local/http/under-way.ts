import type { Request, RequestHandler, Response } from "express";
import { Refusal } from "../refusal.ts";

/** Knows what the workspace is dealing with, so that closing can wait for it. */
export type UnderWay = {
  /** Makes a handler count, until it is done: whoever asked may have hung up long before. */
  during<P>(handler: (request: Request<P>, response: Response) => Promise<void>): RequestHandler<P>;
  readonly isClosing: () => boolean;
  /** Lets nothing more in; resolves when everything that was let in is done. */
  finish(): Promise<void>;
};

/** Starts to count. */
export function underWay(): UnderWay {
  const open = new Set<Promise<void>>();
  let closing = false;
  return {
    during: (handler) => async (request, response) => {
      if (closing) throw new Refusal(503, "Cannot do this now: the workspace is closing.", "Start it again.");
      const doing = handler(request, response);
      open.add(doing);
      await doing.finally(() => open.delete(doing));
    },
    isClosing: () => closing,
    async finish() {
      closing = true;
      await Promise.allSettled(open);
    },
  };
}
