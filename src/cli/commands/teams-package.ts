import { teamsPackage } from "../../chat/teams/package/teams-package.ts";
import type { Environment } from "../environment.ts";
import { readSettingsSource } from "../settings-source.ts";
import { writeOut } from "./write-out.ts";

/** Who has made the app while no settings say whose it is. */
const NOBODY = "SOC questions";

/**
 * Writes the package that an administrator uploads to Teams: manifest and icons in a zip, with the ids of the settings.
 * Raises an `ExpectedError` that names what is missing.
 */
export async function writeTeamsPackage(
  environment: Environment,
  options: { out: string; version: string; website?: string; privacy?: string; terms?: string },
): Promise<void> {
  const source = await readSettingsSource(environment);
  // Teams shows it with the app, so the sample's will not do.
  const organisation = source.kind === "settings" ? source.settings.organisation : NOBODY;
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
  if (source.kind !== "settings")
    process.stdout.write(
      `There is no boards.yaml yet, so Teams will show "${NOBODY}" as its maker. With your organisation's name in it, build the package again.\n`,
    );
}
