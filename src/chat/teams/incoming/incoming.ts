import { readLine } from "../../../core/intake/read-line.ts";
import type { Reply } from "../../../core/model/reply.ts";
import type { MessageRef, UserRef } from "../../../core/names/ids.ts";
import { referencesIn } from "../../../core/reading/references-in.ts";
import { afterSlash } from "../../../core/typed/read-command-name.ts";
import type { Command, Press, Words } from "../../chat.ts";
import { channelWith, messageRef, type Spot, spotOf } from "../address.ts";
import { type Activity, actorOf, tenantOf } from "./activity.ts";
import { readCardData } from "./card-data.ts";
import { type FileConsent, readFileConsent } from "./file-consent.ts";
import { hasFiles } from "./files-of.ts";
import type { Known } from "./known.ts";
import { type MembershipChange, membershipChange } from "./membership-change.ts";
import { MESSAGE_ACTION, messageAction } from "./message-action.ts";
import { pressed } from "./pressed.ts";
import { readText, type Typed } from "./read-text.ts";
import { reply } from "./reply.ts";
import { words } from "./words.ts";

/** What an activity of Teams is to the bot. */
export type Incoming =
  /** `untold`: how many files it has of which Teams tells only that they are there. */
  | {
      readonly kind: "reply";
      readonly reply: Reply;
      readonly mentioned: boolean;
      readonly untold: number;
    }
  | { readonly kind: "words"; readonly words: Words; readonly untold: number; readonly spot: Spot }
  | { readonly kind: "command"; readonly command: Command; readonly spot: Spot }
  /** `mark` is that of the post it stands on: whoever presses it has seen that it stands. */
  | { readonly kind: "press"; readonly press: Press; readonly mark: string }
  /** Opens a dialog. */
  | { readonly kind: "form"; readonly press: Press; readonly mark: string }
  /** Somebody looks at the bot itself. */
  | { readonly kind: "home"; readonly id: string; readonly user: UserRef }
  /** Somebody wants a file that was promised to them. */
  | { readonly kind: "file"; readonly id: string; readonly user: UserRef; readonly file: string }
  | { readonly kind: "consent"; readonly user: UserRef; readonly consent: FileConsent }
  | { readonly kind: "lost"; readonly message: MessageRef }
  | { readonly kind: "place"; readonly change: MembershipChange }
  | { readonly kind: "ignored"; readonly because: string };

/** Translates an activity. Pure: what it means does not depend on when or how often it comes. */
export function incoming(activity: Activity, known: Known): Incoming {
  switch (activity.type) {
    case "message":
      return message(activity, known);
    case "messageUpdate":
    case "messageDelete":
      return changed(activity, known);
    case "invoke":
      return invoked(activity, known);
    case "installationUpdate":
    case "conversationUpdate":
      return membershipChange(activity, known);
    default:
      return ignored(`an activity of the type ${activity.type}`);
  }
}

function message(activity: Activity, known: Known): Incoming {
  const card = readCardData(activity.value);
  if (card !== null) return pressed(activity, card, known);
  if (activity.value != null && (activity.text ?? "") === "") return ignored("sent by somebody else's card");
  switch (activity.conversation.conversationType) {
    case "channel":
      return inChannel(activity, known);
    case "personal":
      return inPerson(activity, known);
    default:
      return ignored("not in a channel, nor to the bot alone");
  }
}

function inChannel(activity: Activity, known: Known): Incoming {
  const spot = spotOf(activity.conversation.id);
  const typed = readText(activity, known.isBot);
  const inThread = spot.root !== null && spot.root !== activity.id;
  const targeted = activity.recipient?.isTargeted === true;
  const line = targeted ? lineOf(activity, typed.text, known) : lineIn(activity, typed, known);
  if (line !== null && (line.kind === "command" || targeted))
    return { kind: "command", command: command(activity, spot, line, inThread, known), spot };
  // In a thread all else is said to the board.
  if (inThread) return reply(activity, "new", typed, known);
  const isOwn = !activity.from.id.startsWith("28:");
  // What names neither the bot nor a question is other people's talk, and is not read.
  const isHeard = typed.mentioned || referencesIn(typed.text).length > 0;
  return isOwn && isHeard ? words(activity, "new", typed, known) : ignored("not in a thread");
}

/** What somebody says to the bot in a channel: what mentions it, and what begins with `/soc`; null for all else. */
function lineIn(activity: Activity, { text, mentioned }: Typed, known: Known): LineOf | null {
  if (activity.from.id.startsWith("28:")) return null;
  const line = lineOf(activity, text, known);
  return mentioned || (line.kind === "command" && afterSlash(text) !== null) ? line : null;
}

/** What somebody says to the bot: whether it is a command, and in which words. */
type LineOf = { readonly kind: "command" | "prose"; readonly text: string };

function lineOf(activity: Activity, text: string, { vocabulary, now }: Known): LineOf {
  const files = hasFiles(activity) ? 1 : 0;
  const today = actorOf(activity, now).at.slice(0, 10);
  const line = readLine({ words: text, files, today }, vocabulary());
  return line.kind === "command" ? line : { kind: "prose", text };
}

function command(activity: Activity, spot: Spot, line: LineOf, inThread: boolean, { now }: Known): Command {
  const { conversation, root } = spot;
  const { id, user, name, at } = actorOf(activity, now);
  return {
    id,
    at,
    user,
    name,
    channel: channelWith(conversation),
    thread: inThread && root !== null ? messageRef(conversation, tenantOf(activity) ?? "", root) : null,
    ...toldAs(line),
  };
}

function toldAs({ kind, text }: LineOf): Pick<Command, "text" | "prose"> {
  return kind === "command" ? { text: text.replace(/^\s*\//, "") } : { text, prose: true };
}

/** What somebody writes to the bot alone is for the bot, whatever it is. */
function inPerson(activity: Activity, known: Known): Incoming {
  if (activity.from.id.startsWith("28:")) return ignored("a bot's message");
  const typed = readText(activity, known.isBot);
  const { id, user, name, at } = actorOf(activity, known.now);
  if (typed.text === "" && !hasFiles(activity)) return { kind: "home", id, user };
  const line = lineOf(activity, typed.text, known);
  if (line.kind === "prose") return words(activity, "new", typed, known);
  const command: Command = { id, at, user, name, channel: null, thread: null, ...toldAs(line) };
  return { kind: "command", command, spot: spotOf(activity.conversation.id) };
}

function changed(activity: Activity, known: Known): Incoming {
  const alone = activity.conversation.conversationType === "personal";
  if (!alone && activity.conversation.conversationType !== "channel")
    return ignored("changed outside a channel");
  if (activity.recipient?.isTargeted === true) return ignored("said to the bot alone");
  const { root, conversation } = spotOf(activity.conversation.id);
  const what = activity.channelData?.eventType;
  const id = activity.id ?? "";
  if ((root === null && !alone) || id === "") return ignored("a change that does not say of what");
  const version = alone || root === id ? words : reply;
  if (activity.type === "messageDelete" || what === "softDeleteMessage") {
    const gone = messageRef(conversation, tenantOf(activity) ?? "", id);
    if (known.ownOf(gone) === "post") return { kind: "lost", message: gone };
    return version(activity, "withdrawn", { text: "", mentioned: false }, known);
  }
  const typed = readText(activity, known.isBot);
  if (lineIn(activity, typed, known)?.kind === "command") return ignored("a command was changed");
  if (what === "undeleteMessage") return version(activity, "restored", typed, known);
  if (what === "editMessage" || what == null) return version(activity, "changed", typed, known);
  return ignored(`a change of the kind ${what}`);
}

function invoked(activity: Activity, known: Known): Incoming {
  if (activity.name === "fileConsent/invoke") {
    const consent = readFileConsent(activity.value);
    return consent === null
      ? ignored("a consent to no file of ours")
      : { kind: "consent", user: actorOf(activity, known.now).user, consent };
  }
  if (activity.name === MESSAGE_ACTION.opens) return messageAction(activity, known);
  const card = PRESSES.includes(activity.name ?? "") ? readCardData(activity.value) : null;
  return card === null
    ? ignored(`an invoke named ${activity.name ?? "nothing"}`)
    : pressed(activity, card, known);
}

/** What Teams calls a press of a button: on a card, one that opens a dialog, and one in a dialog. */
const PRESSES: readonly string[] = ["adaptiveCard/action", "task/fetch", "task/submit", MESSAGE_ACTION.sends];

function ignored(because: string): Incoming {
  return { kind: "ignored", because };
}
