import type { CommandShape } from "../core/intake/read-line.ts";
import { ask } from "./ask.ts";
import { askHere } from "./ask-here.ts";
import { assign } from "./assign.ts";
import { begin } from "./begin.ts";
import type { CommandEntry } from "./call/call.ts";
import { accept, notApplicable, reopen, undo } from "./decide.ts";
import { digest } from "./digest.ts";
import { evidence } from "./evidence.ts";
import { extend } from "./extend.ts";
import { next } from "./next.ts";
import { pause, resume } from "./pause.ts";
import { record } from "./record.ts";
import { reply } from "./reply.ts";
import { status } from "./status.ts";
import { unanswered } from "./unanswered.ts";
import { moreTime, notMine } from "./wishes.ts";

/** Every command about a board, in the order in which help lists them. */
export const table: readonly CommandEntry[] = [
  status,
  unanswered,
  evidence,
  next,
  ask,
  askHere,
  digest,
  accept,
  reopen,
  notApplicable,
  extend,
  assign,
  undo,
  reply,
  record,
  notMine,
  moreTime,
  pause,
  resume,
  begin,
];

/** What a line is known by to be one of these commands, or `help`. */
export const shapes: readonly CommandShape[] = [
  ...table.map(({ name, takes, follows = null }) => ({ name, takes, follows })),
  { name: "help", takes: "command", follows: null },
];

/** What can be typed, for those who suggest it while somebody types, and for the README. */
export const suggestions: readonly { name: string; usage: string; about: string }[] = [
  ...table,
  {
    name: "help",
    usage: "help [all|COMMAND]",
    about: "Shows what you need first; all commands, or one.",
  },
].map(({ name, usage, about }) => ({ name, usage: `/soc ${usage}`, about }));
