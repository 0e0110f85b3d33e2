import { expect, it } from "vitest";
import { findPerson } from "../../../src/core/model/find-person.ts";
import { asPersonId } from "../../../src/core/names/ids.ts";
import { board } from "../build.ts";

const people = {
  p1: { id: "p1", name: "Mairi Buchanan", accounts: { slack: "U01" }, email: "mairi@example.org" },
  p2: { id: "p2", name: "Yasmin Farooqi", accounts: { teams: "6f96" } },
  p12: { id: "p12", name: "Yasmin Rowlands", accounts: {} },
};
const csp = board({ people });

it.each([
  ["p1", "p1"],
  ["P12", "p12"],
  [" @mairi ", "p1"],
  ["Mairi Buchanan", "p1"],
  ["buch", "p1"],
  ["MAIRI@example.org", "p1"],
  ["u01", "p1"],
  ["6f96", "p2"],
  ["yasmin f", "p2"],
  ["me", "p2"],
])("finds whom %j means", (typed, person) => {
  expect(findPerson(csp, typed, asPersonId("p2"))).toMatchObject({ kind: "found", person: { id: person } });
});

it("says who else it could be", () => {
  expect(findPerson(csp, "Yasmin", null)).toEqual({ kind: "several", people: [people.p2, people.p12] });
});

it.each([
  ["marie", null],
  ["Buchannan", "p1"],
  ["rowland s", "p12"],
  ["", null],
  ["  ", null],
  ["uchanan", "p1"],
  ["me", null],
  ["undefined", null],
])("does not guess whom %j means, and says who comes nearest: %s", (typed, near) => {
  const found = findPerson(csp, typed, null);

  expect(found.kind).toBe("none");
  expect(found.kind === "none" ? (found.nearest?.id ?? null) : "").toBe(near);
});
