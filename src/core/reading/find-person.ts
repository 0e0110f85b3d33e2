import type { Board, Person } from "../model/board.ts";
import { nameOf } from "../model/people.ts";
import type { PersonId } from "../names/ids.ts";
import { fold } from "../typed/fold.ts";
import { plainWords } from "../typed/plain-words.ts";
import { waysToMean } from "../typed/ways-to-mean.ts";

/** Whom somebody meant, or who comes nearest. */
export type FoundPerson =
  | { readonly kind: "found"; readonly person: Person }
  | { readonly kind: "several"; readonly people: readonly Person[] }
  | { readonly kind: "none"; readonly nearest: Person | null };

/** In letters: nobody's name is longer, with all that people put around it. */
const LONGEST_NAME = 120;

/**
 * Finds a person of the settings by what was typed: their id, their name or a part of it that only they have, their
 * account on a platform, or "me". Capitals, accents, apostrophes, titles, the order of the names, a leading @ and "to" do not count,
 * unless only with them one person is meant.
 */
export function findPerson(board: Pick<Board, "people">, typed: string, me: PersonId | null): FoundPerson {
  const people = Object.values(board.people);
  const [word = "", bare = word] = spellings(typed);
  if ([word, bare].includes("me") && me !== null) return found(board.people[me]);
  for (const each of [word, bare]) {
    const exact = people.filter(({ id, accounts, email }) =>
      [id, email, ...Object.values(accounts)].some((own) => own?.toLowerCase() === each),
    );
    if (exact.length > 0) return oneOf(exact);
  }
  for (const isMeant of waysToMean([word, bare].map(plainWords).filter(isName))) {
    const meant = people.filter(({ name }) => isMeant(plainWords(name)));
    if (meant.length > 0) return oneOf(meant);
  }
  const near = nearest(
    bare,
    people.flatMap(({ id, name }) => [name, id, ...name.split(" ")]),
  );
  const meant =
    near === null ? undefined : people.find(({ id, name }) => [id, name, ...name.split(" ")].includes(near));
  return { kind: "none", nearest: meant ?? null };
}

/** What was typed, without signs around it; and the same without "to" and @ before it, and without brackets behind it. */
function spellings(typed: string): readonly string[] {
  if (typed.length > LONGEST_NAME * 2) return [];
  const word = fold(typed)
    .text.replace(/^[ "'([*]+/, "")
    .replace(/(?<![ "')\]*.,;:!?])[ "')\]*.,;:!?]+$/, "");
  const bare = word.replace(/^(?:(?:to|for)(?: |[:,] ?)|@)+/, "").replace(/ ?\([^()]*\)?$/, "");
  return [word, bare];
}

function isName(words: readonly string[]): boolean {
  return words.length > 0 && words.join(" ").length <= LONGEST_NAME;
}

function oneOf(people: readonly Person[]): FoundPerson {
  return people.length === 1 ? found(people[0]) : { kind: "several", people };
}

function found(person: Person | undefined): FoundPerson {
  return person === undefined ? { kind: "none", nearest: null } : { kind: "found", person };
}

/** In letters: no command, id or name that is known is as long as this, so nothing longer is a mistyped one. */
const LONGEST = 200;

/**
 * The candidate that a mistyped word most likely meant; null when none is near. Capitals do not count; of two equally
 * near, the earlier. At most a third of the letters may be wrong; two that changed places are one mistake.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  const typed = word.toLowerCase();
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const meant = candidate.toLowerCase();
    const allowed = candidate.length / 3;
    // Every letter that one has more than the other is a mistake: such words need not be compared.
    if (Math.abs(typed.length - meant.length) > allowed) continue;
    const mistakes = mistakesBetween(typed, meant);
    if (mistakes < fewest && mistakes <= allowed) {
      best = candidate;
      fewest = mistakes;
    }
  }
  return best;
}

/** Optimal string alignment: letters added, left out, wrong, or swapped with the next. */
function mistakesBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, cell(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** Somebody whom an item can be given to. */
export type Candidate = { readonly id: PersonId; readonly name: string };

/**
 * Whom an item of a board can be given to, by name: everybody the settings give something to do on it, or everybody they
 * know where they do not say who its members are.
 */
export function candidates(board: Board): Candidate[] {
  const { chair, secretaries, members, owners, people } = board;
  const busy = [...(chair === null ? [] : [chair]), ...secretaries, ...members, ...Object.values(owners)];
  const ids = members.length === 0 ? Object.values(people).map(({ id }) => id) : [...new Set(busy)];
  return ids
    .map((id) => ({ id, name: nameOf(board, id) }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}
