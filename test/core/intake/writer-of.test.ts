import { expect, it } from "vitest";
import { writerOf } from "../../../src/core/model/people.ts";
import { userRef } from "../../../src/core/names/ids.ts";
import { board } from "../build.ts";
import { history } from "../history.ts";

const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
const written = world.write("p3", "csp-1", "Yes.");
const guest = { ...written, author: { user: userRef("local", "guest"), name: "Guest", bot: false } };
const gone = {
  kind: "withdrawn",
  message: written.message,
  thread: null,
  author: null,
  at: world.time(),
} as const;

it("a reply is the doing of its author: a person of the settings, or an account", () => {
  expect(writerOf(world.board, world.state, { kind: "new", written })).toBe("p3");
  expect(writerOf(world.board, world.state, { kind: "new", written: guest })).toBe("account local:guest");
});

it("a deletion is the doing of whom the platform names, else of the author, else the bot's", () => {
  expect(writerOf(world.board, world.state, { ...gone, author: guest.author })).toBe("account local:guest");
  expect(writerOf(world.board, world.state, gone)).toBe("bot");
  world.receive({ kind: "new", written });
  expect(writerOf(world.board, world.state, gone)).toBe("p3");
});
