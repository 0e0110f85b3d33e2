import { expect, it } from "vitest";
import { isShared } from "../../../src/core/model/delivery.ts";
import { board, prompts } from "../../core/build.ts";
import { history } from "../../core/history.ts";

it("only the nudge to an owner is said together with those of other boards", () => {
  const asked = history(board({ owners: { "csp-1": "p3" }, members: ["p4"], ...prompts({ atOnce: true }) }));
  asked.wakeAt("2026-06-01 09:00", "2026-06-08 10:00", "2026-07-06 09:00");
  const deliveries = asked.events.flatMap((event) => ("deliveries" in event ? event.deliveries : []));

  const kinds = (shared: boolean) =>
    [
      ...new Set(deliveries.filter((each) => isShared(each) === shared).map(({ saying }) => saying.kind)),
    ].sort();

  expect(kinds(true)).toEqual(["nudge-owner"]);
  expect(kinds(false)).toEqual(["digest-full", "digest-short", "nudge-thread", "prompt"]);
});
