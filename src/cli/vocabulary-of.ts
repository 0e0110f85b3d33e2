import { shapes } from "../commands/table.ts";
import type { Settings } from "../config/settings.ts";
import type { Vocabulary } from "../core/intake/read-line.ts";

/** What a command is known by under these settings: the names of commands, boards and people. */
export function vocabularyOf({ boards, people }: Pick<Settings, "boards" | "people">): Vocabulary {
  return { commands: shapes, boards, people };
}
