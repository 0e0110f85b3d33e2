import { z } from "zod";
import type { Reason } from "../../../core/model/reason.ts";
import { reasonLine } from "../../../core/model/reason-line.ts";
import { TokenError } from "../credentials/token-source.ts";
import { retryAfter } from "../retry-after.ts";

/** What became of a request to Teams that was not answered as hoped. */
export type Failure =
  /** Teams answered. `code` is Microsoft's own word for it, `retryAfter` in seconds. */
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly code: string | null;
      readonly retryAfter: number | null;
    }
  /** Nothing left this machine. */
  | { readonly kind: "unreachable"; readonly code: string }
  /** It left, and no answer came. */
  | { readonly kind: "unanswered"; readonly code: string }
  /** Microsoft did not believe the bot, or could not be asked. */
  | { readonly kind: "no token"; readonly refused: boolean; readonly reason: Reason };

/** The only expected error of the line to Teams. Its message holds nobody's words. */
export class ConnectorError extends Error {
  override readonly name = "LineError";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(
      failure.kind === "answered"
        ? `Teams answered ${failure.status}${failure.code === null ? "" : ` ${failure.code}`}`
        : failure.kind === "no token"
          ? reasonLine(failure.reason)
          : `Teams is ${failure.kind} (${failure.code})`,
    );
    this.failure = failure;
  }
}

/** Errors of a connection that was never made, so that nothing can have been sent over it. */
const NEVER_MADE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_.*|.*_CERT(?:_.*)?|ERR_TLS_.*)$/;

const withStatus = z.object({
  statusCode: z.number(),
  code: z.string().optional().catch(undefined),
  response: z
    .object({ headers: z.custom<Headers>((value) => hasGet(value)) })
    .optional()
    .catch(undefined),
});

const withCode = z.object({ name: z.string(), code: z.string().optional().catch(undefined) });

type Headers = { get(name: string): string | undefined };

function hasGet(value: unknown): boolean {
  return typeof value === "object" && value !== null && "get" in value && typeof value.get === "function";
}

/** Reads an error of the SDK; null if it is none of its connection's, and so a bug. */
export function readConnectorError(error: unknown): ConnectorError | null {
  if (error instanceof ConnectorError) return error;
  if (error instanceof TokenError)
    return new ConnectorError({ kind: "no token", refused: error.refused, reason: error.reason });
  const answered = withStatus.safeParse(error).data;
  if (answered !== undefined) {
    const { statusCode: status, code, response } = answered;
    // An answer that is no JSON carries the SDK's own code, and a text that may quote what was sent.
    const said = code === undefined || code === "PARSE_ERROR" ? null : code;
    return new ConnectorError({
      kind: "answered",
      status,
      code: said,
      retryAfter: retryAfter(response?.headers.get("retry-after")),
    });
  }
  const broken = withCode.safeParse(error).data;
  if (broken?.name !== "RestError" && broken?.name !== "AbortError") return null;
  const code = broken.code ?? (broken.name === "AbortError" ? "no-answer-in-time" : "no-code");
  return new ConnectorError({ kind: NEVER_MADE.test(code) ? "unreachable" : "unanswered", code });
}
