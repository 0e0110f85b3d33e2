import { randomUUID } from "node:crypto";
import type { Post } from "../../post.ts";
import { refOf, userOf } from "../addresses.ts";
import { commandText } from "../incoming.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { handToBot } from "./hand-to-bot.ts";
import { conversationFor, rootIn } from "./lookups.ts";

/** What somebody types: `/soc status`. No channel means a direct message; `thread` is any message of a thread. */
export type TypedCommand = {
  readonly channel: string | null;
  readonly person: string;
  readonly text: string;
  readonly thread: string | null;
};

/** Runs a command and resolves to what only that person sees, once all that followed is done. Raises a `Refusal`. */
export async function runCommand(workspace: Workspace, typed: TypedCommand): Promise<Post> {
  const person = workspace.book.person(typed.person);
  const conversation = conversationFor(workspace, person.id, typed.channel ?? "dm");
  const root = typed.thread === null ? null : rootIn(workspace, conversation, typed.thread);
  const text = commandText(typed.text);
  if (text.startsWith("/")) {
    const name = text.split(/\s/)[0] ?? "";
    throw new Refusal(
      400,
      `Cannot run ${name.slice(0, 40)}: the commands here start with /soc.`,
      "Try /soc help.",
    );
  }
  const command = {
    id: randomUUID(),
    at: workspace.clock.now(),
    user: userOf(person.id),
    name: person.name,
    channel: conversation.kind === "channel" ? conversation.id : null,
    thread: root === null ? null : refOf(root),
    text,
  };
  return await handToBot(workspace, (inbox) => inbox.command(command), {
    stands: "The command arrived",
    fix: "Send it again in a while.",
  });
}
