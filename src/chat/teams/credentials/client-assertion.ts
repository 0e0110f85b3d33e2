import { createSign, randomUUID } from "node:crypto";

const MINUTES = 10;

/**
 * What proves to Microsoft that the bot holds the key of its certificate: a short-lived token signed with it, as
 * described under "certificate credentials" of the Microsoft identity platform. Raises an error if the key is none.
 *
 * @param audience the address that the proof is for
 * @param now in milliseconds
 */
export function clientAssertion(
  app: { readonly appId: string; readonly thumbprint: string; readonly privateKey: string },
  audience: string,
  now: number,
): string {
  const seconds = Math.floor(now / 1000);
  const x5t = Buffer.from(app.thumbprint.replace(/[^\da-f]/gi, ""), "hex").toString("base64url");
  const header = { alg: "RS256", typ: "JWT", x5t };
  const claims = {
    aud: audience,
    iss: app.appId,
    sub: app.appId,
    jti: randomUUID(),
    nbf: seconds - 60,
    exp: seconds + MINUTES * 60,
  };
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(app.privateKey, "base64url")}`;
}

function part(json: object): string {
  return Buffer.from(JSON.stringify(json)).toString("base64url");
}
