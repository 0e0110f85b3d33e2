import { expect, it } from "vitest";
import { initials } from "../../../../../src/chat/local/page/model/initials.ts";

it.each([
  ["Amina Shah", "AS"],
  ["Cher", "C"],
  ["Anna Maria de Groot", "AG"],
  ["élodie 🦊x", "É🦊"],
  ["", ""],
])("takes the initials of %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
