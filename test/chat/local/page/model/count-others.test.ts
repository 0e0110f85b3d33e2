import { expect, it } from "vitest";
import { countOthers } from "../../../../../src/chat/local/page/model/count-others.ts";
import { asPersonId } from "../../../../../src/core/names/ids.ts";
import { aMessage } from "../sample-messages.ts";

const AT = "2026-11-09T09:00:00.000Z";

it("counts messages and replies of others, and leaves out one's own and what was deleted", () => {
  const reply = aMessage({ id: "m2", at: AT, by: "p3", thread: "m1" });
  const list = [
    aMessage({ id: "m1", at: AT, by: "p1", replies: [reply, { ...reply, id: "m3", deletedAt: AT }] }),
    aMessage({ id: "m4", at: AT }),
  ];

  expect(countOthers(list, asPersonId("p1"))).toBe(2);
  expect(countOthers(list, asPersonId("p3"))).toBe(2);
  expect(countOthers(list, asPersonId("p4"))).toBe(3);
});
