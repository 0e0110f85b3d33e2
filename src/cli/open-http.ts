import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Route } from "../chat/route.ts";
import { HouseError } from "../core/errors.ts";
import type { Environment } from "./environment.ts";

/**
 * Opens the one HTTP server of the bot: what platforms send, and `GET /healthz` (200 or 503). Without anything to receive
 * it listens on this machine only. Raises a `HouseError` (`port`) if the port is taken.
 */
export async function openHttp(
  { port, host }: Pick<Environment, "port" | "host">,
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
  const at = host ?? (routes.length > 0 ? "0.0.0.0" : "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(taken(at, port, cause)));
    server.listen(port, at, resolve);
  });
  const bound = server.address() as AddressInfo;
  return {
    address: `http://${at === "0.0.0.0" ? "127.0.0.1" : at}:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function taken(host: string, port: number, cause: Error): HouseError {
  return new HouseError(
    "port",
    `Cannot listen on ${host}, port ${port}: ${cause.message}.`,
    "Set PORT to a free port, or stop what uses this one.",
    { cause },
  );
}
