import type { Probes } from "../../src/http/probes.ts";

/** A bot that is well, and says which path it was asked at. */
export const WELL: Probes = {
  "/livez": () => ({ status: 200, body: { path: "/livez" } }),
  "/healthz": () => ({ status: 200, body: { path: "/healthz" } }),
};
