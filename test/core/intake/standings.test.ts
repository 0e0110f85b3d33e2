import { describe, expect, it } from "vitest";
import { statusOf } from "../../../src/core/item/standing.ts";
import { messageKey, type UserRef, userRef } from "../../../src/core/names/ids.ts";
import { at, board, prompts } from "../build.ts";
import { type History, history } from "../history.ts";

const ANSWER = "Yes: adopted on 4 March 2026, see chapter 4 of the plan.";
const HOLDING = "I'll get back to you on this.";
const THANKS = "Thanks!";
const SCRAP = "Scrap that.";

/** A board that was asked two questions on 2 March at nine. */
function asked(changes: Parameters<typeof board>[0] = {}): History {
  return history(board({ ...prompts({ questions: 2 }), ...changes })).wakeAt(
    "2026-02-27 12:00",
    "2026-03-02 09:00",
  );
}

describe("an item", () => {
  it("is as its best live reply says, and falls back to the next best when that is deleted", () => {
    const world = asked().at("2026-03-02 10:00");
    world.reply("p3", "csp-1", HOLDING);
    expect(world.status("csp-1")).toBe("open");
    world.reply("p5", "csp-1", ANSWER);
    expect(world.status("csp-1")).toBe("to-check");
    const answer = world.reply("p3", "csp-1", ANSWER);
    world.reply("p4", "csp-1", THANKS);
    expect(world.status("csp-1")).toBe("answered");

    world.at("2026-03-02 11:00").withdraw(answer);
    expect(world.status("csp-1")).toBe("to-check");
  });

  it("is as people say once they have put a reply right, and stays so when it is edited", () => {
    const world = asked().at("2026-03-02 10:00");
    const reply = world.reply("p5", "csp-1", ANSWER);
    world.say("p2", reply, "answer");
    expect(world.status("csp-1")).toBe("answered");
    world.at("2026-03-02 11:00").edit(reply, THANKS);
    expect([world.status("csp-1"), world.standing(reply)]).toEqual(["answered", "answer: said-so"]);
    world.say("p5", reply, "comment");
    expect(world.status("csp-1")).toBe("open");
    expect(world.state.evidence.get(messageKey(reply))?.standing).toMatchObject({
      by: "p5",
      at: at("2026-03-02 11:00"),
    });
  });

  it("counts only what came, or was edited, since it was opened again", () => {
    const world = asked().at("2026-03-02 10:00");
    const first = world.reply("p3", "csp-1", ANSWER);
    world.at("2026-03-03 10:00").wantMore("csp-1");
    expect(world.status("csp-1")).toBe("open");
    world.say("p2", first, "answer");
    expect(world.status("csp-1")).toBe("open");
    world.at("2026-03-04 10:00").edit(first, `${ANSWER} All six localities.`);
    expect(world.status("csp-1")).toBe("answered");
  });

  it("goes on counting what an earlier version kept and never judged", () => {
    const world = asked().at("2026-03-02 10:00");
    const {
      editedAt,
      text,
      files,
      link,
      message,
      thread,
      author,
      at: writtenAt,
    } = world.write("p3", "csp-1", "ok");
    const { user, name } = author;
    world.happen("p3", {
      kind: "kept",
      evidence: {
        ...{ message, thread, text, files, link, editedAt, item: "2026/27:csp-1", at: writtenAt },
        author: { user, name, person: "p3" },
        withdrawnAt: null,
      },
    });

    expect(statusOf(world.item("csp-1"))).toBe("answered");
    expect(world.standing(message)).toBe("not judged");
  });
});

describe("a reply", () => {
  it("is judged anew when it is edited, and when its deletion is taken back", () => {
    const world = asked().at("2026-03-02 10:00");
    const written = world.write("p3", "csp-1", HOLDING);
    world.receive({ kind: "new", written });
    world.at("2026-03-03 10:00").edit(written.message, ANSWER);
    expect(world.status("csp-1")).toBe("answered");
    world.at("2026-03-03 11:00").withdraw(written.message);
    world.at("2026-03-03 12:00");
    world.receive({ kind: "restored", written, at: world.time() });
    expect(world.status("csp-1")).toBe("open");
    expect(world.standing(written.message)).toBe("holding: promise");
  });

  it("keeps its standing when roles change", () => {
    const world = asked().at("2026-03-02 10:00");
    const reply = world.reply("p3", "csp-1", ANSWER);
    world.settings({ members: ["p4"] });
    world.at("2026-03-02 11:00").reply("p4", "csp-1", THANKS);
    world.at("2026-03-02 12:00").withdraw(world.reply("p4", "csp-1", HOLDING));

    expect(world.status("csp-1")).toBe("answered");
    expect(world.standing(reply)).toMatch(/^answer/);
  });

  it("of invisible characters alone, or with only an empty file, is none", () => {
    const world = asked().at("2026-03-02 10:00");
    const empty = { name: "notes.txt", type: "text/plain", size: 0, url: "/files/1" };
    for (const written of [
      world.write("p3", "csp-1", "\u200b \u2060\ufeff\u00ad\u3164"),
      world.write("p3", "csp-1", "", { files: [empty] }),
    ])
      expect(world.receive({ kind: "new", written })).toEqual({ kind: "ignored", because: "no words" });
    expect(world.item("csp-1").evidence.size).toBe(0);

    const full = { ...empty, size: 12, url: "/files/2" };
    world.reply("p3", "csp-1", "", { files: [empty, full] });
    expect(world.status("csp-1")).toBe("answered");
  });

  it("that is edited until nothing is left answers nothing any more", () => {
    const world = asked().at("2026-03-02 10:00");
    const reply = world.reply("p3", "csp-1", ANSWER);
    world.at("2026-03-02 11:00").edit(reply, "\u200b");

    expect([world.status("csp-1"), world.standing(reply)]).toEqual(["open", "nothing: no-words"]);
  });
});

describe("a correction", () => {
  it("takes back the last answer of its writer, and of nobody else", () => {
    const world = asked().at("2026-03-02 10:00");
    const other = world.reply("p4", "csp-1", ANSWER);
    const first = world.reply("p3", "csp-1", ANSWER, { at: "2026-03-02 10:10" });
    const second = world.reply("p3", "csp-1", `No: ${ANSWER}`, { at: "2026-03-02 10:20" });
    world.reply("p4", "csp-2", ANSWER, { at: "2026-03-02 10:25" });
    world.reply("p3", "csp-1", SCRAP, { at: "2026-03-02 10:30" });

    expect([other, first].map((reply) => world.standing(reply))).toEqual([
      expect.stringMatching(/^answer/),
      expect.stringMatching(/^answer/),
    ]);
    expect(world.standing(second)).toBe("comment: taken-back");
    expect(world.status("csp-2")).toBe("answered");
  });

  it.each<[string, (world: History, correction: ReturnType<History["reply"]>) => unknown]>([
    ["is deleted", (world, correction) => world.withdraw(correction)],
    ["is edited into something else", (world, correction) => world.edit(correction, THANKS)],
    ["is put right", (world, correction) => world.say("p3", correction, "comment").edit(correction, THANKS)],
  ])("gives it back where it %s", (_, undo) => {
    const world = asked().at("2026-03-02 10:00");
    const answer = world.reply("p3", "csp-1", ANSWER);
    const correction = world.reply("p3", "csp-1", SCRAP, { at: "2026-03-02 10:30" });
    expect(world.status("csp-1")).toBe("open");
    undo(world.at("2026-03-02 11:00"), correction);

    expect(world.status("csp-1")).toBe("answered");
    expect(world.standing(answer)).toMatch(/^answer/);
  });

  it("takes back what somebody had said to be an answer, and leaves what they say is one after that", () => {
    const world = asked().at("2026-03-02 10:00");
    const answer = world.reply("p3", "csp-1", THANKS);
    world.say("p3", answer, "answer");
    world.reply("p3", "csp-1", SCRAP, { at: "2026-03-02 10:30" });
    expect(world.status("csp-1")).toBe("open");
    world.at("2026-03-02 11:00").say("p2", answer, "answer");
    world.reply("p4", "csp-1", THANKS, { at: "2026-03-02 12:00" });
    expect([world.status("csp-1"), world.standing(answer)]).toEqual(["answered", "answer: said-so"]);
  });

  it("leaves an answer that was edited after it", () => {
    const world = asked().at("2026-03-02 10:00");
    const answer = world.reply("p3", "csp-1", ANSWER);
    world.reply("p3", "csp-1", SCRAP, { at: "2026-03-02 10:30" });
    world.at("2026-03-02 11:00").edit(answer, `${ANSWER} All six localities.`);

    expect(world.status("csp-1")).toBe("answered");
  });
});

describe("who is expected to answer", () => {
  it.each<[string, string, Parameters<typeof board>[0], string]>([
    ["the owner", "p3", { owners: { "csp-1": "p3" } }, "answered"],
    ["a member where another owns it", "p4", { owners: { "csp-1": "p3" } }, "answered"],
    ["an owner without another role", "p6", { owners: { "csp-1": "p6" } }, "answered"],
    ["a chair whose own question it is", "p1", { owners: { "csp-1": "p1" } }, "answered"],
    ["a secretary whose own question it is", "p2", { owners: { "csp-1": "p2" } }, "answered"],
    ["the chair", "p1", {}, "to-check"],
    ["the secretary", "p2", {}, "to-check"],
    ["an observer", "p5", {}, "to-check"],
    ["somebody without a role", "p6", {}, "to-check"],
    ["somebody without a role where nobody is a member", "p6", { members: [] }, "answered"],
    ["the chair where nobody is a member", "p1", { members: [] }, "to-check"],
    ["an observer where nobody is a member", "p5", { members: [] }, "to-check"],
  ])("an answer by %s", (_, person, changes, status) => {
    const world = asked(changes).at("2026-03-02 10:00");
    world.reply(person, "csp-1", ANSWER);

    expect(world.status("csp-1")).toBe(status);
  });

  it.each<[readonly string[], string]>([
    [["p3"], "to-check"],
    [[], "answered"],
  ])("an account that nobody knows, on a board with the members %j", (members, status) => {
    const world = asked({ members }).at("2026-03-02 10:00");
    const user: UserRef = userRef("local", "guest");
    const written = { ...world.write("p3", "csp-1", ANSWER), author: { user, name: "Guest", bot: false } };
    world.receive({ kind: "new", written });

    expect(world.status("csp-1")).toBe(status);
  });
});
