import type { Board } from "./board.ts";
import { isErased } from "./erased.ts";
import { type Author, type Evidence, RECORDED_USER } from "./evidence.ts";
import { personWith } from "./people.ts";

/** In letters: a name that somebody gave themselves is cut to this, so that its mark is never what is cut off. */
const LONGEST = 60;

/** What stands behind the name of somebody whom the settings never knew: the platform alone says who it is. */
const MARK = "(external)";

/**
 * What the author of a reply is called wherever it is shown: by the name of the settings, also if they came into them after
 * the reply was kept. Of anybody else it is the name that the platform told with the reply, and marked, so that nobody
 * passes for a person of the settings by a name of their own choosing. Of a reply that was erased there is none.
 */
export function authorName(board: Pick<Board, "people">, author: Author): string {
  if (isErased({ author })) return author.name;
  const person = personWith(board.people, author.user) ?? author.person;
  const known = person === null ? undefined : board.people[person];
  if (known !== undefined) return known.name;
  // The secretary named them, and every place where they are shown says so.
  if (author.user === RECORDED_USER) return inShort(author.name);
  // A person who has left the settings was known when it was kept.
  return person === null ? `${inShort(author.name)} ${MARK}` : author.name;
}

/** A reply as it is shown: by the name its author goes by. */
export function asShown(board: Pick<Board, "people">, reply: Evidence): Evidence {
  const { author, recorded } = reply;
  return {
    ...reply,
    author: { ...author, name: authorName(board, author) },
    ...(recorded === undefined
      ? {}
      : { recorded: { ...recorded, name: board.people[recorded.by]?.name ?? recorded.name } }),
  };
}

function inShort(name: string): string {
  const letters = [...name.slice(0, 4 * LONGEST)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : name;
}
