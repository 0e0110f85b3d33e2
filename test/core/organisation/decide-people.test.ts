import { expect, it } from "vitest";
import type { Person } from "../../../src/core/model/board.ts";
import { applyOrganisation } from "../../../src/core/organisation/apply-organisation.ts";
import { decidePeople } from "../../../src/core/organisation/decide-people.ts";
import { emptyOrganisation, type OrganisationState } from "../../../src/core/organisation/organisation.ts";
import { organisationLine } from "../../../src/store/organisation/organisation-line.ts";
import { withIds } from "../../with-ids.ts";

const AT = "2026-06-01T09:00:00.000Z";

const ada = withIds<Person>({ id: "p1", name: "Ada Chair", accounts: { slack: "U01" } });
const sam = withIds<Person>({
  id: "p2",
  name: "Sam Secretary",
  accounts: {},
  email: "sam@borchester.example",
});

it("people are written down when the settings first name them, when they change, and when they are gone; else not", () => {
  const first = after(emptyOrganisation, { p1: ada, p2: sam });
  expect(kinds(emptyOrganisation, { p1: ada, p2: sam })).toEqual(["person p1", "person p2"]);
  expect(kinds(first, { p2: { ...sam }, p1: { ...ada, accounts: { slack: "U01" } } })).toEqual([]);
  expect(kinds(first, { p1: { ...ada, accounts: { slack: "U02" } } })).toEqual([
    "person p1",
    "person-gone p2",
  ]);
  expect([...after(first, { p2: sam }).people.keys()]).toEqual(["p2"]);
});

it("somebody's name and accounts are the body of their line, and are gone when it is erased", () => {
  const event = { kind: "person", person: sam, n: 3, at: AT, by: "bot" } as const;
  const parts = organisationLine.split(event);
  expect(JSON.stringify(parts.facts)).not.toMatch(/Sam|borchester/);
  expect(organisationLine.join({ n: 3, at: AT, ...parts })).toEqual({ kind: "event", event });
  const erased = organisationLine.join({ n: 3, at: AT, ...parts, body: null });
  expect(erased).toMatchObject({ event: { person: { id: "p2", name: "erased", accounts: {} } } });
});

function after(state: OrganisationState, people: Readonly<Record<string, Person>>): OrganisationState {
  return decidePeople(state, people).reduce(
    (before, body) => applyOrganisation(before, { ...body, n: before.n + 1, at: AT, by: "bot" }),
    state,
  );
}

function kinds(state: OrganisationState, people: Readonly<Record<string, Person>>): string[] {
  return decidePeople(state, people).map((body) =>
    body.kind === "person"
      ? `person ${body.person.id}`
      : `${body.kind} ${"person" in body ? body.person : ""}`,
  );
}
