import { createServer } from "node:http";
import type { Route } from "../chat/route.ts";
import { ExpectedError } from "../core/model/errors.ts";

/**
 * Opens the one HTTP server of the bot: what platforms send, and `GET /healthz` (200 or 503). Raises an `ExpectedError` (`port`) if the port is taken.
 */
export async function openHttp(
  port: number,
  host: string,
  routes: readonly Route[],
  health: () => { ok: boolean } & Record<string, unknown>,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    const route = routes.find((each) => each.path === path);
    if (route !== undefined) return route.handle(request, response);
    const report = path === "/healthz" ? health() : null;
    const status = report === null ? 404 : report.ok ? 200 : 503;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(report ?? { error: "There is nothing here." }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(taken(host, port, cause)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return {
    address: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function taken(host: string, port: number, cause: Error): ExpectedError {
  return new ExpectedError(
    "port",
    `Cannot listen on ${host}, port ${port}: ${cause.message}.`,
    "Set PORT to a free port, or stop what uses this one.",
    { cause },
  );
}
