import { teamsPackage } from "../chat/teams/package/teams-package.ts";
import { HouseError } from "../core/errors.ts";
import type { Environment } from "./environment.ts";
import { readTold, type Told } from "./told.ts";
import { writeOut } from "./write-out.ts";

/**
 * Writes the package that an administrator uploads to Teams: manifest and icons in a zip, with the ids of the settings.
 * Raises a `HouseError` that names what is missing.
 */
export async function writeTeamsPackage(
  environment: Environment,
  options: { out: string; version: string; website?: string; privacy?: string; terms?: string },
): Promise<void> {
  const organisation = organisationOf(await readTold(environment));
  const { website = "", privacy = website, terms = website } = options;
  const zip = teamsPackage({
    appId: environment.teams?.appId ?? "",
    version: options.version,
    organisation,
    website,
    privacy,
    terms,
    publicUrl: environment.teams?.publicUrl ?? null,
  });
  await writeOut(options.out, zip);
  process.stdout.write(`The package for Teams is in ${options.out}.\n`);
}

/** Teams shows it with the app, so the sample's will not do. */
function organisationOf(told: Told): string {
  if (told.kind === "settings") return told.settings.organisation;
  throw new HouseError(
    "no-settings",
    "Cannot build the package for Teams: there are no settings that say whose it is.",
    "Copy docs/boards.example.yaml to boards.yaml and write your organisation's name into it, or name yours in SOC_CONFIG.",
  );
}
