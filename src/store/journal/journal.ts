import { serial } from "../../async/serial.ts";
import { openAppendLog } from "../../disk/append-log.ts";
import type { RepairedTail } from "../../disk/repair-tail.ts";
import { readLine, writeLine } from "../line/line.ts";
import type { Lined, LineForm } from "../line/line-form.ts";
import { type Position, START } from "../line/position.ts";
import { eraseBodies } from "./erase-bodies.ts";
import type { EventLog } from "./event-log.ts";
import { type Each, journalEvents, journalReader, type LineReader } from "./journal-reader.ts";

/** A journal, open for writing. */
export interface Journal<E> extends EventLog<E> {
  /**
   * Takes the bodies of these lines away for good, and the rest of the file stays as it is; what is appended meanwhile
   * follows. Rejects with `disk-full` or `disk`, and then nothing has changed.
   */
  erase(lines: ReadonlySet<number>): Promise<void>;
  /** Where in the file, as it is now, the line after this place starts. */
  offsetOf(position: Position): number;
  close(): Promise<void>;
}

/** A write that waits until the file is written anew. */
type Waiting = { readonly go: () => void; readonly refuse: (why: Error) => void };

/**
 * Opens a journal, making it if it is new, and reads it in memory that does not grow with it. A torn end is repaired and
 * reported. Raises `journal-damaged` for damage anywhere else, with the line and what is wrong, and `journal-newer`;
 * nothing has been changed then. Raises `disk-full` or `disk` too.
 *
 * @param each is handed every event that is there, in order, and the mark of its line
 * @param onLost called when events could not be flushed, before anything else can be appended
 * @param from reads only what comes after this place
 */
export async function openJournal<E extends Lined>(
  path: string,
  form: LineForm<E>,
  each: Each<E>,
  onLost: () => void,
  from: Position = START,
): Promise<{ journal: Journal<E>; reached: Position; repaired: RepairedTail | null }> {
  const understand: LineReader<E> = (text, n, previous) => readLine(form, text, n, previous);
  const reader = journalReader(path, understand, each, from);
  // The chain as it stands in memory, and as far as it is on the disk.
  let newest = from;
  let flushed = from;
  let waiting: Waiting[] | null = null;
  const lines = {
    ...reader,
    onLost: (why: Error) => {
      newest = flushed;
      for (const { refuse } of waiting?.splice(0) ?? []) refuse(why);
      onLost();
    },
  };
  const opened = await openAppendLog(path, lines, { offset: from.offset, line: from.n + 1 });
  newest = reader.reached();
  flushed = newest;
  let { log } = opened;
  /** By how many bytes the file is shorter than it was. */
  let erased = 0;
  const serially = serial();

  function write(text: readonly string[]): Promise<void> {
    const behind = waiting;
    if (behind === null) return log.append(text);
    return new Promise((resolve, reject) => {
      behind.push({ go: () => void log.append(text).then(resolve, reject), refuse: reject });
    });
  }

  async function writeAnew(which: ReadonlySet<number>): Promise<void> {
    waiting = [];
    try {
      await log.append([]);
      const shorter = await eraseBodies(path, log.flushed(), which);
      if (shorter === 0) return;
      const end = { offset: log.flushed() - shorter, line: flushed.n + 1 };
      const again = await openAppendLog(path, lines, end);
      await log.close();
      log = again.log;
      erased += shorter;
    } finally {
      const behind = waiting;
      waiting = null;
      for (const { go } of behind) go();
    }
  }

  const journal: Journal<E> = {
    async append(events) {
      const text: string[] = [];
      for (const [i, event] of events.entries()) {
        const { line, hash } = writeLine(form, event, newest.hash, i < events.length - 1);
        text.push(line);
        newest = { n: event.n, hash, offset: newest.offset + Buffer.byteLength(line) + 1 };
      }
      const last = newest;
      await write(text);
      flushed = last;
      return last;
    },
    async *events() {
      await write([]).catch(() => undefined);
      for await (const { event } of journalEvents(path, understand, log.flushed())) yield event;
    },
    erase: (which) => serially(() => writeAnew(which)),
    offsetOf: ({ offset }) => offset - erased,
    close: () => serially(() => log.close()),
  };
  return { journal, reached: newest, repaired: opened.repaired };
}
