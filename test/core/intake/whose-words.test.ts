import { expect, it } from "vitest";
import { replyParts } from "../../../src/render/item/reply-parts.ts";
import { history } from "../history.ts";

it("a reply of somebody whose name was not told has it once a reading tells it, and keeps it", () => {
  const world = history().wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-02 10:00");
  const written = world.write("p3", "csp-1", "Yes, since May.");
  const by = (name: string) => ({ ...written, author: { ...written.author, name } });
  const names = () => world.view("csp-1").replies.map(({ author }) => author.name);

  world.receive({ kind: "new", written: by("Somebody") });
  expect(world.receive({ kind: "new", written: by("Somebody") }).kind).toBe("ignored");
  world.receive({ kind: "new", written: by("Mo Member") });
  expect(names()).toEqual(["Mo Member"]);

  expect(world.receive({ kind: "new", written: by("Somebody") }).kind).toBe("ignored");
  expect(world.receive({ kind: "new", written: by("Mo Renamed") }).kind).toBe("ignored");
  expect(names()).toEqual(["Mo Member"]);
});

it("a reply that a workflow posted for somebody is kept with that, and says so wherever it is shown", () => {
  const world = history().wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-02 10:00");
  const written = world.write("p3", "csp-1", "Yes, since May.");
  world.receive({ kind: "new", written: { ...written, via: { kind: "workflow", name: "Evidence form" } } });

  const [reply] = world.view("csp-1").replies;
  if (reply === undefined) throw new Error("nothing is kept");
  expect(reply.standing).toMatchObject({ standing: "to-check" });
  expect(world.status("csp-1")).toBe("to-check");
  expect(reply.via).toEqual({ kind: "workflow", name: "Evidence form" });
  expect(JSON.stringify(replyParts(reply, "Europe/London", 100))).toContain(
    "posted by the workflow “Evidence form”",
  );
});
