import { expect, it } from "vitest";
import type { Person } from "../../../../../src/chat/local/page/api/wire.ts";
import { nameWithRole } from "../../../../../src/chat/local/page/model/name-with-role.ts";
import { withIds } from "../../../../with-ids.ts";

it("names somebody with the roles they hold on one board", () => {
  const person: Person = withIds({
    id: "p1",
    name: "Amina Shah",
    roles: [
      { board: "csp", role: "chair" },
      { board: "csp", role: "owner" },
      { board: "osc", role: "member" },
    ],
  });

  expect(nameWithRole(person, "csp")).toBe("Amina Shah, chair, owner");
  expect(nameWithRole(person, "hwb")).toBe("Amina Shah");
  expect(nameWithRole(person, null)).toBe("Amina Shah");
});
