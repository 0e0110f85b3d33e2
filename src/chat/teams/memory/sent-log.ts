import { ExpectedError } from "../../../core/model/errors.ts";
import { type MessageKey, type MessageRef, messageKey } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { Keep } from "../../keep.ts";
import { messageRef } from "../address.ts";
import { readSentLine, type SentLine, type SentMessage } from "./sent-line.ts";

/** What the bot knows of something it may have said. */
export type Trace =
  | { readonly kind: "said"; readonly said: SentMessage }
  /** It was sent, and what became of it is not known. */
  | { readonly kind: "tried"; readonly at: Instant }
  /** Not by what the log has; `isSure` where this very process knows it: a log may have been put back from a backup. */
  | { readonly kind: "not said"; readonly isSure: boolean }
  /** The log is younger than what is asked for, which may have been sent until it began. */
  | { readonly kind: "unknown"; readonly at: Instant };

/** What was said on Teams, as far as this bot did it: Teams itself keeps no key with a message. */
export interface SentLog {
  trace(mark: string, place: string, since: Instant): Trace;
  /** The bot's own message with this reference; undefined if it is not. */
  own(message: MessageRef): SentMessage | undefined;
  /** The post with this mark, wherever it is. */
  marked(mark: string): SentMessage | undefined;
  /** Where something with this mark was tried and is not settled; null if nowhere. */
  unsettled(mark: string): string | null;
  /** Resolves once the line is safe. Raises `disk-full` or `disk`. */
  write(line: SentLine): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the log, beginning it if it is new. Raises an `ExpectedError` (`damaged`) that names a line that cannot be read.
 */
export async function openSentLog(keep: Pick<Keep, "lines">, now: Instant): Promise<SentLog> {
  const latest = new Map<string, SentLine>();
  const written = new WeakSet<SentLine>();
  const byMark = new Map<string, SentMessage>();
  const byMessage = new Map<MessageKey, SentMessage>();
  let begun: Instant | null = null;
  const take = (line: SentLine) => {
    if (line.kind === "begun") begun ??= line.at;
    else latest.set(`${line.mark} ${line.place}`, line);
    if (line.kind !== "said") return;
    byMark.set(line.mark, line);
    byMessage.set(messageKey(messageRef(line.conversation, line.tenant, line.id)), line);
  };
  const log = await keep.lines("said", {
    isWhole: (text) => readSentLine(text) !== null,
    read(text, where) {
      const line = readSentLine(text);
      if (line === null) throw damaged(where);
      take(line);
    },
  });
  const write = async (line: SentLine) => {
    await log.append(JSON.stringify(line));
    written.add(line);
    take(line);
  };
  if (begun === null) await write({ kind: "begun", at: now });
  return {
    trace(mark, place, since) {
      const line = latest.get(`${mark} ${place}`);
      if (line?.kind === "said") return { kind: "said", said: line };
      if (line?.kind === "trying") return { kind: "tried", at: line.at };
      return line !== undefined || (begun !== null && begun <= since)
        ? { kind: "not said", isSure: line !== undefined && written.has(line) }
        : { kind: "unknown", at: begun ?? now };
    },
    own: (message) => byMessage.get(messageKey(message)),
    marked: (mark) => byMark.get(mark),
    unsettled(mark) {
      const line = [...latest.values()].find((each) => each.kind === "trying" && each.mark === mark);
      return line?.kind === "trying" ? line.place : null;
    },
    write,
    close: () => log.close(),
  };
}

function damaged(where: string): ExpectedError {
  return new ExpectedError(
    "damaged",
    `Cannot read what the bot said on Teams: ${where} is damaged.`,
    "Put the file back from a backup. Without one, move it away: the bot then looks in Teams before it says again what is not settled.",
  );
}
