import { describe, expect, it } from "vitest";
import { missedReplies } from "../../src/core/missed-replies.ts";
import type { Written } from "../../src/core/reply.ts";
import { at, board } from "./build.ts";
import { type History, history } from "./history.ts";

const ROOT = { channel: "local:csp", workspace: "w1", id: "post1" };

function asked(changes = {}): History {
  return history(board(changes)).wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-02 10:00");
}

/** What a reading of the first item's thread, begun at a time, leads to. */
function sweep(world: History, standing: readonly Written[], readAt: string, root = ROOT): string[] {
  const item = world.item("csp-1");
  const replies = missedReplies(world.state, item, root, standing, at(readAt));
  return replies.map((reply) => {
    const { id } = reply.kind === "withdrawn" ? reply.message : reply.written.message;
    const verdict = world.receive(reply);
    const what =
      verdict.kind === "ignored" ? verdict.because : verdict.happenings.map(({ kind }) => kind).join();
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

    expect(
      sweep(
        world,
        [{ ...known, text: "Yes!", editedAt: at("2026-03-02 11:00") }, missed],
        "2026-03-02 12:00",
      ),
    ).toEqual(["new known: changed", "new missed: kept", "withdrawn gone: withdrawn"]);
    expect(world.view("csp-1").replies.map(({ text }) => text)).toEqual(["Yes!", "Missed."]);
    expect(world.view("csp-1").withdrawn).toMatchObject([{ withdrawnAt: at("2026-03-02 12:00"), text: "" }]);
  });

  it("tells nothing new the second time", () => {
    const world = asked();
    const known = world.write("p3", "csp-1", "Yes.", { id: "known" });
    world.receive({ kind: "new", written: known });
    world.receive({ kind: "new", written: world.write("p4", "csp-1", "No.", { id: "gone" }) });
    world.at("2026-03-02 12:00");
    sweep(world, [known], "2026-03-02 12:00");

    expect(sweep(world, [known], "2026-03-02 12:00")).toEqual(["new known: known already"]);
  });

  it("leaves alone what was kept while it was being read", () => {
    const world = asked();
    world.receive({ kind: "new", written: world.write("p4", "csp-1", "Just now.", { id: "new" }) });

    expect(sweep(world, [], "2026-03-02 10:00")).toEqual([]);
    expect(sweep(world, [], "2026-03-02 09:59")).toEqual([]);
    expect(sweep(world, [], "2026-03-02 10:01")).toEqual(["withdrawn new: withdrawn"]);
  });

  it("says nothing of replies in the item's other threads", () => {
    const world = asked({ channels: ["local:csp", "local:csp2"] });
    world.reply("p4", "csp-1", "There.", { channel: "local:csp2", id: "there" });
    world.reply("p3", "csp-1", "Here.", { id: "here" });

    expect(sweep(world, [], "2026-03-02 12:00")).toEqual(["withdrawn here: withdrawn"]);
    expect(sweep(world, [], "2026-03-02 12:00", world.root("csp-1", "local:csp2"))).toEqual([
      "withdrawn there: withdrawn",
    ]);
  });

  it("leaves out the bot's own messages and commands", () => {
    const world = asked();
    const bot = { ...world.write("p3", "csp-1", "Receipt.", { id: "bot" }) };
    const command = world.write("p3", "csp-1", "/soc status", { id: "command" });

    expect(
      sweep(world, [{ ...bot, author: { ...bot.author, bot: true } }, command], "2026-03-02 12:00"),
    ).toEqual(["new bot: a bot's message", "new command: a command"]);
  });
});
