import type { BoardRuntime } from "../../bot/bot.ts";
import type { ItemId, MessageKey } from "../../core/names/ids.ts";
import type { CommandEntry } from "./call.ts";
import type { Fields } from "./fields.ts";

/**
 * What somebody wants, understood in full and not allowed yet: nothing of it is read from text again. A typed line comes
 * to one when its board is known; a button is one from the start, for its post belongs to one item of one board.
 */
export type Intent = {
  readonly command: CommandEntry;
  readonly runtime: BoardRuntime;
  /** Null for a command that is about the board as a whole. */
  readonly item: ItemId | null;
  /** The reply of the item that a button is about; null for all else. */
  readonly reply: MessageKey | null;
  readonly fields: Fields;
};
