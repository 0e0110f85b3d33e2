import type { RequestListener } from "node:http";
import type { Route } from "./route.ts";

/** Hands each request to the adapter whose path it names, and answers `GET /healthz` (200 or 503). */
export function routeRequests(
  routes: readonly Route[],
  health: () => { readonly ok: boolean } & Readonly<Record<string, unknown>>,
): RequestListener {
  return (request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    const route = routes.find((each) => each.path === path);
    if (route !== undefined) return route.handle(request, response);
    const report = path === "/healthz" ? health() : null;
    const status = report === null ? 404 : report.ok ? 200 : 503;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(report ?? { error: "There is nothing here." }));
  };
}
