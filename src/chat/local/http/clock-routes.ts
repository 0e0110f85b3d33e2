import { Router } from "express";
import type { InFlight } from "../../../async/in-flight.ts";
import type { Workspace } from "../workspace.ts";
import { clockBody, readBody } from "./bodies.ts";
import { counted } from "./counted.ts";
import type { LiveStream } from "./live-stream.ts";

/** The bot's time: what it is, what comes next, and the hand that moves it. */
export function clockRoutes(workspace: Workspace, stream: LiveStream, requests: InFlight): Router {
  const reading = async () => {
    const now = workspace.clock.now();
    return { now, next: await workspace.world.next(now) };
  };
  const router = Router();
  router.get("/clock", async (_request, response) => {
    response.json(await reading());
  });
  router.post(
    "/clock",
    counted(requests, async (request, response) => {
      const { to } = readBody(clockBody, request.body);
      try {
        response.json({ now: await workspace.moveClock(to) });
      } finally {
        // A move that broke off has moved the clock too.
        stream.send("clock", await reading());
      }
    }),
  );
  return router;
}
