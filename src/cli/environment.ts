import type { SlackOptions } from "../chat/slack/slack-options.ts";
import type { TeamsOptions } from "../chat/teams/teams-options.ts";
import { ExpectedError } from "../core/model/errors.ts";
import { readAddress } from "./read-address.ts";

/** What the environment says; everything has a default. */
export type Environment = {
  /** Where the settings are; `given` tells whether somebody said so. */
  readonly config: { readonly file: string; readonly given: boolean };
  readonly data: string;
  readonly port: number;
  /** Where the clock of the local workspace starts; null for now. */
  readonly clock: string | null;
  readonly log: string | undefined;
  /** The address to listen on while a real platform is connected. */
  readonly host: string | undefined;
  /** Null while nobody gave a token. */
  readonly slack: SlackEnvironment | null;
  /** Null while nobody named an app, nor allowed everybody. */
  readonly teams: TeamsEnvironment | null;
};

/** How to reach Microsoft Teams, by the names that its own SDK uses; what must be there is the adapter's to say. */
export type TeamsEnvironment = Omit<TeamsOptions, "host" | "commands" | "directory" | "now" | "log">;

/** How to reach Slack; which of these belong together is the adapter's to say. */
export type SlackEnvironment = Pick<SlackOptions, "botToken" | "appToken" | "signingSecret" | "apiUrl">;

const LEVELS = ["debug", "info", "warn", "error", "silent"];

/**
 * Reads the environment. Throws an `ExpectedError` that names the variable, its value and the legal ones; an empty variable
 * counts as left out.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const variable = (name: string) => (env[name]?.trim() ? env[name]?.trim() : undefined);
  return {
    config: { file: variable("SOC_CONFIG") ?? "boards.yaml", given: variable("SOC_CONFIG") !== undefined },
    data: variable("SOC_DATA") ?? "data",
    port: readPort(variable("PORT")),
    clock: readClock(variable("SOC_CLOCK")),
    log: readLevel(variable("SOC_LOG")),
    host: variable("HOST"),
    slack: readSlack(variable),
    teams: readTeams(variable),
  };
}

/** Somebody who gives any of Slack's tokens wants Slack: a missing bot token is then told, not guessed away. */
function readSlack(variable: (name: string) => string | undefined): SlackEnvironment | null {
  const [botToken, appToken, signingSecret] = [
    variable("SLACK_BOT_TOKEN"),
    variable("SLACK_APP_TOKEN"),
    variable("SLACK_SIGNING_SECRET"),
  ];
  if (botToken === undefined && appToken === undefined && signingSecret === undefined) return null;
  return {
    botToken: botToken ?? "",
    appToken: appToken ?? null,
    signingSecret: signingSecret ?? null,
    apiUrl: variable("SLACK_API_URL") ?? null,
  };
}

/** Null unless something of Teams is told: the rest is then the adapter's to miss. */
function readTeams(variable: (name: string) => string | undefined): TeamsEnvironment | null {
  const allowAnonymous = variable("TEAMS_ALLOW_ANONYMOUS") === "1";
  const names = ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "CertificateThumbprint"];
  if (!allowAnonymous && names.every((name) => variable(name) === undefined)) return null;
  const [thumbprint, privateKey] = [variable("CertificateThumbprint"), variable("CertificatePrivateKey")];
  const graph = variable("TEAMS_GRAPH_URL") ?? "https://graph.microsoft.com/v1.0";
  const keys = variable(KEYS);
  return {
    appId: variable("MicrosoftAppId") ?? null,
    appPassword: variable("MicrosoftAppPassword") ?? null,
    certificate: thumbprint === undefined || privateKey === undefined ? null : { thumbprint, privateKey },
    appType: variable("MicrosoftAppType") ?? null,
    tenantId: variable("MicrosoftAppTenantId") ?? null,
    allowedTenants: (variable("TEAMS_ALLOWED_TENANTS") ?? "")
      .split(/[\s,]+/)
      .filter((tenant) => tenant !== ""),
    allowAnonymous,
    publicUrl: variable("TEAMS_PUBLIC_URL") ?? null,
    graphUrl: graph === "none" ? null : readAddress("TEAMS_GRAPH_URL", graph),
    loginUrl: readLogin(variable(LOGIN)),
    openIdUrl: keys === undefined ? null : readAddress(KEYS, keys),
  };
}

/** The SDK's names for where tokens come from, and for where the keys are by which Teams signs. */
const LOGIN = "ToChannelFromBotLoginUrl";
const KEYS = "ToBotFromChannelOpenIdMetadataUrl";

/** A tenant goes by its id or by one of its domains. */
const TENANT = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\w-]+\.[\w.-]+)$/i;

/** The SDK wants the tenant in that address; here it comes from the other settings. */
function readLogin(value: string | undefined): string | null {
  if (value === undefined) return null;
  const address = readAddress(LOGIN, value);
  const last = new URL(address).pathname.split("/").at(-1) ?? "";
  return TENANT.test(last) ? address.slice(0, -last.length - 1) : address;
}

function readPort(value: string | undefined): number {
  if (value === undefined) return 3000;
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw wrong("PORT", value, "Give a whole number from 0 to 65535; 0 takes any free port.");
}

function readClock(value: string | undefined): string | null {
  if (value === undefined) return null;
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(value) ? new Date(value) : null;
  if (instant !== null && !Number.isNaN(instant.getTime())) return instant.toISOString();
  throw wrong("SOC_CLOCK", value, "Give an instant with its zone, such as 2026-11-24T09:00:00Z.");
}

function readLevel(value: string | undefined): string | undefined {
  if (value === undefined || LEVELS.includes(value)) return value;
  throw wrong("SOC_LOG", value, `Give one of ${LEVELS.join(", ")}.`);
}

function wrong(name: string, value: string, fix: string): ExpectedError {
  return new ExpectedError(
    "environment",
    `Cannot use the environment variable ${name}: it is "${value}".`,
    fix,
  );
}
