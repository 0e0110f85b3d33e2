import type { Event } from "../core/model/events.ts";
import { openAppendLog } from "../disk/append-log.ts";
import type { RepairedTail } from "../disk/repair-tail.ts";
import type { EventLog } from "./event-log.ts";
import { type Position, START, writeLine } from "./journal-line.ts";
import { journalEvents, journalReader } from "./journal-reader.ts";

/** A board's journal, open for writing. */
export interface Journal extends EventLog {
  close(): Promise<void>;
}

/**
 * Opens a journal, making it if it is new, and reads it from its first line in memory that does not grow with it. A
 * torn end is repaired and reported. Raises `journal-damaged` for damage anywhere else, with the line and what is wrong;
 * nothing has been changed then. Raises `disk-full` or `disk` too.
 *
 * @param each is handed every event that is there, in order, and the mark of its line
 * @param onLost called when events could not be flushed, before anything else can be appended
 */
export async function openJournal(
  path: string,
  each: (event: Event, position: Position) => void,
  onLost: () => void,
): Promise<{ journal: Journal; repaired: RepairedTail | null }> {
  const reader = journalReader(path, each);
  // The chain as it stands in memory, and as far as it is on the disk.
  let newest = START;
  let flushed = START;
  const { log, repaired } = await openAppendLog(path, {
    read: reader.read,
    isWhole: reader.isWhole,
    onLost: () => {
      newest = flushed;
      onLost();
    },
  });
  newest = reader.reached();
  flushed = newest;

  const journal: Journal = {
    async append(events) {
      const lines: string[] = [];
      for (const [i, event] of events.entries()) {
        const { line, position } = writeLine(event, newest, i < events.length - 1);
        lines.push(line);
        newest = position;
      }
      const last = newest;
      await log.append(lines);
      flushed = last;
      return last;
    },
    async *events() {
      await log.append([]).catch(() => undefined);
      yield* journalEvents(path, log.flushed());
    },
    close: log.close,
  };
  return { journal, repaired };
}
