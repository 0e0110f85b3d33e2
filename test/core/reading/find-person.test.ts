import { expect, it } from "vitest";
import { asPersonId } from "../../../src/core/names/ids.ts";
import { findPerson } from "../../../src/core/reading/find-person.ts";
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

const named = Object.fromEntries(
  [
    ...[
      "Rosalind Achebe",
      "Zoë Müller",
      "Siobhan O'Neill",
      "Dr Amara Singh",
      "Di Evans",
      "Ch Insp Mairi Buchanan",
    ],
    ...["Anne-Marie Smith-Jones", "Tom Reid", "Reid Thomas"],
  ].map((name, at) => [asPersonId(`p${at}`), { id: asPersonId(`p${at}`), name, accounts: {} }]),
);

it.each([
  ["Achebe, Rosalind", "Rosalind Achebe"],
  ["ACHEBE Rosalind (Public Health)", "Rosalind Achebe"],
  ["to Rosalind Achebe", "Rosalind Achebe"],
  ["to: Cllr Achebe.", "Rosalind Achebe"],
  ["R. Achebe", "Rosalind Achebe"],
  ["“Zoe” ", "Zoë Müller"],
  ["zoe\u0308 muller", "Zoë Müller"],
  ["O’Neill", "Siobhan O'Neill"],
  ["ONEILL", "Siobhan O'Neill"],
  ["Siobhan O Neill", "Siobhan O'Neill"],
  ["Amara\u00a0Singh", "Dr Amara Singh"],
  ["Mrs Singh", "Dr Amara Singh"],
  ["DI Evans", "Di Evans"],
  ["Insp. Buchanan", "Ch Insp Mairi Buchanan"],
  ["Anne‑Marie Smith–Jones", "Anne-Marie Smith-Jones"],
  ["Reid, Tom", "Tom Reid"],
  ["Tom Reid", "Tom Reid"],
  ["for @p2", "Siobhan O'Neill"],
])("knows whom %j means, however it is written", (typed, name) => {
  expect(findPerson({ people: named }, typed, null)).toMatchObject({ kind: "found", person: { name } });
});

it.each([
  "somebody else",
  "the data team",
  "Public Health",
  "Rosalind Achebe and Tom Reid",
  "a".repeat(40_000),
])("takes %j for nobody", (typed) => {
  expect(findPerson({ people: named }, typed, null).kind).toBe("none");
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
