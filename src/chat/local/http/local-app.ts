import express, { type Express } from "express";
import type { InFlight } from "../../../async/in-flight.ts";
import type { Workspace } from "../workspace.ts";
import { answerErrors, answerNotFound } from "./answer-errors.ts";
import { authenticate } from "./authenticate.ts";
import { clockRoutes } from "./clock-routes.ts";
import { fileRoute } from "./file-route.ts";
import { jsonBody } from "./json-body.ts";
import type { LiveStream } from "./live-stream.ts";
import { pageFiles } from "./page-files.ts";
import { readingRoutes } from "./reading-routes.ts";
import { securityHeaders } from "./security-headers.ts";
import { writingRoutes } from "./writing-routes.ts";

/** Everything the workspace answers over HTTP. */
export function localApp(workspace: Workspace, stream: LiveStream, requests: InFlight): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(securityHeaders);
  app.use((request, _response, next) => {
    const refusal = authenticate(request, request.socket.localPort ?? 0);
    if (refusal !== null) throw refusal;
    next();
  });
  app.get("/local/stream", stream.join);
  app.use(...jsonBody);
  for (const path of ["/livez", "/healthz"] as const)
    app.get(path, (_request, response) => {
      const { status, body } = workspace.world.probes[path]();
      response.status(status).json(body);
    });
  app.use(
    "/local",
    readingRoutes(workspace),
    writingRoutes(workspace, requests),
    clockRoutes(workspace, stream, requests),
  );
  app.get("/local/files/:id/:name", fileRoute(workspace));
  app.use(pageFiles());
  app.use(answerNotFound);
  app.use(answerErrors(workspace.log));
  return app;
}
