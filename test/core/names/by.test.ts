import { expect, it } from "vitest";
import { asBy, byAccount, isPerson, OPERATOR, strangerName } from "../../../src/core/names/by.ts";
import { asPersonId, userRef } from "../../../src/core/names/ids.ts";

it("what a person of the settings did is theirs", () => {
  expect(isPerson(asPersonId("p1"))).toBe(true);
  expect(isPerson(asBy("account-holder"))).toBe(true);
});

it("what the operator did is no person's, whatever id somebody in the settings has", () => {
  expect(isPerson(OPERATOR)).toBe(false);
  expect(strangerName(OPERATOR)).toBe("the operator");
  expect(isPerson(asPersonId("operator"))).toBe(true);
});

it("what the bot or a stranger did is no person's, and has a name all the same", () => {
  const stranger = byAccount(userRef("slack", "U9"));

  expect(stranger).toBe("account slack:U9");
  for (const by of [asBy("bot"), asBy("account slack:U9")]) expect(isPerson(by)).toBe(false);
  expect(strangerName("bot")).toBe("the bot");
  expect(strangerName("account slack:U9")).toBe("slack:U9");
});
