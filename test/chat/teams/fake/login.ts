import { createSign, generateKeyPairSync } from "node:crypto";
import type { Answer } from "./answer.ts";
import { WORLD } from "./world.ts";

const KEY_ID = "key-1";

/** Making one takes long, and all fakes may have the same. */
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** What Microsoft's sign-in can be told to be like. */
export type LoginManner = { readonly asked: URLSearchParams[]; lifetime: number };

/** Microsoft's sign-in: gives the bot tokens, and publishes the key by which calls to the bot are signed. */
export function login(manner: LoginManner, base: () => string, clock: () => number) {
  const given = new Set<string>();
  return {
    /** Whether a header has a token that was given for this audience. */
    knows: (header: string | undefined, audience: string) => given.has(`${header ?? ""} ${audience}`),
    token(form: URLSearchParams): Answer {
      manner.asked.push(form);
      const right = form.get("client_id") === WORLD.app && form.get("client_secret") === WORLD.secret;
      if (!right) return { status: 401, json: { error: "invalid_client", error_codes: [7_000_215] } };
      const token = `token-${given.size + 1}`;
      given.add(`Bearer ${token} ${(form.get("scope") ?? "").replace("/.default", "")}`);
      return { status: 200, json: { access_token: token, expires_in: manner.lifetime } };
    },
    /** What was given so far is worth nothing any more. */
    takeBack: () => given.clear(),
    configuration: (): Answer => ({ status: 200, json: { jwks_uri: `${base()}/openid/keys` } }),
    keys: (): Answer => ({
      status: 200,
      json: {
        keys: [
          { ...publicKey.export({ format: "jwk" }), kid: KEY_ID, use: "sig", endorsements: ["msteams"] },
        ],
      },
    }),
    /** The header by which Teams shows the bot who calls. */
    sign(claims: Readonly<Record<string, unknown>>): string {
      const now = Math.floor(clock() / 1000);
      const all = {
        iss: "https://api.botframework.com",
        aud: WORLD.app,
        nbf: now - 60,
        exp: now + 3600,
        ...claims,
      };
      const part = (json: object) => Buffer.from(JSON.stringify(json)).toString("base64url");
      const signed = `${part({ alg: "RS256", typ: "JWT", kid: KEY_ID })}.${part(all)}`;
      return `Bearer ${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
    },
  };
}
