import { serial } from "../../../async/serial.ts";
import { ExpectedError } from "../../../core/model/errors.ts";
import type { KeptDocument } from "../../keep.ts";
import { NOWHERE, type Places, placesSchema } from "./places.ts";

/** What is remembered of places, in a document that is replaced whole. */
export interface Installations {
  places(): Places;
  /**
   * Resolves once the change is kept, and all before it; many at once share one writing. A change to nothing costs
   * nothing. Raises `disk-full` or `disk`.
   */
  change(how: (places: Places) => Places): Promise<void>;
}

/** Reads what is remembered. Raises an `ExpectedError` (`damaged`, `disk`) that names the document. */
export async function openInstallations(document: KeptDocument): Promise<Installations> {
  let places = read(await document.read(), document.where);
  let written = places;
  const serially = serial();
  const write = async () => {
    if (written === places) return;
    const next = places;
    await document.replace(`${JSON.stringify(next, null, 2)}\n`);
    written = next;
  };
  return {
    places: () => places,
    async change(how) {
      places = how(places);
      if (written === places) return;
      await serially(write);
    },
  };
}

function read(text: string | null, where: string): Places {
  if (text === null) return NOWHERE;
  try {
    return placesSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ExpectedError(
      "damaged",
      `Cannot read what the bot remembers of Teams: ${where} is damaged.`,
      "Put the file back from a backup. Without one, move it away: the bot learns its places anew from the next messages, and asks for them again when the app is added to a team anew.",
      { cause: error },
    );
  }
}
