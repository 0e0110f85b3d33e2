import { describe, expect, it } from "vitest";
import { missedReplies } from "../../../src/core/intake/missed-replies.ts";
import type { Written } from "../../../src/core/model/reply.ts";
import type { ThreadReading } from "../../../src/core/model/thread-reading.ts";
import { channelRef, messageKey } from "../../../src/core/names/ids.ts";
import { at, board } from "../build.ts";
import { type History, history } from "../history.ts";

const ROOT = { channel: channelRef("local", "csp"), workspace: "w1", id: "post1" };

function asked(changes = {}): History {
  return history(board(changes)).wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-02 10:00");
}

/** A thread as it is read: what stands there, what is told to be deleted, and up to when that is sure. */
function reading(
  sureUntil: string,
  replies: readonly Written[],
  deleted: readonly string[] = [],
  touchedAt: string | null = null,
) {
  return {
    root: "there",
    replies,
    deleted: deleted.map((each) => {
      const [id = "", ...time] = each.split(" ");
      return { message: { ...ROOT, id }, at: at(time.join(" ")) };
    }),
    blocked: [],
    unread: [],
    touched: new Map(
      touchedAt === null ? [] : replies.map(({ message }) => [messageKey(message), at(touchedAt)]),
    ),
    sureUntil: at(sureUntil),
  } satisfies ThreadReading;
}

/** What a reading of the first item's thread leads to; `before` is the world's state when it began. */
function sweep(world: History, read: ThreadReading, root = ROOT, before = world.state): string[] {
  const item = world.item("csp-1");
  return missedReplies(before, item, root, read).map((reply) => {
    const { id } = reply.kind === "withdrawn" ? reply.message : reply.written.message;
    const decision = world.receive(reply);
    const what =
      decision.kind === "ignored" ? decision.because : decision.events.map(({ kind }) => kind).join();
    return `${reply.kind} ${id}: ${what}`;
  });
}

describe("a thread read as a whole", () => {
  it("tells the replies, edits and deletions that were missed", () => {
    const world = asked();
    const known = world.write("p3", "csp-1", "Yes.", { id: "known" });
    const gone = world.write("p4", "csp-1", "No.", { id: "gone" });
    for (const written of [known, gone]) world.receive({ kind: "new", written });
    const missed = world.write("p4", "csp-1", "Missed.", { id: "missed" });
    world.at("2026-03-02 12:00");

    const edited = { ...known, text: "Yes!", editedAt: at("2026-03-02 11:00") };
    expect(sweep(world, reading("2026-03-02 12:00", [edited, missed]))).toEqual([
      "new known: changed",
      "new missed: kept,judged,noticed",
      "withdrawn gone: withdrawn",
    ]);
    expect(world.view("csp-1").replies.map(({ text }) => text)).toEqual(["Yes!", "Missed."]);
    expect(world.view("csp-1").withdrawn).toMatchObject([{ withdrawnAt: at("2026-03-02 12:00"), text: "" }]);
  });

  it("tells nothing new the second time", () => {
    const world = asked();
    const known = world.write("p3", "csp-1", "Yes.", { id: "known" });
    world.receive({ kind: "new", written: known });
    for (const id of ["left-out", "deleted"])
      world.receive({ kind: "new", written: world.write("p4", "csp-1", "No.", { id }) });
    world.at("2026-03-02 12:00");
    const read = reading(
      "2026-03-02 12:00",
      [known],
      ["deleted 2026-03-02 11:00", "never-seen 2026-03-02 11:00"],
    );
    expect(sweep(world, read)).toEqual([
      "new known: known already",
      "withdrawn deleted: withdrawn",
      "withdrawn never-seen: withdrawn",
      "withdrawn left-out: withdrawn",
    ]);

    expect(sweep(world, read)).toEqual(["new known: known already"]);
    expect(sweep(world.at("2026-03-02 13:00"), { ...read, sureUntil: at("2026-03-02 13:00") })).toEqual([
      "new known: known already",
    ]);
  });

  it("leaves alone what was kept while it was being read, whatever the clocks say", () => {
    const world = asked();
    const before = world.state;
    world.receive({ kind: "new", written: world.write("p4", "csp-1", "Just now.", { id: "new" }) });

    expect(sweep(world, reading("2026-03-02 10:00", []))).toEqual([]);
    expect(sweep(world, reading("2026-03-02 09:59", []))).toEqual([]);
    expect(sweep(world, reading("2026-03-02 12:00", []), ROOT, before)).toEqual([]);
    expect(sweep(world, reading("2026-03-02 10:01", []))).toEqual(["withdrawn new: withdrawn"]);
  });

  it("brings back nothing that was deleted while it was being read, whatever the clocks say", () => {
    const world = asked();
    const written = world.write("p4", "csp-1", "Personal.", { id: "personal" });
    world.receive({ kind: "new", written });
    const before = world.state;
    world.withdraw(written.message);

    expect(sweep(world, reading("2026-03-02 12:00", [written]), ROOT, before)).toEqual([
      "new personal: withdrawn",
    ]);
    expect(world.view("csp-1").replies).toEqual([]);
  });

  it("says nothing of replies in the item's other threads", () => {
    const world = asked({ channels: ["local:csp", "local:csp2"] });
    world.reply("p4", "csp-1", "There.", { channel: "local:csp2", id: "there" });
    world.reply("p3", "csp-1", "Here.", { id: "here" });

    expect(sweep(world, reading("2026-03-02 12:00", []))).toEqual(["withdrawn here: withdrawn"]);
    expect(sweep(world, reading("2026-03-02 12:00", []), world.root("csp-1", "local:csp2"))).toEqual([
      "withdrawn there: withdrawn",
    ]);
  });

  it("leaves out the bot's own messages and commands", () => {
    const world = asked();
    const bot = { ...world.write("p3", "csp-1", "Receipt.", { id: "bot" }) };
    const command = world.write("p3", "csp-1", "/soc status", { id: "command" });
    const own = { ...bot, author: { ...bot.author, bot: true } };

    expect(sweep(world, reading("2026-03-02 12:00", [own, command]))).toEqual([
      "new bot: a bot's message",
      "new command: a command",
    ]);
  });
});

describe("a thread of which the platform tells late", () => {
  it.each([
    ["written", "2026-03-02 11:58", null],
    ["edited", "2026-03-02 10:00", "2026-03-02 11:58"],
  ])("may leave out a reply that was %s lately", (_what, writtenAt, editedAt) => {
    const world = asked();
    const message = world.reply("p3", "csp-1", "Yes.", { id: "late", at: writtenAt });
    if (editedAt !== null) world.at(editedAt).edit(message, "Yes!");
    world.at("2026-03-02 12:00");

    expect(sweep(world, reading("2026-03-02 11:55", []))).toEqual([]);
    expect(sweep(world.at("2026-03-02 12:05"), reading("2026-03-02 12:00", []))).toEqual([
      "withdrawn late: withdrawn",
    ]);
  });

  it("brings nothing back that it says was not touched since it was deleted, however long ago that was", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "gone" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 11:00").withdraw(written.message);
    const late = reading("2026-03-02 12:00", [written]);

    expect(sweep(world, late)).toEqual(["new gone: withdrawn"]);
    expect(sweep(world, reading("2026-03-02 12:00", [written], [], "2026-03-02 10:00"))).toEqual([
      "new gone: withdrawn",
    ]);
    expect(sweep(world, reading("2026-03-02 12:00", [written], [], "2026-03-02 11:00"))).toEqual([
      "new gone: withdrawn",
    ]);
    expect(world.view("csp-1").replies).toEqual([]);
    expect(sweep(world, reading("2026-03-02 12:00", [written], [], "2026-03-02 11:30"))).toEqual([
      "restored gone: restored,judged",
    ]);
  });

  it("may leave out a reply that was brought back lately, or tell of the deletion alone", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "back" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 11:00").withdraw(written.message);
    world.at("2026-03-02 11:58").receive({ kind: "restored", written, at: world.time() });

    expect(sweep(world, reading("2026-03-02 11:55", []))).toEqual([]);
    expect(sweep(world, reading("2026-03-02 11:55", [], ["back 2026-03-02 11:00"]))).toEqual([
      "withdrawn back: an older version",
    ]);
    expect(world.view("csp-1").replies.map(({ text }) => text)).toEqual(["Yes."]);
  });

  it("may leave out a reply that reached the bot late", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "late" });
    world.at("2026-03-02 11:58").receive({ kind: "new", written });

    expect(sweep(world.at("2026-03-02 12:00"), reading("2026-03-02 11:55", []))).toEqual([]);
  });

  it("withdraws what it tells to be deleted at once, with the time of that", () => {
    const world = asked();
    world.reply("p3", "csp-1", "A mistake.", { id: "mistake", at: "2026-03-02 11:57" });
    world.at("2026-03-02 12:00");

    expect(sweep(world, reading("2026-03-02 11:55", [], ["mistake 2026-03-02 11:58"]))).toEqual([
      "withdrawn mistake: withdrawn",
    ]);
    expect(world.view("csp-1").withdrawn).toMatchObject([{ withdrawnAt: at("2026-03-02 11:58") }]);
  });

  it("may still show what was deleted lately", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Personal.", { id: "personal" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 11:58").withdraw(written.message);

    expect(sweep(world.at("2026-03-02 12:00"), reading("2026-03-02 11:55", [written]))).toEqual([
      "new personal: withdrawn",
    ]);
  });
});

describe("a reply that the organisation's policy blocks", () => {
  const blocked = (sureUntil: string, written: Written) => ({
    ...reading(sureUntil, []),
    blocked: [{ written: { ...written, text: "", files: [] }, at: at(sureUntil) }],
  });

  it("loses its words, the secretary is told once, and it comes back when it is released", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes, since May.", { id: "held" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 11:00");

    expect(sweep(world, blocked("2026-03-02 10:55", written))).toEqual(["blocked held: withdrawn,noticed"]);
    expect(world.status("csp-1")).toBe("open");
    expect(world.view("csp-1").withdrawn).toMatchObject([{ text: "", withdrawnHow: "blocked" }]);
    expect(sweep(world, blocked("2026-03-02 10:56", written))).toEqual(["blocked held: withdrawn"]);

    world.at("2026-03-02 12:00");
    expect(sweep(world, reading("2026-03-02 11:55", [written], [], "2026-03-02 10:00"))).toEqual([
      "restored held: restored,judged",
    ]);
    expect(world.status("csp-1")).toBe("answered");
    const [back] = world.view("csp-1").replies;
    expect(back).toMatchObject({ text: "Yes, since May." });
    expect(back).not.toHaveProperty("withdrawnHow");
  });

  it("is told of, and named, also when it was blocked before it was heard", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes, since May.", { id: "held" });

    expect(sweep(world, blocked("2026-03-02 10:05", written))).toEqual(["blocked held: kept,noticed"]);
    expect(world.view("csp-1")).toMatchObject({
      replies: [],
      withdrawn: [{ text: "", withdrawnHow: "blocked" }],
    });
    expect(sweep(world, reading("2026-03-02 11:00", []))).toEqual(["withdrawn held: withdrawn"]);
    expect(sweep(world, reading("2026-03-02 11:30", [written]))).toEqual(["new held: withdrawn"]);
  });
});

describe("a reply that was left out by a reading", () => {
  it("is back when it stands there again, unless its deletion was told since", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "out" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 12:00");
    const shown = (sure: string) => reading(sure, [written], [], "2026-03-02 10:00");

    expect(sweep(world, reading("2026-03-02 11:55", []))).toEqual(["withdrawn out: withdrawn"]);
    expect(sweep(world, shown("2026-03-02 11:55"))).toEqual(["new out: withdrawn"]);
    expect(sweep(world, shown("2026-03-02 11:56"))).toEqual(["restored out: restored,judged"]);
    expect(sweep(world, reading("2026-03-02 11:57", []))).toEqual(["withdrawn out: withdrawn"]);
    expect(sweep(world, reading("2026-03-02 11:58", [], ["out 2026-03-02 11:57"]))).toEqual([
      "withdrawn out: withdrawn",
    ]);
    expect(sweep(world.at("2026-03-02 13:00"), shown("2026-03-02 12:55"))).toEqual(["new out: withdrawn"]);
  });
});

describe("a thread that is too old to be shown", () => {
  it("withdraws nothing: nobody took anything back", () => {
    const world = asked();
    world.receive({ kind: "new", written: world.write("p3", "csp-1", "Yes.", { id: "old" }) });

    expect(sweep(world, { ...reading("2026-03-02 12:00", []), root: "hidden" })).toEqual([]);
  });

  it("leaves alone what stands there unread", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "locked" });
    world.receive({ kind: "new", written });

    expect(sweep(world, { ...reading("2026-03-02 12:00", []), unread: [written.message] })).toEqual([]);
  });
});

describe("a reply whose deletion was taken back while nobody listened", () => {
  it("is brought back with the words that stand there", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "back" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 11:00").withdraw(written.message);
    world.at("2026-03-02 12:00");

    expect(
      sweep(
        world,
        reading("2026-03-02 11:55", [{ ...written, text: "Yes, in part." }], [], "2026-03-02 11:50"),
      ),
    ).toEqual(["restored back: restored,judged"]);
    expect(world.view("csp-1").replies).toMatchObject([{ text: "Yes, in part.", withdrawnAt: null }]);
    expect(world.status("csp-1")).toBe("answered");
  });

  it("is kept as live, also if it was known by its deletion alone", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "back" });
    world.at("2026-03-02 11:00").withdraw(written.message);

    expect(
      sweep(world.at("2026-03-02 12:00"), reading("2026-03-02 11:55", [written], [], "2026-03-02 11:50")),
    ).toEqual(["restored back: kept,judged"]);
    expect(world.status("csp-1")).toBe("answered");
  });

  it("can be deleted, brought back and edited again after that", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "back" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 11:00").withdraw(written.message);
    sweep(world.at("2026-03-02 12:00"), reading("2026-03-02 11:55", [written], [], "2026-03-02 11:55"));

    // All of this was before the reading, and comes in after it.
    world.receive({
      kind: "changed",
      written: { ...written, text: "No.", editedAt: at("2026-03-02 11:56") },
    });
    expect(world.view("csp-1").replies).toMatchObject([{ text: "No." }]);
    world.receive({
      kind: "withdrawn",
      message: written.message,
      thread: ROOT,
      author: null,
      at: at("2026-03-02 11:57"),
    });
    expect(world.view("csp-1").replies).toEqual([]);
    world.receive({ kind: "restored", written, at: at("2026-03-02 11:58") });
    expect(world.view("csp-1").replies).toMatchObject([{ text: "Yes." }]);
  });
});
