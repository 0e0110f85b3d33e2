import { describe, expect, it } from "vitest";
import { candidates } from "../../../src/core/reading/find-person.ts";
import { board, questions } from "../build.ts";
import { type History, history } from "../history.ts";

function asked(changes = {}): History {
  return history(board(changes)).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
}

describe("the view of an item", () => {
  it("says all there is to say of one that is open", () => {
    const world = asked({ channels: ["local:csp", "local:csp2"] }).at("2026-03-04 12:00");

    expect(world.view("csp-1")).toEqual({
      item: "2026/27:csp-1",
      reference: "CSP-01 (26/27)",
      audience: "Community Safety Partnership",
      text: "Question 1?",
      options: [],
      helps: "Name who leads.",
      status: "open",
      overdue: false,
      askedAt: "2026-03-02T09:00:00.000Z",
      workingDaysWaiting: 2,
      due: "2026-04-13",
      meeting: "2026-04-21T14:00",
      extensions: 0,
      waitsFor: { kind: "members", names: ["Mo Member", "Nia Member"] },
      candidates: candidates(world.board),
      nudges: 0,
      rating: null,
      decision: null,
      lastStep: null,
      takenBack: [],
      replies: [],
      withdrawn: [],
      promises: [],
      threads: [{ platform: "local", link: "https://chat.example/post1" }],
    });
  });

  it("has the words of the bank before it is asked, and none for a question nobody knows", () => {
    const options = ["Yes", "No"];
    const world = history(board({ questions: questions(1).map((question) => ({ ...question, options })) }));
    world.at("2026-03-02 08:00");

    expect(world.view("csp-1")).toMatchObject({
      reference: "CSP-01 (26/27)",
      text: "Question 1?",
      options,
      status: "planned",
      askedAt: null,
      due: null,
      threads: [],
    });
    expect(world.view("csp-9")).toMatchObject({ reference: "CSP-09 (26/27)", text: "", status: "planned" });
  });

  it("has its replies in the order in which they were written, withdrawn ones apart", () => {
    const world = asked();
    const late = world.write("p4", "csp-1", "First.");
    world.at("2026-03-03 10:00").reply("p3", "csp-1", "Second.");
    world.withdraw(world.reply("p3", "csp-1", "Gone."));
    world.at("2026-03-03 11:00").receive({ kind: "new", written: late });

    expect(world.view("csp-1").replies.map(({ text }) => text)).toEqual(["First.", "Second."]);
    expect(world.view("csp-1").withdrawn.map(({ author }) => author.name)).toEqual(["Mo Member"]);
  });

  it("names who decided, why, and with which rating", () => {
    const world = asked();
    world.reply("p3", "csp-1", "Yes.");
    world.at("2026-03-03 10:00").decide("csp-1", "accepted", "Well evidenced.", "green");

    expect(world.view("csp-1")).toMatchObject({
      status: "accepted",
      rating: "green",
      decision: {
        outcome: "accepted",
        at: "2026-03-03T10:00:00.000Z",
        by: "Ada Chair",
        reason: "Well evidenced.",
      },
    });
  });

  it("counts nudges and extensions, and the working days since more was wanted", () => {
    const world = asked({ owners: { "csp-1": "p3" } });
    world.wake("2026-03-09 10:00");
    world.extend("csp-1", "2026-04-30").reply("p3", "csp-1", "Yes.");
    world.at("2026-04-01 10:00").wantMore("csp-1").at("2026-04-08 10:00");

    expect(world.view("csp-1")).toMatchObject({
      nudges: 1,
      extensions: 1,
      workingDaysWaiting: 3,
      waitsFor: { kind: "owner", name: "Mo Member" },
    });
  });

  it("counts working days by the board's own clock and calendar", () => {
    expect(asked().at("2026-03-02 23:59").view("csp-1").workingDaysWaiting).toBe(0);
    expect(asked().at("2026-03-08 12:00").view("csp-1").workingDaysWaiting).toBe(4);
    expect(
      asked({ closedDays: ["2026-03-03"] })
        .at("2026-03-08 12:00")
        .view("csp-1").workingDaysWaiting,
    ).toBe(3);
  });

  it("waits for nobody where nobody is expected to answer", () => {
    expect(asked({ members: [] }).view("csp-1").waitsFor).toEqual({ kind: "nobody" });
  });
});
