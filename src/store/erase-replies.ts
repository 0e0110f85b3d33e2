import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Event } from "../core/model/events.ts";
import type { By } from "../core/names/by.ts";
import type { MessageKey } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import { CHECKPOINT, JOURNAL } from "./board-folder.ts";
import type { Journal } from "./journal/journal.ts";
import { OLD_JOURNAL } from "./journal/rechain.ts";
import { replyOf } from "./reply-of.ts";
import type { BoardMemory } from "./store.ts";

/**
 * Takes the words of replies out of a board's journal for good. First it is written down that they are erased, so that
 * nothing new comes of them; then which lines hold something of them; then the file is written anew without that. Whoever is
 * killed in between does the same again: what is done already is left as it is. Raises `disk-full` or `disk`.
 */
export async function eraseReplies(
  folder: string,
  journal: Journal<Event>,
  memory: BoardMemory,
  { at, by, messages }: { readonly at: Instant; readonly by: By; readonly messages: readonly MessageKey[] },
): Promise<void> {
  await memory.commit(at, by, ({ erased }) => {
    const fresh = messages.filter((key) => !erased.has(key));
    const events = fresh.length === 0 ? [] : [{ kind: "erased" as const, messages: fresh, lines: [] }];
    return { events, answer: null };
  });
  const { lines, untold } = await linesWith(journal, new Set(messages));
  if (untold.length > 0)
    await memory.commit(at, by, () => ({
      events: [{ kind: "erased", messages: [], lines: untold }],
      answer: null,
    }));
  await journal.erase(lines);
  await removeCopies(folder);
}

/** The lines that hold something of these replies, and those among them of which no event says yet that they are erased. */
async function linesWith(journal: Journal<Event>, messages: ReadonlySet<MessageKey>) {
  const lines = new Set<number>();
  const told = new Set<number>();
  for await (const event of journal.events()) {
    const key = replyOf(event);
    if (key !== null && messages.has(key)) lines.add(event.n);
    if (event.kind === "erased") for (const line of event.lines) told.add(line);
  }
  return { lines, untold: [...lines].filter((line) => !told.has(line)) };
}

/** Copies beside the journal, of its earlier form, of torn ends, and the checkpoint, hold the same words. */
async function removeCopies(folder: string): Promise<void> {
  const names = await readdir(folder);
  const copies = names.filter(
    (name) => name === OLD_JOURNAL || name === CHECKPOINT || name.startsWith(`${basename(JOURNAL)}.torn-`),
  );
  await Promise.all(copies.map((name) => rm(join(folder, name), { force: true })));
}
