import { writeFile } from "node:fs/promises";
import { teamsPackage } from "../chat/teams/package/teams-package.ts";
import { HouseError } from "../core/errors.ts";
import type { Environment } from "./environment.ts";
import { asOf, readTold } from "./told.ts";

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
  try {
    await writeFile(options.out, zip);
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    throw new HouseError(
      "out",
      `Cannot write ${options.out}: ${because}.`,
      "Name a file in a folder you may write to.",
      {
        cause,
      },
    );
  }
  process.stdout.write(`The package for Teams is in ${options.out}.\n`);
}
