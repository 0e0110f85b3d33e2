import { ExpectedError } from "../../../core/model/errors.ts";
import type { ChannelRef } from "../../../core/names/ids.ts";
import { openAppendLog } from "../../../disk/append-log.ts";
import type { Log } from "../../../log/log-events.ts";
import { Conversations } from "./conversations.ts";
import type { LocalMessage } from "./local-message.ts";
import { isMessageLine, type MessageLine, readMessageLine } from "./message-line.ts";

/** The workspace's own memory of what was said on it. */
export type MessageLog = {
  readonly conversations: Omit<Conversations, "apply">;
  /** The id of a message that is about to be written; never given twice. */
  newId(): string;
  /**
   * Resolves to the message as it stands once the line is on disk; only then does anybody see it.
   * Rejects with an `ExpectedError` if it could not be kept: then nothing has changed.
   */
  write(line: MessageLine): Promise<LocalMessage>;
  /** Calls back with the channel of each change, after it can be seen. */
  onChange(listener: (channel: ChannelRef) => void): void;
  close(): Promise<void>;
};

/**
 * Opens `messages.jsonl`. A torn last line is repaired by the log of lines: it was never acknowledged to anybody.
 * Raises an `ExpectedError` (`damaged`) that names the line if it is damaged elsewhere.
 */
export async function openMessageLog(path: string, log: Log): Promise<MessageLog> {
  const conversations = new Conversations();
  const listeners: ((channel: ChannelRef) => void)[] = [];
  let lastId = 0;
  const { log: disk, repaired } = await openAppendLog(path, {
    isWhole: ({ text }) => isMessageLine(text),
    read({ text, number }) {
      const line = readMessageLine(text, path, number);
      if (conversations.apply(line) === null) throw strangerIn(path, number, line.id);
      lastId = Math.max(lastId, Number(line.id.slice(1)));
      return true;
    },
  });
  if (repaired !== null) log("local-messages-repaired", { path, ...repaired });
  return {
    conversations,
    newId: () => `m${++lastId}`,
    async write(line) {
      const text = JSON.stringify(line);
      // A line that cannot be read again would lock everybody out at the next start.
      if (!isMessageLine(text))
        throw new Error(`a message that could not be read again: ${line.kind} ${line.id}`);
      await disk.append([text]);
      const message = conversations.apply(line);
      if (message === null) throw new Error(`a line about ${line.id}, which was never written`);
      for (const listener of listeners) listener(message.channel);
      return message;
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => disk.close(),
  };
}

function strangerIn(path: string, number: number, id: string): ExpectedError {
  return new ExpectedError(
    "damaged",
    `Cannot read the messages of the local workspace: ${path}, line ${number} speaks of ${id}, which no line before it wrote.`,
    "Put the file back from a backup, or move the folder it lies in away to start an empty workspace.",
  );
}
