import type { Person } from "../model/board.ts";
import { sameData } from "../model/same-data.ts";
import type { OrganisationEventBody, OrganisationState } from "./organisation.ts";

/** What there is to keep of the people whom the settings name: whoever is new or another, and whoever is gone. */
export function decidePeople(
  { people: before }: Pick<OrganisationState, "people">,
  now: Readonly<Record<string, Person>>,
): OrganisationEventBody[] {
  const named = Object.values(now);
  const changed = named.filter((person) => !sameData(before.get(person.id), person));
  const ids = new Set(named.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  return [
    ...changed.map((person) => ({ kind: "person", person }) as const),
    ...gone.map((person) => ({ kind: "person-gone", person }) as const),
  ];
}
