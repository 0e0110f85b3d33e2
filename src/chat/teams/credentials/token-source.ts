import { z } from "zod";
import type { Reason } from "../../../core/model/reason.ts";
import { reasonLine } from "../../../core/model/reason-line.ts";
import { asWord } from "../../../core/names/word.ts";
import { boundedFetch } from "../../../http/bounded-fetch.ts";
import { clientAssertion } from "./client-assertion.ts";
import type { Credentials } from "./credentials.ts";
import { managedIdentityToken } from "./managed-identity-token.ts";

/** Whom a token is for. */
export type Audience = "https://api.botframework.com" | "https://graph.microsoft.com";

/** Where tokens come from. */
export type TokenSource = {
  /** Resolves to a token, or to null for an anonymous bot. Rejects with a `TokenError`. */
  token(audience: Audience, tenant: string | null): Promise<string | null>;
  /** The tokens for this audience were refused: the next ones are fetched anew. */
  forget(audience: Audience): void;
};

/** Microsoft gave no token. `refused`: it did not believe the bot; otherwise it could not be asked. */
export class TokenError extends Error {
  override readonly name = "TokenError";
  readonly reason: Reason;
  readonly refused: boolean;

  constructor(reason: Reason, refused: boolean) {
    super(reasonLine(reason));
    this.reason = reason;
    this.refused = refused;
  }
}

const LOGIN = "https://login.microsoftonline.com";
/** Tokens for the connector of a bot that serves several tenants come from this one. */
const SHARED = "botframework.com";
const TIMEOUT = 10_000;
/** In bytes: a token is a few thousand. */
const fetchWhole = boundedFetch(1024 * 1024);
/** How long before its end a token is replaced, in milliseconds. */
const EARLY = 5 * 60_000;

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
const refusal = z.object({ error: z.string(), error_codes: z.array(z.number()).catch([]) });

type Kept = { readonly value: string; readonly until: number };

/** Fetches tokens by the client credentials of the bot, and keeps each for as long as it holds. */
export function tokenSource(credentials: Credentials, loginUrl: string | null): TokenSource {
  const kept = new Map<string, Promise<Kept>>();
  const fetchOnce = (key: string, fetching: () => Promise<Kept>) => {
    const fetched = kept.get(key) ?? fetching();
    kept.set(key, fetched);
    return fetched;
  };
  const drop = (key: string, fetched: Promise<Kept>) => {
    if (kept.get(key) === fetched) kept.delete(key);
  };
  return {
    async token(audience, tenant) {
      if (credentials.kind === "anonymous") return null;
      const from = audience === "https://graph.microsoft.com" ? tenant : null;
      const key = `${audience} ${from ?? ""}`;
      const old = kept.get(key);
      const oldToken = await old?.catch(() => null);
      if (old !== undefined && (oldToken == null || oldToken.until <= Date.now())) drop(key, old);
      const fetched = fetchOnce(key, () => fetchToken(credentials, audience, from, loginUrl ?? LOGIN));
      return (await fetched).value;
    },
    forget(audience) {
      for (const key of kept.keys()) if (key.startsWith(audience)) kept.delete(key);
    },
  };
}

type App = Extract<Credentials, { readonly kind: "app" }>;

async function fetchToken(
  { appId, tenant, proof }: App,
  audience: Audience,
  from: string | null,
  login: string,
): Promise<Kept> {
  const asked = Date.now();
  if (proof.kind === "managed-identity") {
    const value = await managedIdentityToken(appId, tenant ?? "", audience).catch(() => {
      throw new TokenError({ code: "teams-no-identity", facts: {} }, true);
    });
    return { value, until: asked + EARLY };
  }
  const url = `${login}/${tenant ?? from ?? SHARED}/oauth2/v2.0/token`;
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: appId,
    scope: `${audience}/.default`,
    ...(proof.kind === "secret"
      ? { client_secret: proof.secret }
      : {
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          client_assertion: clientAssertion({ appId, ...proof }, url, asked),
        }),
  });
  const response = await ask(url, form);
  const body: unknown = await response.json().catch(() => null);
  const read = answer.safeParse(body).data;
  if (!response.ok || read === undefined) throw refused(response.status, body);
  const life = read.expires_in * 1000;
  return { value: read.access_token, until: asked + Math.max(life - EARLY, life / 2) };
}

async function ask(url: string, form: URLSearchParams): Promise<Response> {
  try {
    return await fetchWhole(url, {
      method: "POST",
      body: form,
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch {
    throw new TokenError({ code: "teams-no-login", facts: { host: asWord(new URL(url).host) } }, false);
  }
}

function refused(status: number, body: unknown): TokenError {
  const { error, error_codes: codes } = refusal.safeParse(body).data ?? {
    error: `status-${status}`,
    error_codes: [],
  };
  const words = [error, ...codes.map((each) => `AADSTS${each}`)].map(asWord);
  return new TokenError(
    { code: "teams-no-token", facts: { words } },
    status >= 400 && status < 500 && status !== 429,
  );
}
