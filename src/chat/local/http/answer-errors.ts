import { randomBytes } from "node:crypto";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { ExpectedError } from "../../../core/model/errors.ts";
import type { Log } from "../../../log/log-events.ts";
import { Refusal } from "../refusal.ts";

/** What nothing else has answered. */
export const answerNotFound: RequestHandler = (request) => {
  throw new Refusal(
    404,
    `Cannot ${request.method} ${request.path.slice(0, 200)}: there is nothing here.`,
    "See the JSON interface in the README.",
  );
};

/**
 * Answers every fault as `{error, fix}`. A bug is answered with a reference, and the log says the rest under the same
 * reference: nobody who asks sees a stack.
 */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    // Whoever asked has gone away, or has half of an answer: there is nobody left to tell.
    if (response.headersSent || response.destroyed) return void response.destroy();
    const { status, message, fix } = refusalOf(error) ?? bug(error, request.method, request.path, log);
    response.status(status).json({ error: message, fix });
  };
}

type Answer = { readonly status: number; readonly message: string; readonly fix: string };

function refusalOf(error: unknown): Answer | null {
  if (error instanceof Refusal) return error;
  if (error instanceof ExpectedError) return { status: 503, message: error.message, fix: error.fix };
  switch (statusOf(error)) {
    case 400:
      return new Refusal(400, "Cannot read the request: it is not well formed.", "Send JSON in UTF-8.", {
        cause: error,
      });
    case 413:
      return new Refusal(
        413,
        "Cannot take the request: it is larger than 30 MB.",
        "Send fewer or smaller files.",
      );
    case 415:
      return new Refusal(415, "Cannot read the request: it is encoded.", "Send plain JSON in UTF-8.");
    default:
      return null;
  }
}

/** What the server's own reading of requests says, in its errors. */
function statusOf(error: unknown): unknown {
  return error instanceof Error && "status" in error ? error.status : null;
}

function bug(error: unknown, method: string, path: string, log: Log): Answer {
  const reference = randomBytes(4).toString("hex");
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log("local-request-failed", { reference, method, path, error: stack });
  return {
    status: 500,
    message: `Cannot answer: something went wrong here (reference ${reference}).`,
    fix: "Try again. If it stays so, look for the reference in the bot's log.",
  };
}
