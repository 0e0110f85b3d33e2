import { createVerify, generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Credentials } from "../../../../src/chat/teams/credentials/credentials.ts";
import { TokenError, tokenSource } from "../../../../src/chat/teams/credentials/token-source.ts";
import { type FakeTeams, openFakeTeams } from "../fake/fake-teams.ts";
import { WORLD } from "../fake/world.ts";

const CONNECTOR = "https://api.botframework.com";
const GRAPH = "https://graph.microsoft.com";

const app = (proof: Extract<Credentials, { kind: "app" }>["proof"], tenant: string | null = WORLD.tenant) =>
  ({ kind: "app", appId: WORLD.app, tenant, proof }) as const;

const SECRET = { kind: "secret", secret: WORLD.secret } as const;

describe("where tokens come from", () => {
  let fake: FakeTeams;

  beforeEach(async () => {
    fake = await openFakeTeams();
  });

  afterEach(() => fake.close());

  const paths = () => fake.requested.map(({ path }) => path);

  it("asks once for each audience, also when many ask at the same time", async () => {
    const tokens = tokenSource(app(SECRET), fake.loginUrl);

    const got = await Promise.all([1, 2, 3].map(() => tokens.token(CONNECTOR, null)));
    const graph = await tokens.token(GRAPH, WORLD.tenant);

    expect(new Set(got).size).toBe(1);
    expect(graph).not.toBe(got[0]);
    expect(fake.login.asked.map((form) => form.get("scope"))).toEqual([
      "https://api.botframework.com/.default",
      "https://graph.microsoft.com/.default",
    ]);
  });

  it("asks at the bot's own tenant, and for a bot of several at the one that is read", async () => {
    await tokenSource(app(SECRET), fake.loginUrl).token(CONNECTOR, null);
    await tokenSource(app(SECRET, null), fake.loginUrl).token(CONNECTOR, null);
    await tokenSource(app(SECRET, null), fake.loginUrl).token(GRAPH, "other-tenant");

    expect(paths()).toEqual([
      `/login/${WORLD.tenant}/oauth2/v2.0/token`,
      "/login/botframework.com/oauth2/v2.0/token",
      "/login/other-tenant/oauth2/v2.0/token",
    ]);
  });

  it("asks again when a token has run out, or was refused", async () => {
    const tokens = tokenSource(app(SECRET), fake.loginUrl);
    fake.login.lifetime = 0;
    await tokens.token(CONNECTOR, null);
    fake.login.lifetime = 3600;
    const second = await tokens.token(CONNECTOR, null);
    tokens.forget(CONNECTOR);
    const third = await tokens.token(CONNECTOR, null);

    expect(fake.login.asked).toHaveLength(3);
    expect(third).not.toBe(second);
    expect(await tokens.token(CONNECTOR, null)).toBe(third);
  });

  it("says what Microsoft said of a wrong password, and not the password", async () => {
    const tokens = tokenSource(app({ kind: "secret", secret: "wrong-password" }), fake.loginUrl);

    const error = await tokens.token(CONNECTOR, null).catch((each: unknown) => each);

    expect(error).toBeInstanceOf(TokenError);
    expect(error).toMatchObject({
      refused: true,
      message: "teams-no-token words=invalid_client,AADSTS7000215",
    });
  });

  it("tries again after it could not be asked", async () => {
    const tokens = tokenSource(app(SECRET), fake.loginUrl);
    fake.faults.add({ how: 503 }, { how: "reset" });

    await expect(tokens.token(CONNECTOR, null)).rejects.toMatchObject({ refused: false });
    await expect(tokens.token(CONNECTOR, null)).rejects.toMatchObject({ refused: false });

    expect(await tokens.token(CONNECTOR, null)).toBe("token-1");
  });

  it("signs with the key of a certificate, and never sends the key", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const proof = { kind: "certificate", thumbprint: "AB:CD:01", privateKey: pem } as const;

    await tokenSource(app(proof), fake.loginUrl)
      .token(CONNECTOR, null)
      .catch(() => null);

    const assertion = fake.login.asked[0]?.get("client_assertion") ?? "";
    const [header = "", claims = "", signature = ""] = assertion.split(".");
    const part = (text: string) => JSON.parse(Buffer.from(text, "base64url").toString());
    const verify = createVerify("RSA-SHA256").update(`${header}.${claims}`);
    expect(verify.verify(publicKey, signature, "base64url")).toBe(true);
    expect(part(header)).toEqual({ alg: "RS256", typ: "JWT", x5t: "q80B" });
    expect(part(claims)).toMatchObject({
      aud: `${fake.loginUrl}/${WORLD.tenant}/oauth2/v2.0/token`,
      iss: WORLD.app,
      sub: WORLD.app,
    });
    expect(fake.login.asked[0]?.get("client_secret")).toBeNull();
  });

  it("gives an anonymous bot none, and asks nobody", async () => {
    expect(await tokenSource({ kind: "anonymous" }, fake.loginUrl).token(CONNECTOR, null)).toBeNull();
    expect(paths()).toEqual([]);
  });
});
