import { describe, expect, it } from "vitest";
import { looksSigned } from "../../../../src/chat/teams/connector/authenticate.ts";

const APP = "b07b07b0-0000-4000-8000-000000000001";
const NOW = Date.parse("2026-11-24T12:00:00Z");
const seconds = NOW / 1000;

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString("base64url");

const RIGHT = {
  ...{ iss: "https://api.botframework.com", aud: APP },
  ...{ nbf: seconds - 60, exp: seconds + 3600, serviceurl: "https://smba.example.org/" },
};

const shown = (claims: object, header: object = { alg: "RS256", kid: "key-1" }) =>
  looksSigned(`Bearer ${part(header)}.${part({ ...RIGHT, ...claims })}.c2lnbmF0dXJl`, APP, NOW);

describe("what somebody shows who says that they are Teams", () => {
  it("is looked at closer if it says so in every way", () => {
    expect(shown({})).toBe(true);
    expect(shown({ nbf: undefined })).toBe(true);
    expect(shown({ nbf: seconds + 200, exp: seconds - 200 })).toBe(true);
  });

  it.each<[string, boolean]>([
    ["another bot", shown({ aud: "b07b07b0-0000-4000-8000-00000000dead" })],
    ["several bots", shown({ aud: [APP, "another"] })],
    ["another issuer", shown({ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" })],
    ["run out", shown({ exp: seconds - 400 })],
    ["without an end", shown({ exp: undefined })],
    ["not begun", shown({ nbf: seconds + 400 })],
    ["not signed", shown({}, { alg: "none", kid: "key-1" })],
    ["signed by a shared secret", shown({}, { alg: "HS256", kid: "key-1" })],
    ["no key named", shown({}, { alg: "RS256" })],
    ["nothing", looksSigned("", APP, NOW)],
    ["a password", looksSigned("Basic YTpi", APP, NOW)],
    ["junk", looksSigned("Bearer a.b.c", APP, NOW)],
  ])("is refused at once otherwise: %s", (_what, looks) => {
    expect(looks).toBe(false);
  });
});
