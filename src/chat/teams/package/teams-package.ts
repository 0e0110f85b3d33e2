import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { ExpectedError } from "../../../core/model/errors.ts";

/** Where the template of the manifest and the icons are. */
export const MANIFESTS = join(import.meta.dirname, "..", "..", "..", "..", "manifests", "teams");

/** What the package says of the bot and of whoever runs it. */
export type PackageIds = {
  /** [MicrosoftAppId] */
  readonly appId: string;
  /** `1.0.0`. Teams takes a changed package only with a higher one. */
  readonly version: string;
  /** The council; Teams shows it as the developer. */
  readonly organisation: string;
  /** Addresses beginning with `https://` that Teams shows with the app. */
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** [TEAMS_PUBLIC_URL] */
  readonly publicUrl: string | null;
};

/** How long Teams lets the name of a developer be. */
const NAME = 32;
/** The zip has the same bytes for the same manifest, on every day. */
const NO_DAY = new Date("2000-01-01T12:00:00Z");

/**
 * The app package for Teams: a zip with the manifest and both icons, ready to be uploaded. Raises an `ExpectedError`
 * (`environment`) that names what does not fit into it.
 */
export function teamsPackage(ids: PackageIds): Uint8Array {
  const faults = faultsOf(ids);
  if (faults.length > 0)
    throw new ExpectedError(
      "environment",
      `Cannot build the package for Teams: ${faults.join("; ")}.`,
      "Set them as docs/teams.md, step 3, says.",
    );
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(ids), null, 2)}\n`);
  const icon = (name: string) => readFileSync(join(MANIFESTS, name));
  return zipSync(
    { "manifest.json": manifest, "color.png": icon("color.png"), "outline.png": icon("outline.png") },
    { mtime: NO_DAY },
  );
}

/** The manifest of the app, from its template. */
function manifestOf(ids: PackageIds): Readonly<Record<string, unknown>> {
  const template = readFileSync(join(MANIFESTS, "manifest.json"), "utf8");
  const values: Readonly<Record<string, string>> = {
    appId: ids.appId,
    version: ids.version,
    developer: fitted(ids.organisation.trim()),
    website: ids.website,
    privacy: ids.privacy,
    terms: ids.terms,
  };
  const filled = template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    JSON.stringify(values[name] ?? whole).slice(1, -1),
  );
  const domains = ids.publicUrl === null ? [] : [new URL(ids.publicUrl).host];
  return { ...JSON.parse(filled), validDomains: domains };
}

/** As much of a name as there is room for, cut between two words. */
function fitted(name: string): string {
  if (name.length <= NAME) return name;
  const cut = name.slice(0, NAME + 1).replace(/\s+\S*$/, "");
  return cut.slice(0, NAME);
}

function faultsOf({
  appId,
  version,
  organisation,
  website,
  privacy,
  terms,
  publicUrl,
}: PackageIds): string[] {
  const faults: string[] = [];
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId))
    faults.push(`MicrosoftAppId is "${appId}", which is not the id of an app`);
  if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`the version is "${version}", and should be like 1.0.0`);
  if (organisation.trim() === "") faults.push("the organisation has no name");
  const addresses = {
    website,
    privacy,
    terms,
    ...(publicUrl === null ? {} : { TEAMS_PUBLIC_URL: publicUrl }),
  };
  for (const [name, address] of Object.entries(addresses))
    if (!address.startsWith("https://") || !URL.canParse(address))
      faults.push(`${name} is "${address}", and should begin with https://`);
  return faults;
}
