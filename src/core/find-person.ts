import type { Board, Person } from "./board.ts";
import type { PersonId } from "./ids.ts";
import { nearest } from "./nearest.ts";

/** Whom somebody meant, or who comes nearest. */
export type FoundPerson =
  | { readonly kind: "found"; readonly person: Person }
  | { readonly kind: "several"; readonly people: readonly Person[] }
  | { readonly kind: "none"; readonly nearest: Person | null };

/**
 * Finds a person of the settings by what was typed: their id, their name or a part of it that only they have, their
 * account on a platform, or "me". Capitals and a leading @ do not count.
 */
export function findPerson(board: Board, typed: string, me: PersonId | null): FoundPerson {
  const word = typed.trim().replace(/^@/, "").toLowerCase();
  const people = Object.values(board.people);
  if (word === "me" && me !== null) return found(board.people[me]);
  const exact = people.filter(
    ({ id, name, slack, teams, email }) =>
      [id, name, email].some((own) => own?.toLowerCase() === word) ||
      [slack, teams].some((own) => own !== undefined && word === own.toLowerCase()),
  );
  if (exact.length > 0) return oneOf(exact);
  const partly = people.filter(({ name }) => word !== "" && ` ${name.toLowerCase()}`.includes(` ${word}`));
  if (partly.length > 0) return oneOf(partly);
  const near = nearest(
    word,
    people.flatMap(({ id, name }) => [name, id, ...name.split(" ")]),
  );
  const meant =
    near === null ? undefined : people.find(({ id, name }) => [id, name, ...name.split(" ")].includes(near));
  return { kind: "none", nearest: meant ?? null };
}

function oneOf(people: readonly Person[]): FoundPerson {
  return people.length === 1 ? found(people[0]) : { kind: "several", people };
}

function found(person: Person | undefined): FoundPerson {
  return person === undefined ? { kind: "none", nearest: null } : { kind: "found", person };
}
