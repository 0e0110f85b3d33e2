import { describe, expect, it } from "vitest";
import { checkCredentials } from "../../../../src/chat/teams/credentials/check-credentials.ts";
import { ExpectedError } from "../../../../src/core/model/errors.ts";
import { WORLD } from "../fake/world.ts";

const NOTHING = {
  ...{ appId: null, appPassword: null, certificate: null, appType: null, tenantId: null },
  ...{ allowedTenants: [], allowAnonymous: false, host: "127.0.0.1" },
};

const SINGLE = {
  ...NOTHING,
  ...{ appId: WORLD.app, appPassword: "secret", appType: "SingleTenant", tenantId: WORLD.tenant },
};

function refusal(told: Parameters<typeof checkCredentials>[0]): ExpectedError {
  try {
    checkCredentials(told);
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("a bot without an app id", () => {
  it("does not start, and is told everything that is missing at once", () => {
    const { code, message, fix } = refusal(NOTHING);

    expect(code).toBe("environment");
    expect(message).toBe(
      "Cannot connect to Microsoft Teams: MicrosoftAppId is not set; MicrosoftAppType is not set; legal are SingleTenant, MultiTenant, UserAssignedMsi; MicrosoftAppPassword is not set, nor CertificateThumbprint with CertificatePrivateKey; MicrosoftAppTenantId is not set.",
    );
    expect(fix).toContain("TEAMS_ALLOW_ANONYMOUS=1");
  });

  it.each(["127.0.0.1", "127.0.0.2", "localhost", "::1", "[::1]"])(
    "starts if it was allowed to and listens only to its own machine: %s",
    (host) => {
      expect(checkCredentials({ ...NOTHING, allowAnonymous: true, host })).toEqual({
        credentials: { kind: "anonymous" },
        tenants: [],
      });
    },
  );

  it.each(["0.0.0.0", "192.168.1.4", "::", "bot.example.org", "127.0.0.1.example.org", ""])(
    "does not start where others can reach it, though it was allowed to: %j",
    (host) => {
      const { message, fix } = refusal({ ...NOTHING, allowAnonymous: true, host });

      expect(message).toContain(`TEAMS_ALLOW_ANONYMOUS is set, and the bot listens on ${host}`);
      expect(fix).toContain("127.0.0.1");
    },
  );

  it("still lets in only the tenants that are named", () => {
    const told = { ...NOTHING, allowAnonymous: true, allowedTenants: ["Borchester"] };

    expect(checkCredentials(told).tenants).toEqual(["borchester"]);
  });
});

describe("a bot with an app id", () => {
  it("lets in its own tenant if no others are named", () => {
    expect(checkCredentials(SINGLE)).toEqual({
      credentials: {
        ...{ kind: "app", appId: WORLD.app, tenant: WORLD.tenant },
        proof: { kind: "secret", secret: "secret" },
      },
      tenants: [WORLD.tenant],
    });
  });

  it("is not made anonymous by a flag", () => {
    expect(checkCredentials({ ...SINGLE, allowAnonymous: true, host: "0.0.0.0" }).credentials.kind).toBe(
      "app",
    );
  });

  it("may have a certificate or a managed identity in place of a password", () => {
    const certificate = { thumbprint: "AB", privateKey: "key" };

    expect(checkCredentials({ ...SINGLE, appPassword: null, certificate }).credentials).toMatchObject({
      proof: { kind: "certificate", ...certificate },
    });
    expect(
      checkCredentials({ ...SINGLE, appPassword: null, appType: "UserAssignedMsi" }).credentials,
    ).toMatchObject({ proof: { kind: "managed-identity" } });
  });

  it("of the older kind for several tenants names whom it lets in", () => {
    const other = "7e4a0000-0000-4000-8000-000000000009";
    const told = { ...SINGLE, appType: "MultiTenant", tenantId: null, allowedTenants: [other] };

    expect(checkCredentials(told)).toMatchObject({ credentials: { tenant: null }, tenants: [other] });
  });

  it.each([
    [{ appId: "abc" }, 'MicrosoftAppId is "abc", which is not the id of an app'],
    [{ appPassword: null }, "MicrosoftAppPassword is not set"],
    [{ appType: "singletenant" }, 'MicrosoftAppType is "singletenant"; legal are SingleTenant'],
    [{ tenantId: null }, "MicrosoftAppTenantId is not set"],
    [{ tenantId: "Borchester" }, 'MicrosoftAppTenantId is "Borchester", which is not the id of a tenant'],
    [{ appType: "UserAssignedMsi" }, "MicrosoftAppPassword is set, though a managed identity"],
    [{ appType: "MultiTenant", tenantId: null }, "TEAMS_ALLOWED_TENANTS is not set"],
    [{ allowedTenants: ["x"] }, 'TEAMS_ALLOWED_TENANTS names "x"'],
  ])("is refused where something is wrong: %j", (changes, told) => {
    const { message } = refusal({ ...SINGLE, ...changes });

    expect(message).toContain(told);
    expect(message).not.toContain("secret");
  });
});
