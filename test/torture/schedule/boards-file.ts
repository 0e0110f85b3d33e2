import { BOARDS, type BoardName, PEOPLE, type PersonName } from "./schedule.ts";

/** How the boards and the people are called. */
export const NAMES = {
  boards: { north: "North Safety Partnership", south: "South Harbour Partnership" },
  people: { ann: "Ann Lee", bo: "Bo Okoro", cai: "Cai Morgan" },
} as const;

/** Who and where they are on one platform; an account is null where people need none. */
export type Addresses = {
  readonly name: string;
  channel(board: BoardName): string;
  account(person: PersonName): string | null;
};

const CHAIRS: Readonly<Record<BoardName, PersonName>> = { north: "ann", south: "cai" };

/** The settings of a run, as a `boards.yaml`: everything comes often, so that a few days have much of it. */
export function boardsFile(questions: number, places: readonly Addresses[]): string {
  const accounts = (person: PersonName) =>
    places
      .map((place) => ({ place, account: place.account(person) }))
      .filter(({ account }) => account !== null)
      .map(({ place, account }) => `, ${place.name}: "${account}"`)
      .join("");
  return `
organisation: Borchester City Council
people:
${PEOPLE.map((id) => `  ${id}: { name: ${NAMES.people[id]}${accounts(id)} }`).join("\n")}
boards:
${BOARDS.map(
  (id) => `
  - id: ${id}
    name: ${NAMES.boards[id]}
    audiences: [community-safety-partnership]
    channels: [${places.map((place) => `"${place.channel(id)}"`).join(", ")}]
    chair: ${CHAIRS[id]}
    secretary: [bo]
    members: [${CHAIRS[id]}, bo]
    owners: { csp-2: ${CHAIRS[id]} }
    prompts: { schedule: "0 9 * * *", atOnce: true, anyDay: true, questions: ${questions} }
    nudges: { afterWorkingDays: 1, max: 3, at: "10:00" }
    meetings: [2026-10-29T14:00, 2026-12-01T14:00, 2027-04-06T14:00, 2027-06-01T14:00]
    digest: { days: 2, at: "09:00" }
    round: { starts: 2026-05-18 }`,
).join("\n")}
`;
}
