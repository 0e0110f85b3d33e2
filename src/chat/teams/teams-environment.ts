import { z } from "zod";
import { quoting, variableIssue } from "../variable-fault.ts";
import { credentialFaults } from "./credentials/check-credentials.ts";
import { safeAddress } from "./safe-address.ts";
import type { TeamsOptions } from "./teams-options.ts";

/** A variable that is given as 1, or left out. */
function isOn() {
  return z
    .string()
    .refine((value) => value === "0" || value === "1", { error: quoting("Give 1, or leave it out.") })
    .optional();
}

/** The variables by the names that Microsoft's own SDK uses, where it has one. */
export const teamsVariables = z.object({
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  CertificateThumbprint: z.string().optional(),
  CertificatePrivateKey: z.string().optional(),
  MicrosoftAppType: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  TEAMS_ALLOWED_TENANTS: z.string().optional(),
  TEAMS_ALLOW_ANONYMOUS: isOn(),
  TEAMS_TARGETED: isOn(),
  TEAMS_PUBLIC_URL: z.string().optional(),
  TEAMS_GRAPH_URL: safeAddress("none"),
  ToChannelFromBotLoginUrl: safeAddress(),
  ToBotFromChannelOpenIdMetadataUrl: safeAddress(),
});

type Variables = z.output<typeof teamsVariables>;

/** What the environment says to the adapter; the rest of what it is told comes from the bot. */
export type TeamsEnvironment = Omit<
  TeamsOptions,
  "host" | "vocabulary" | "keep" | "installation" | "now" | "log"
>;

/** Null unless something of Teams is told; what is then missing is a fault. */
export const teamsEnvironment = teamsVariables
  .superRefine((given, context) => {
    if (isWanted(given))
      for (const fault of credentialFaults(identityIn(given))) context.addIssue(variableIssue(fault));
  })
  .transform((given) => (isWanted(given) ? toldBy(given) : null));

function isWanted(given: Variables): boolean {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, CertificateThumbprint } = given;
  const names = [MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, CertificateThumbprint];
  return given.TEAMS_ALLOW_ANONYMOUS === "1" || names.some((value) => value !== undefined);
}

/** Who the bot is, and whom it lets in. */
function identityIn(given: Variables) {
  const { CertificateThumbprint: thumbprint, CertificatePrivateKey: privateKey } = given;
  return {
    appId: given.MicrosoftAppId ?? null,
    appPassword: given.MicrosoftAppPassword ?? null,
    certificate: thumbprint === undefined || privateKey === undefined ? null : { thumbprint, privateKey },
    appType: given.MicrosoftAppType ?? null,
    tenantId: given.MicrosoftAppTenantId ?? null,
    allowedTenants: (given.TEAMS_ALLOWED_TENANTS ?? "").split(/[\s,]+/).filter((tenant) => tenant !== ""),
    allowAnonymous: given.TEAMS_ALLOW_ANONYMOUS === "1",
  };
}

/** Expects variables without a fault. */
function toldBy(given: Variables): TeamsEnvironment {
  const graph = given.TEAMS_GRAPH_URL ?? "https://graph.microsoft.com/v1.0";
  return {
    ...identityIn(given),
    publicUrl: given.TEAMS_PUBLIC_URL ?? null,
    targeted: given.TEAMS_TARGETED === "1",
    graphUrl: graph === "none" ? null : withoutSlash(graph),
    loginUrl: loginIn(given.ToChannelFromBotLoginUrl),
    openIdUrl: withoutSlash(given.ToBotFromChannelOpenIdMetadataUrl ?? "") || null,
  };
}

/** A tenant goes by its id or by one of its domains. */
const TENANT = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\w-]+\.[\w.-]+)$/i;

/** The SDK wants the tenant in that address; here it comes from the other settings. */
function loginIn(value: string | undefined): string | null {
  if (value === undefined) return null;
  const address = withoutSlash(value);
  const last = new URL(address).pathname.split("/").at(-1) ?? "";
  return TENANT.test(last) ? address.slice(0, -last.length - 1) : address;
}

function withoutSlash(address: string): string {
  return address.replace(/(?<!\/)\/+$/, "");
}
