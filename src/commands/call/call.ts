import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Button, Post } from "../../chat/post.ts";
import type { CommandShape } from "../../core/intake/read-line.ts";
import type { Board } from "../../core/model/board.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { By } from "../../core/names/by.ts";
import type { ItemId, MessageKey, PersonId, UserRef } from "../../core/names/ids.ts";
import type { Day, Instant } from "../../core/names/time.ts";
import { itemView } from "../../core/views/item-view.ts";
import type { ItemView } from "../../core/views/views.ts";
import type { Fields, Filled } from "./fields.ts";

/** A command that was understood and is allowed, about to be obeyed. */
export type Call = {
  readonly bot: Bot;
  readonly runtime: BoardRuntime;
  /** The command's own id: what it makes the bot say is keyed by it, so that a redelivered command says nothing twice. */
  readonly id: string;
  /** When it was given, by the clock of its platform. */
  readonly asOf: Instant;
  readonly by: By;
  /** Who gave it, by their account and the name it shows. */
  readonly user: UserRef;
  readonly name: string;
  readonly person: PersonId | null;
  /** Null when the call is about the board as a whole. */
  readonly item: ItemId | null;
  /** The reply of the item that it is about, where that was pointed at. */
  readonly reply: MessageKey | null;
  readonly fields: Fields;
};

/** A call about one item. */
export type ItemCall = Call & { readonly item: ItemId; readonly reference: string };

/** What a dialog is made for: an item as it stands now, and who reads it. They may see the board. */
export type Offering = {
  readonly board: Board;
  readonly state: BoardState;
  readonly view: ItemView;
  /** The reply it was opened at; null for the item as a whole. */
  readonly reply: MessageKey | null;
  readonly user: UserRef;
  readonly person: PersonId | null;
  readonly now: Instant;
  /** What its buttons say they are about. */
  readonly about: string;
};

type About = {
  readonly name: string;
  /** `accept REF [red|amber|green] [NOTE]` */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly about: string;
  /** Who may give it: whoever may see the board, or the chair and the secretaries. */
  readonly who: "readers" | "deciders";
  /** Whether it would have something posted on the board, when it is told this; never without it. */
  readonly speaks?: (fields: Fields) => boolean;
  /** What may follow it, and what it is about, that no prose is (`readLine`); nothing if it is not said. */
  readonly follows?: CommandShape["follows"];
  /**
   * Reads what was typed after the command, and after what it is about; without it, whatever follows is refused. `today` is the
   * day on the board.
   */
  readonly read?: (typed: string, today: Day) => Fields;
  /** What the button of the same name, under a question, tells; there is no such button without it. */
  readonly pressed?: (filled: Filled, today: Day) => Fields;
  /** The button of the same name in the dialog *Other…* of an item, or several; null where this person would be refused now. */
  readonly offered?: (to: Offering) => Button | readonly Button[] | null;
  /** What the dialog shows that a button of the same name opens, where it opens one. */
  readonly form?: (to: Offering) => Post;
};

/** A command about a board as a whole; or about an item if a reference follows, and about the board if none does. */
type BoardCommand = About & {
  readonly takes: "board" | "board or item";
  readonly obey: (call: Call) => Promise<Post>;
};

/** A command that needs the reference of an item. */
type ItemCommand = About & {
  readonly takes: "item";
  readonly obey: (call: ItemCall) => Promise<Post>;
};

export type CommandEntry = BoardCommand | ItemCommand;

/** The item a call is about, as it stands now. */
export function viewOf({ bot, runtime, item }: ItemCall): ItemView {
  return itemView(runtime.board, runtime.memory.state(), item, bot.clock.now());
}
