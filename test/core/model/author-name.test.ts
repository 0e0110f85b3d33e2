import { describe, expect, it } from "vitest";
import { authorName } from "../../../src/core/model/author-name.ts";
import { erasedEvidence } from "../../../src/core/model/erased.ts";
import { nameOf } from "../../../src/core/model/people.ts";
import { byAccount } from "../../../src/core/names/by.ts";
import { asPersonId, userRef } from "../../../src/core/names/ids.ts";
import { digestView } from "../../../src/core/views/digest-view.ts";
import { packDocument } from "../../../src/render/digest/pack.ts";
import { exportRows } from "../../../src/render/export/export-rows.ts";
import { board } from "../build.ts";
import { history } from "../history.ts";

const ada = {
  id: asPersonId("p1"),
  name: "Ada Chair",
  accounts: { slack: "U01ADA", teams: "0b1c77aa-52d0" },
};
const csp = board({ people: { ...board().people, p1: ada } });
const onSlack = { user: userRef("slack", "U01ADA"), name: "ada", person: asPersonId("p1") };
const onTeams = {
  user: userRef("teams", "0b1c77aa-52d0"),
  name: "CHAIR Ada (Public Health)",
  person: ada.id,
};
const stranger = { user: userRef("slack", "W0XORG123"), name: "Dana Health", person: null };

describe("the name of an author", () => {
  it("is that of the settings, whatever their platforms call them", () => {
    expect(authorName(csp, onSlack)).toBe("Ada Chair");
    expect(authorName(csp, onTeams)).toBe("Ada Chair");
  });

  it("is that of the settings where they came into them after the reply was kept", () => {
    expect(authorName(csp, { ...onTeams, person: null })).toBe("Ada Chair");
    expect(nameOf(csp, byAccount(onTeams.user))).toBe("Ada Chair");
    expect(nameOf(csp, byAccount(stranger.user))).toBe("slack:W0XORG123");
  });

  it("is what the platform told of a stranger, marked, also where they go by the name of somebody known", () => {
    expect(authorName(csp, stranger)).toBe("Dana Health (external)");
    expect(authorName(csp, { ...stranger, name: "Ada Chair" })).toBe("Ada Chair (external)");
    const long = authorName(csp, { ...stranger, name: `Ada Chair${" ".repeat(40_000)}` });
    expect(long).toMatch(/^Ada Chair +… \(external\)$/);
    expect(long.length).toBeLessThan(80);
  });

  it("is what was told of somebody who was in the settings and has left them", () => {
    expect(authorName(board(), { ...onTeams, person: asPersonId("p99") })).toBe("CHAIR Ada (Public Health)");
  });

  it("is none where it was erased", () => {
    const world = history(csp);
    world.wake("2026-02-27 12:00");
    world.ask("csp-1").reply("p1", "csp-1", "Yes.");
    const kept = [...world.state.evidence.values()][0];
    if (kept === undefined) throw new Error("nothing was kept");
    expect(authorName(csp, erasedEvidence(kept).author)).toBe("");
  });
});

it("one person who writes on two platforms has one name in a digest's pack and in an export", () => {
  const world = history(csp);
  world.wake("2026-02-27 12:00");
  world.ask("csp-1");
  for (const [author, text] of [
    [onSlack, "The plan was agreed."],
    [{ ...onTeams, person: null }, "And published."],
    [stranger, "Health agrees."],
  ] as const) {
    const written = world.write("p3", "csp-1", text);
    world.receive({ kind: "new", written: { ...written, author: { ...author, bot: false } } });
  }

  const names = exportRows([world.view("csp-1")]).map(({ reply }) => reply?.author);
  expect(names).toEqual(["Ada Chair", "Ada Chair", "Dana Health (external)"]);
  const [meeting = ""] = csp.meetings;
  const pack = new TextDecoder().decode(
    packDocument(digestView(csp, world.state, meeting, world.time())).bytes,
  );
  expect(pack).not.toContain("CHAIR Ada");
  expect([...pack.matchAll(/<p><strong><bdi>([^<]*)<\/bdi>/g)].map(([, name]) => name)).toEqual(names);
});
