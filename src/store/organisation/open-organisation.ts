import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { applyOrganisation } from "../../core/organisation/apply-organisation.ts";
import { emptyOrganisation } from "../../core/organisation/organisation.ts";
import { makeFolder } from "../../disk/make-folder.ts";
import { removeDrafts } from "../../disk/write-whole-file.ts";
import type { Log } from "../../log/log-events.ts";
import { firstLine } from "../journal/first-line.ts";
import { firstText } from "../journal/first-text.ts";
import { openJournal } from "../journal/journal.ts";
import { journalDamaged, journalForeign } from "../journal/journal-faults.ts";
import { organisationLine } from "./organisation-line.ts";
import { type OrganisationMemory, openOrganisationMemory } from "./organisation-memory.ts";

/** The folder of the organisation's journal in the data directory. No board can have such an id. */
export const ORGANISATION = "@organisation";

/**
 * Opens the organisation's journal in a data directory; where there is none, and no board's journal tells of one, makes it,
 * and with it the id of this installation. Raises `journal-damaged`, `journal-newer`, and `journal-foreign` where there are
 * boards of an installation and the organisation's journal is missing; nothing has been changed then. Raises `disk-full` or
 * `disk` too.
 *
 * @param journal the name of a journal within its folder
 */
export async function openOrganisation(given: {
  readonly directory: string;
  readonly journal: string;
  readonly organisation: string;
  readonly now: () => string;
  readonly log: Log;
}): Promise<{ readonly memory: OrganisationMemory; close(): Promise<void> }> {
  const { directory, organisation, now, log } = given;
  const folder = join(directory, ORGANISATION);
  const path = join(folder, given.journal);
  if ((await firstText(path)) === null) await refuseOrphans(directory, given.journal);
  await makeFolder(folder);
  await removeDrafts(path);
  let state = emptyOrganisation;
  const unfinished = new Set<number>();
  const { journal, repaired } = await openJournal(
    path,
    organisationLine,
    (event) => {
      if (event.kind === "erased") for (const line of event.lines) unfinished.add(line);
      state = applyOrganisation(state, event);
    },
    () => undefined,
  );
  try {
    if (repaired !== null) log("journal-repaired", { board: ORGANISATION, ...repaired });
    if (unfinished.size > 0) await journal.erase(unfinished);
    if (state.n > 0 && state.installation === "")
      throw journalDamaged(path, 1, ["it does not say which installation this is"]);
    const memory = openOrganisationMemory(state, journal);
    if (state.n === 0)
      await memory.commit(now(), "bot", () => ({
        events: [{ kind: "begun", organisation, installation: randomUUID() }],
        answer: null,
      }));
    return { memory, close: journal.close };
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** Boards of an installation whose own journal is gone must not become another's unseen. */
async function refuseOrphans(directory: string, journal: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name, journal);
    const first = await firstLine(path);
    if (first.kind !== "begun") continue;
    const { installation } = first.event;
    throw journalForeign(
      path,
      `it is of the installation ${installation}, and ${join(directory, ORGANISATION)} is not there to say that this is it`,
      `Put ${ORGANISATION} back from the backup that the boards are from; to begin anew, use an empty data directory.`,
    );
  }
}
