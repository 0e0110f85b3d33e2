import { expect, it } from "vitest";
import { maskSecrets } from "../../src/cli/mask-secrets.ts";

const SECRETS = [
  "token",
  "appToken",
  "botToken",
  "access_token",
  "secret",
  "clientSecret",
  "signingSecret",
  "SLACK_SIGNING_SECRET",
  "password",
  "MicrosoftAppPassword",
  "passwd",
  "Authorization",
  "proxy-authorization",
  "Cookie",
  "set-cookie",
  "credentials",
  "privateKey",
  "CertificatePrivateKey",
  "apiKey",
  "x-api-key",
  "X-Slack-Signature",
];

it.each(SECRETS)("a fact called %s is masked, wherever it stands", (name) => {
  const facts = {
    [name]: "hush",
    request: { headers: { [name]: ["hush"], accept: "json" } },
    tries: [[{ options: { [name]: { value: "hush" } } }]],
  };

  expect(JSON.stringify(maskSecrets(facts))).not.toContain("hush");
  expect(maskSecrets(facts)).toMatchObject({ [name]: "[secret]", request: { headers: { accept: "json" } } });
});

it("whatever else is told stays as it is", () => {
  const facts = {
    boards: ["csp"],
    key: "prompt csp CSP-01",
    item: "csp-1",
    person: null,
    tries: 3,
    well: false,
    at: new Date("2026-11-24T09:00:00Z"),
    what: [{ kind: "kept" }],
  };

  expect(JSON.parse(JSON.stringify(maskSecrets(facts)))).toEqual(JSON.parse(JSON.stringify(facts)));
});

it("what goes round in circles comes to an end", () => {
  const error: Record<string, unknown> = { config: { token: "hush" } };
  error.cause = error;

  const masked = JSON.stringify(maskSecrets(error));
  expect(masked).toContain("[too deep]");
  expect(masked).not.toContain("hush");
});
