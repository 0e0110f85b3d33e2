import { teamsPackage } from "../chat/teams/package/teams-package.ts";
import type { Environment } from "./environment.ts";
import { asOf, readTold } from "./told.ts";
import { writeOut } from "./write-out.ts";

/**
 * Writes the package that an administrator uploads to Teams: manifest and icons in a zip, with the ids of the settings.
 * Raises a `HouseError` that names every address that is missing.
 */
export async function writeTeamsPackage(
  environment: Environment,
  options: { out: string; version: string; website?: string; privacy?: string; terms?: string },
): Promise<void> {
  const { settings } = asOf(await readTold(environment), environment.data, Date.now());
  const { website = "", privacy = website, terms = website } = options;
  const zip = teamsPackage({
    appId: environment.teams?.appId ?? "",
    version: options.version,
    organisation: settings.organisation,
    website,
    privacy,
    terms,
    publicUrl: environment.teams?.publicUrl ?? null,
  });
  await writeOut(options.out, zip);
  process.stdout.write(`The package for Teams is in ${options.out}.\n`);
}
