import { z } from "zod";
import { asWord, type Word } from "../../../core/names/word.ts";
import { boundedFetch } from "../../../http/bounded-fetch.ts";
import { datedFetch, type Heard } from "../../../http/dated-fetch.ts";
import { TokenError, type TokenSource } from "../credentials/token-source.ts";
import { retryAfter } from "../retry-after.ts";

/** Why Graph did not tell. */
export type GraphFailure =
  /** It may not: a right is missing. `word` is Microsoft's own for it. */
  | { readonly kind: "refused"; readonly word: Word }
  | { readonly kind: "missing" }
  /** `seconds` until it may be asked again. */
  | { readonly kind: "busy"; readonly seconds: number }
  /** It did not answer, or not so that it can be relied on: `word` says how, or is Microsoft's own for a `status`. */
  | { readonly kind: "down"; readonly status: number | null; readonly word: Word };

/** The only expected error of Graph. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly failure: GraphFailure;

  constructor(failure: GraphFailure) {
    super(`Microsoft Graph: ${Object.values(failure).join(" ")}`);
    this.failure = failure;
  }
}

/** That what Graph says cannot be relied on; `how` is a word of ours. */
export function unreliable(how: string): GraphError {
  return new GraphError({ kind: "down", status: null, word: asWord(how) });
}

/** Reads Microsoft Graph with the bot's own rights. Rejects with a `GraphError`. */
export interface Graph {
  get(path: string, tenant: string): Promise<unknown>;
  /** All pages of a list, one after the other. */
  pages(path: string, tenant: string): AsyncGenerator<readonly unknown[]>;
}

const TIMEOUT = 10_000;
/** In bytes: a page of fifty messages, each as long as Teams lets it be, is a tenth of it. */
const fetchWhole = boundedFetch(16 * 1024 * 1024);
/** In seconds: how long Graph is left alone where it does not say. */
const PAUSE = 10;

const error = z.object({ error: z.object({ code: z.string() }) });
const page = z.object({ value: z.array(z.unknown()), "@odata.nextLink": z.string().optional() });

/**
 * Opens Graph at `url`, `https://graph.microsoft.com/v1.0`. Once it asked for a pause it is left alone for as long.
 *
 * @param now the machine's clock, in milliseconds; `heard` is told of the time of each answer
 */
export function graphClient(url: string, tokens: TokenSource, now: () => number, heard: Heard): Graph {
  const fetchDated = datedFetch(fetchWhole, now, heard);
  let busyUntil = 0;

  async function get(path: string, tenant: string, isAgain = false): Promise<unknown> {
    const left = busyUntil - Date.now();
    if (left > 0) throw new GraphError({ kind: "busy", seconds: Math.ceil(left / 1000) });
    const response = await ask(fetchDated, url + path, await tokenFor(tokens, tenant));
    if (response.ok) return await bodyOf(response);
    const failure = await failureOf(response);
    if (failure.kind === "busy") busyUntil = Date.now() + failure.seconds * 1000;
    if (response.status !== 401) throw new GraphError(failure);
    // A token may be taken back before its time: a new one is worth one more try.
    tokens.forget("https://graph.microsoft.com");
    if (isAgain) throw new GraphError(failure);
    return await get(path, tenant, true);
  }

  return {
    get: (path, tenant) => get(path, tenant),
    async *pages(path, tenant) {
      for (let next: string | null = path; next !== null; ) {
        const { value, "@odata.nextLink": link } = readPage(await get(next, tenant));
        yield value;
        next = link === undefined ? null : nextPath(url, link);
      }
    },
  };
}

/**
 * Where a list goes on, below Graph's own address: the token goes nowhere else, whatever an answer says. A list that
 * cannot be followed to its end is an error, for what is missing in it would seem to be deleted.
 */
function nextPath(url: string, link: string): string {
  const base = new URL(url).pathname.replace(/\/$/, "");
  const next = URL.canParse(link, url) ? new URL(link, url) : null;
  if (next === null || !next.pathname.startsWith(`${base}/`))
    throw unreliable("a-list-that-goes-on-elsewhere");
  return next.pathname.slice(base.length) + next.search;
}

function readPage(json: unknown): z.infer<typeof page> {
  const read = page.safeParse(json);
  if (!read.success) throw unreliable("a-list-in-a-form-that-is-not-known");
  return read.data;
}

async function tokenFor(tokens: TokenSource, tenant: string): Promise<string | null> {
  try {
    return await tokens.token("https://graph.microsoft.com", tenant);
  } catch (cause) {
    if (!(cause instanceof TokenError)) throw cause;
    const { reason, refused } = cause;
    const word = asWord(reason.code === "teams-no-token" ? (reason.facts.words.at(-1) ?? "") : reason.code);
    throw new GraphError(refused ? { kind: "refused", word } : { kind: "down", status: null, word });
  }
}

async function ask(fetchDated: typeof fetch, url: string, token: string | null): Promise<Response> {
  try {
    return await fetchDated(url, {
      headers: {
        Accept: "application/json",
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch {
    throw unreliable("no-answer");
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw unreliable("half-an-answer");
  }
}

async function failureOf(response: Response): Promise<GraphFailure> {
  const { status } = response;
  const body: unknown = await response.json().catch(() => null);
  const word = asWord(error.safeParse(body).data?.error.code ?? String(status));
  if (status === 404) return { kind: "missing" };
  if (status === 401 || status === 403) return { kind: "refused", word };
  if (status === 429 || status === 503) {
    return { kind: "busy", seconds: retryAfter(response.headers.get("retry-after")) ?? PAUSE };
  }
  return { kind: "down", status, word };
}
