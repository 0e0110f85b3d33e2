import { ExpectedError } from "../../../core/model/errors.ts";
import type { VariableFault } from "../../variable-fault.ts";
import type { TeamsOptions } from "../teams-options.ts";
import type { Credentials, Proof } from "./credentials.ts";

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const TYPES = ["SingleTenant", "MultiTenant", "UserAssignedMsi"];

const AZURE_FIX = "Set it to what the Azure portal shows for the bot (docs/teams.md, step 1).";
const EMULATOR_FIX =
  "To try the bot with Microsoft's emulator on this machine, set TEAMS_ALLOW_ANONYMOUS=1 instead.";
const TENANTS_FIX = "List the ids of the tenants whose messages are let in, with commas between.";

type Told = Pick<
  TeamsOptions,
  | "appId"
  | "appPassword"
  | "certificate"
  | "appType"
  | "tenantId"
  | "allowedTenants"
  | "allowAnonymous"
  | "host"
>;

/** Who the bot is, and whose messages it takes; an empty list stands for everybody on this machine. */
export type Checked = { readonly credentials: Credentials; readonly tenants: readonly string[] };

/**
 * Reads who the bot is at Microsoft. Without an app id the SDK lets everybody in, so without one the bot does not start,
 * unless it was told so and nobody but this machine can reach it. Raises an `ExpectedError` (`environment`) that names every
 * setting that is missing or wrong.
 */
export function checkCredentials(told: Told): Checked {
  if (told.appId === null && told.allowAnonymous) return anonymous(told);
  const faults = credentialFaults(told);
  if (told.appId === null || faults.length > 0) throw refusal(faults);
  const proof = proofOf(told);
  if (proof === null) throw new Error("no proof of identity, and no fault either");
  const tenant = told.appType === "MultiTenant" ? null : told.tenantId;
  const own = told.tenantId === null ? [] : [told.tenantId];
  const tenants = told.allowedTenants.length > 0 ? told.allowedTenants : own;
  return {
    credentials: { kind: "app", appId: told.appId, tenant, proof },
    tenants: tenants.map((each) => each.toLowerCase()),
  };
}

function anonymous({ host, allowedTenants, tenantId }: Told): Checked {
  if (!isLoopback(host))
    throw new ExpectedError(
      "environment",
      `Cannot let everybody in: TEAMS_ALLOW_ANONYMOUS is set, and the bot listens on ${host}, where others can reach it.`,
      "Let it listen on 127.0.0.1 (HOST), or take TEAMS_ALLOW_ANONYMOUS out and set MicrosoftAppId and the rest.",
    );
  const tenants = allowedTenants.length > 0 ? allowedTenants : tenantId === null ? [] : [tenantId];
  return { credentials: { kind: "anonymous" }, tenants: tenants.map((each) => each.toLowerCase()) };
}

/** Whether an address reaches this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?)$/i.test(host);
}

function proofOf({ appType, appPassword, certificate }: Told): Proof | null {
  if (appType === "UserAssignedMsi") return { kind: "managed-identity" };
  if (certificate !== null) return { kind: "certificate", ...certificate };
  return appPassword === null ? null : { kind: "secret", secret: appPassword };
}

/** What is wrong with who the bot says it is; nothing where it is allowed to be nobody. */
export function credentialFaults(told: Omit<Told, "host">): readonly VariableFault[] {
  const { appId, appType, tenantId, appPassword, certificate, allowedTenants } = told;
  if (appId === null && told.allowAnonymous) return [];
  const faults: VariableFault[] = [];
  const wrong = (variable: string, problem: string, fix = AZURE_FIX) => {
    faults.push({ variable, problem, fix });
  };
  if (appId === null) wrong("MicrosoftAppId", "is not set", `${AZURE_FIX} ${EMULATOR_FIX}`);
  else if (!GUID.test(appId)) wrong("MicrosoftAppId", `is "${appId}", which is not the id of an app`);
  if (appType === null || !TYPES.includes(appType))
    wrong(
      "MicrosoftAppType",
      `is ${appType === null ? "not set" : `"${appType}"`}; legal are ${TYPES.join(", ")}`,
    );
  const identity = appType === "UserAssignedMsi";
  if (!identity && appPassword === null && certificate === null)
    wrong("MicrosoftAppPassword", "is not set, nor CertificateThumbprint with CertificatePrivateKey");
  if (identity && appPassword !== null)
    wrong(
      "MicrosoftAppPassword",
      "is set, though a managed identity (UserAssignedMsi) has none",
      "Leave it out, or set MicrosoftAppType to SingleTenant.",
    );
  if (tenantId !== null && !GUID.test(tenantId))
    wrong("MicrosoftAppTenantId", `is "${tenantId}", which is not the id of a tenant`);
  if (tenantId === null && appType !== "MultiTenant") wrong("MicrosoftAppTenantId", "is not set");
  if (tenantId === null && appType === "MultiTenant" && allowedTenants.length === 0)
    wrong(
      "TEAMS_ALLOWED_TENANTS",
      "is not set, so a bot of the type MultiTenant would let nobody in",
      TENANTS_FIX,
    );
  const strange = allowedTenants.find((each) => !GUID.test(each));
  if (strange !== undefined)
    wrong("TEAMS_ALLOWED_TENANTS", `names "${strange}", which is not the id of a tenant`, TENANTS_FIX);
  return faults;
}

function refusal(faults: readonly VariableFault[]): ExpectedError {
  return new ExpectedError(
    "environment",
    `Cannot connect to Microsoft Teams: ${faults.map(({ variable, problem }) => `${variable} ${problem}`).join("; ")}.`,
    `${AZURE_FIX} ${EMULATOR_FIX}`,
  );
}
