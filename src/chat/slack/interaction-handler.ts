import type { ModalView } from "@slack/web-api";
import type { Instant } from "../../core/names/time.ts";
import { UNNAMED } from "../../core/names/unnamed.ts";
import type { Press } from "../chat.ts";
import type { Post } from "../post.ts";
import type { Respond } from "./connection/bolt-app.ts";
import type { EventContext } from "./event-handler.ts";
import { type BlockAction, blockAction } from "./incoming/block-action.ts";
import { commandText } from "./incoming/command-in.ts";
import { formSubmission } from "./incoming/form-submission.ts";
import { messageShortcut } from "./incoming/message-shortcut.ts";
import { namesNeeded } from "./incoming/message-words.ts";
import { slashCommand } from "./incoming/slash-command.ts";
import { waiting } from "./outgoing/dialog.ts";
import { BUDGET } from "./reading/reader.ts";
import { openDialog, openFields, showsIn } from "./sending/open-dialog.ts";
import { type Asker, replyPrivately } from "./sending/reply-privately.ts";
import { channelWith, messageRef, userWith } from "./slack-refs.ts";

type InteractionContext = Pick<EventContext, "inbox" | "time" | "reader" | "replyContext" | "log">;

/** Obeys a command typed after a slash, anywhere on the workspace; the answer is only for who typed it. */
export async function handleSlashCommand(
  context: InteractionContext,
  body: unknown,
  respond: Respond | null,
): Promise<void> {
  const command = slashCommand(body);
  if (command === null)
    return context.log("slack-command-ignored", { because: "nobody or nowhere is named" });
  const { user, channel, direct, raw } = command;
  // Slack does not say when.
  const at = context.time.now();
  const people = [user, ...namesNeeded({ text: raw, blocks: null, attachments: null })];
  const { nameOf } = await context.reader.accounts.of(people, BUDGET);
  const post = await context.inbox.command({
    id: command.id,
    at,
    user: userWith(user),
    name: nameOf(user) ?? UNNAMED,
    channel: direct ? null : channelWith(channel),
    thread: null,
    text: commandText(raw, nameOf),
  });
  await replyPrivately(context.replyContext, { user, channel, thread: null, direct, respond }, post);
}

/** Acts on a pressed button, or opens the dialog it needs first. */
export async function handleBlockAction(
  context: InteractionContext,
  body: unknown,
  respond: Respond | null,
): Promise<void> {
  const press = blockAction(body);
  if (press === null)
    return context.log("slack-button-ignored", { because: "not a button of the bot's on a message" });
  const act = { ...press, at: press.at ?? context.time.now(), fields: {} };
  if (press.opens === "form") {
    const form = () => formOf(context, act);
    return await orSay(context, act, respond, () => openDialog(context.replyContext.api, press, form));
  }
  if (press.fields.length > 0)
    return await orSay(context, act, respond, () => openFields(context.replyContext.api, press));
  await answer(context, act, { respond, view: press.dialog?.id ?? null });
}

/** Opens the dialog that somebody wants at a message. */
export async function handleShortcut(
  context: InteractionContext,
  body: unknown,
  respond: Respond | null,
): Promise<void> {
  const shortcut = messageShortcut(body);
  if (shortcut === null) return context.log("slack-button-ignored", { because: "not the bot's shortcut" });
  const act = { ...shortcut, at: shortcut.at ?? context.time.now(), fields: {} };
  const form = () => formOf(context, act);
  const open = () => openDialog(context.replyContext.api, shortcut, form);
  await orSay(context, act, respond, open, "Choose it again");
}

/** What stands in the dialog of a form once it was sent: one that is to show what came of it waits for that. */
export function afterForm(body: unknown): ModalView | undefined {
  return formSubmission(body)?.dialog === true ? waiting() : undefined;
}

/** Acts on a form that was sent: the button that opened it is now pressed. */
export async function handleFormSubmission(context: InteractionContext, body: unknown): Promise<void> {
  const form = formSubmission(body);
  if (form === null) return context.log("slack-form-ignored", { because: "not a form of the bot's" });
  // Slack does not say when; not when the form was opened, for what was written meanwhile had to be seen first.
  const act = { ...form, at: context.time.now() };
  await answer(context, act, { respond: null, view: form.dialog ? form.view : null });
}

type Act = Pick<BlockAction, "id" | "user" | "channel" | "ts" | "thread" | "button" | "about"> & {
  readonly at: Instant;
  readonly fields: Readonly<Record<string, string>>;
};

/** Has the bot act, and shows what came of it: in the dialog where there is one, or else to this person alone. */
async function answer(
  context: InteractionContext,
  act: Act,
  where: { readonly respond: Respond | null; readonly view: string | null },
): Promise<void> {
  const post = await context.inbox.press(await pressOf(context, act));
  const { api } = context.replyContext;
  if (where.view !== null && (await showsIn(api, where.view, post))) return;
  await replyPrivately(context.replyContext, askerOf(act, where.respond), post);
}

async function formOf(context: InteractionContext, act: Act): Promise<Post> {
  return await context.inbox.form(await pressOf(context, act));
}

async function pressOf({ reader }: InteractionContext, act: Act): Promise<Press> {
  const { id, at, user, channel, ts, button, about, fields } = act;
  const { nameOf } = await reader.accounts.of([user], BUDGET);
  const message = messageRef(reader.known.self.team, channel, ts);
  return {
    ...{ id, at, user: userWith(user), name: nameOf(user) ?? UNNAMED },
    message,
    button,
    about,
    fields,
  };
}

function askerOf({ user, channel, thread }: Act, respond: Respond | null): Asker {
  return { user, channel, thread, direct: channel.startsWith("D"), respond };
}

/** Opens a dialog, or says how to do without. */
async function orSay(
  context: InteractionContext,
  act: Act,
  respond: Respond | null,
  open: () => Promise<void>,
  again = "Press the button again",
): Promise<void> {
  try {
    await open();
  } catch (error) {
    context.log("slack-form-not-opened", { because: error instanceof Error ? error.message : String(error) });
    const words = `Slack did not open the form. ${again}, or type the command: /soc help`;
    const post = { summary: words, parts: [{ kind: "line", line: [words] } as const] };
    await replyPrivately(context.replyContext, askerOf(act, respond), post);
  }
}
