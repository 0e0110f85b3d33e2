import express, { type RequestHandler } from "express";
import { Refusal } from "../refusal.ts";

/** Files come as text in the JSON, a third longer than they are: this lets through as much as the page says can go together. */
const LIMIT = "30mb";

const WRITES = new Set(["POST", "PATCH", "PUT"]);

const requireJson: RequestHandler = (request, _response, next) => {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (!WRITES.has(request.method) || type === "application/json") return next();
  throw new Refusal(
    415,
    `Cannot read a request of the type ${JSON.stringify(type?.slice(0, 100))}.`,
    "Send JSON, with the header Content-Type: application/json.",
  );
};

/**
 * Reads the JSON that comes with a write. A page of another site could send a form or plain text unasked, but not JSON:
 * so nothing else is read.
 */
export const jsonBody: readonly RequestHandler[] = [
  requireJson,
  express.json({ limit: LIMIT, inflate: false }),
];
