import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { EventBody } from "../core/model/events.ts";
import type { BoardId } from "../core/names/ids.ts";
import { removeDrafts } from "../disk/write-whole-file.ts";
import { CHECKPOINT, JOURNAL } from "./board-folder.ts";
import type { Surroundings } from "./disk-board.ts";
import { firstLine } from "./journal/first-line.ts";
import { journalForeign } from "./journal/journal-faults.ts";
import { type Earlier, OLD_JOURNAL, rechain } from "./journal/rechain.ts";

type Begun = Extract<EventBody, { kind: "begun" }>;

/**
 * Sees to it that the journal in a folder, if there is one, is this board's, of this installation and in the form of today.
 * One of another board or installation is refused and left alone; one of form 1 is written anew. Returns what the first line
 * of a new journal has to say. Raises `journal-foreign`, `journal-newer`, `journal-damaged`, `disk-full` or `disk`.
 */
export async function beginRecords(
  folder: string,
  board: BoardId,
  { organisation, installation, now, log }: Surroundings,
): Promise<Begun> {
  const path = join(folder, JOURNAL);
  const begun = (earlier: Earlier | null): Begun => ({
    ...{ kind: "begun", organisation, board, installation, earlier },
  });
  const first = await firstLine(path);
  if (first.kind === "begun") refuseForeign(path, first.event, board, installation);
  if (first.kind === "old") {
    await removeDrafts(path);
    const { earlier, repaired } = await rechain(path, join(folder, OLD_JOURNAL), (before) => ({
      ...{ ...begun(before), n: 1, at: now(), by: "bot" },
    }));
    if (repaired !== null) log("journal-repaired", { board, ...repaired });
    log("journal-rechained", { board, events: earlier.events, head: earlier.head });
    // It was made of the old journal, and a new one is made at once.
    await rm(join(folder, CHECKPOINT), { force: true });
  }
  return begun(null);
}

function refuseForeign(path: string, begun: Begun, board: BoardId, installation: string): void {
  if (begun.board !== board)
    throw journalForeign(
      path,
      `it is the journal of ${begun.board} and stands in the folder of ${board}`,
      "Put each board's own journal in its folder, or give the board its former id in the settings.",
    );
  if (begun.installation !== installation)
    throw journalForeign(
      path,
      `it is of the installation ${begun.installation} of ${begun.organisation}, and this one is ${installation}`,
      "Put the board's folder and @organisation from one and the same backup there.",
    );
}
