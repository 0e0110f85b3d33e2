import type { Vocabulary } from "../../core/intake/read-line.ts";
import type { Instant } from "../../core/names/time.ts";
import type { Log } from "../../log/log-events.ts";
import type { Keep } from "../keep.ts";

/** What the adapter is told; the names in brackets are those of the settings it comes from. */
export type TeamsOptions = {
  /** [MicrosoftAppId] */
  readonly appId: string | null;
  /** [MicrosoftAppPassword] */
  readonly appPassword: string | null;
  /** [CertificateThumbprint, CertificatePrivateKey] Instead of the password. */
  readonly certificate: { readonly thumbprint: string; readonly privateKey: string } | null;
  /** [MicrosoftAppType] `SingleTenant`, `UserAssignedMsi`, or for older registrations `MultiTenant`. */
  readonly appType: string | null;
  /** [MicrosoftAppTenantId] */
  readonly tenantId: string | null;
  /** [TEAMS_ALLOWED_TENANTS] Whose messages are let in; none: those of `tenantId` alone. */
  readonly allowedTenants: readonly string[];
  /** [TEAMS_ALLOW_ANONYMOUS] */
  readonly allowAnonymous: boolean;
  /** The address that the bot's server listens on. */
  readonly host: string;
  /** [TEAMS_PUBLIC_URL] How the bot's server is reached from outside, `https://bot.example.org`; null: no file links. */
  readonly publicUrl: string | null;
  /** [TEAMS_GRAPH_URL] `https://graph.microsoft.com/v1.0`; null: threads are not read back. An anonymous bot only asks one on this machine. */
  readonly graphUrl: string | null;
  /** [ToChannelFromBotLoginUrl] Where tokens come from, without a tenant; null: Microsoft. */
  readonly loginUrl: string | null;
  /** [ToBotFromChannelOpenIdMetadataUrl] Where the keys are by which Teams signs; null: Microsoft. */
  readonly openIdUrl: string | null;
  /** [TEAMS_TARGETED] Whether answers may be shown in a channel to whoever asked alone. */
  readonly targeted: boolean;
  /** What a command is known by. */
  readonly vocabulary: () => Vocabulary;
  /** Where what must not be forgotten is kept. */
  readonly keep: Keep;
  /** Which installation of the bot this is: its posts say so. */
  readonly installation: string;
  readonly now: () => Instant;
  readonly log: Log;
};
