import { teamsPackage } from "../../chat/teams/package/teams-package.ts";
import { teamsVariables } from "../../chat/teams/teams-environment.ts";
import type { Environment } from "../environment.ts";
import { readVariables, type Variables } from "../read-variables.ts";
import { readSettingsSource } from "../settings-source.ts";
import { writeOut } from "./write-out.ts";

/** The package is built before there is a password, so these alone are read. */
const used = teamsVariables.pick({ MicrosoftAppId: true, TEAMS_PUBLIC_URL: true });

/** Who has made the app while no settings say whose it is. */
const NOBODY = "SOC questions";

/**
 * Writes the package that an administrator uploads to Teams: manifest and icons in a zip, with the ids of the settings.
 * Raises an `ExpectedError` that names what is missing.
 */
export async function writeTeamsPackage(
  environment: Environment,
  variables: Variables,
  options: { out: string; version: string; website?: string; privacy?: string; terms?: string },
): Promise<void> {
  const source = await readSettingsSource(environment);
  // Teams shows it with the app, so the sample's will not do.
  const organisation = source.kind === "settings" ? source.settings.organisation : NOBODY;
  const { MicrosoftAppId = "", TEAMS_PUBLIC_URL = null } = readVariables(variables, used);
  const { website = "", privacy = website, terms = website } = options;
  const zip = teamsPackage({
    appId: MicrosoftAppId,
    version: options.version,
    organisation,
    website,
    privacy,
    terms,
    publicUrl: TEAMS_PUBLIC_URL,
  });
  await writeOut(options.out, zip);
  process.stdout.write(`The package for Teams is in ${options.out}.\n`);
  if (source.kind !== "settings")
    process.stdout.write(
      `There is no boards.yaml yet, so Teams will show "${NOBODY}" as its maker. With your organisation's name in it, build the package again.\n`,
    );
}
