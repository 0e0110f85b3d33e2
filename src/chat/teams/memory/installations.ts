import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { serial } from "../../../async/serial.ts";
import { ExpectedError } from "../../../core/model/errors.ts";
import { diskError } from "../../../disk/disk-error.ts";
import { removeDrafts, writeWholeFile } from "../../../disk/write-whole-file.ts";
import { NOWHERE, type Places, placesSchema } from "./places.ts";

/** What is remembered of places, in a file that is replaced whole. */
export interface Installations {
  places(): Places;
  /**
   * Resolves once the change is on the disk, and all before it; many at once share one writing. A change to nothing
   * costs nothing. Raises `disk-full` or `disk`.
   */
  change(how: (places: Places) => Places): Promise<void>;
  /** Clears away what a killed process left. For the one writer of the directory only. */
  tidy(): Promise<void>;
}

/** Reads what is remembered. Raises an `ExpectedError` (`damaged`, `disk`) that names the file. */
export async function openInstallations(path: string): Promise<Installations> {
  let places = await read(path);
  let written = places;
  const serially = serial();
  const write = async () => {
    if (written === places) return;
    const next = places;
    await make(dirname(path));
    await writeWholeFile(path, `${JSON.stringify(next, null, 2)}\n`);
    written = next;
  };
  return {
    places: () => places,
    async change(how) {
      places = how(places);
      if (written === places) return;
      await serially(write);
    },
    async tidy() {
      await make(dirname(path));
      await removeDrafts(path);
    },
  };
}

async function read(path: string): Promise<Places> {
  try {
    return placesSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return NOWHERE;
    if (error instanceof Error && "syscall" in error) throw diskError("read", path, error);
    throw new ExpectedError(
      "damaged",
      `Cannot read what the bot remembers of Teams: ${path} is damaged.`,
      "Put the file back from a backup. Without one, move it away: the bot learns its places anew from the next messages, and asks for them again when the app is added to a team anew.",
      { cause: error },
    );
  }
}

async function make(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    throw diskError("make the folder", directory, error);
  }
}
