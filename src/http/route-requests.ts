import type { RequestListener } from "node:http";
import type { Probes } from "./probes.ts";
import type { Route } from "./route.ts";

/** Hands each request to the adapter whose path it names, and answers `GET /livez` and `GET /healthz`. */
export function routeRequests(routes: readonly Route[], probes: Probes): RequestListener {
  return (request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    const route = routes.find((each) => each.path === path);
    if (route !== undefined) return route.handle(request, response);
    const probe = path === "/livez" || path === "/healthz" ? probes[path] : () => NOTHING;
    const { status, body } = probe();
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
}

const NOTHING = { status: 404, body: { error: "There is nothing here." } } as const;
