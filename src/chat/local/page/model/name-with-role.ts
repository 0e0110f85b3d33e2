import type { Person } from "../api/wire.ts";

/** "Amina Shah, chair": somebody's name with the roles they hold on a board, if any. */
export function nameWithRole(person: Person, board: string | null): string {
  const roles = person.roles.filter((role) => role.board === board).map((role) => role.role);
  return [person.name, ...new Set(roles)].join(", ");
}
