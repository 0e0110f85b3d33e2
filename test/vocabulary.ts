import { shapes } from "../src/commands/table.ts";
import type { Vocabulary } from "../src/core/intake/read-line.ts";
import { board } from "./core/build.ts";

/** What a command is known by on some boards; on the builder's board if none are named. */
export function vocabulary(boards: Vocabulary["boards"] = [board()]): Vocabulary {
  return { commands: shapes, boards, people: board().people };
}
