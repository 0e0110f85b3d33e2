import { z } from "zod";
import type { Instant } from "../../core/names/time.ts";
import { UNNAMED } from "../../core/names/unnamed.ts";
import type { Respond } from "./connection/bolt-app.ts";
import type { EventContext } from "./event-handler.ts";
import { type BlockAction, blockAction } from "./incoming/block-action.ts";
import { commandText } from "./incoming/command-in.ts";
import { aboutWords, formSubmission } from "./incoming/form-submission.ts";
import { namesNeeded } from "./incoming/message-words.ts";
import { slashCommand } from "./incoming/slash-command.ts";
import { modal } from "./outgoing/modal.ts";
import { BUDGET } from "./reading/reader.ts";
import { replyPrivately } from "./sending/reply-privately.ts";
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

/** Acts on a pressed button, or opens the form it needs first. */
export async function handleBlockAction(
  context: InteractionContext,
  body: unknown,
  respond: Respond | null,
): Promise<void> {
  const press = blockAction(body);
  if (press === null)
    return context.log("slack-button-ignored", { because: "not a button of the bot's on a message" });
  if (press.fields.length > 0) return await openForm(context, press, respond);
  await act(context, { ...press, at: press.at ?? context.time.now(), fields: {} }, respond);
}

/** Acts on a form that was sent: the button that opened it is now pressed. */
export async function handleFormSubmission(context: InteractionContext, body: unknown): Promise<void> {
  const form = formSubmission(body);
  if (form === null) return context.log("slack-form-ignored", { because: "not a form of the bot's" });
  // Slack does not say when; not when the form was opened, for what was written meanwhile had to be seen first.
  await act(context, { ...form, at: context.time.now() }, null);
}

type Act = Pick<BlockAction, "id" | "user" | "channel" | "ts" | "thread" | "button"> & {
  readonly at: Instant;
  readonly fields: Readonly<Record<string, string>>;
};

async function act(
  { inbox, reader, replyContext }: InteractionContext,
  press: Act,
  respond: Respond | null,
): Promise<void> {
  const { at, user, channel, ts, thread, button, fields } = press;
  const { nameOf } = await reader.accounts.of([user], BUDGET);
  const post = await inbox.press({
    id: press.id,
    at,
    user: userWith(user),
    name: nameOf(user) ?? UNNAMED,
    message: messageRef(reader.known.self.team, channel, ts),
    button,
    fields,
  });
  await replyPrivately(
    replyContext,
    { user, channel, thread, direct: channel.startsWith("D"), respond },
    post,
  );
}

async function openForm(
  context: InteractionContext,
  press: BlockAction,
  respond: Respond | null,
): Promise<void> {
  const { user, channel, ts, thread, button, label, fields, trigger } = press;
  const view = modal(
    label === "" ? "SOC questions" : label,
    fields,
    aboutWords({ channel, ts, thread, button }),
  );
  try {
    await context.replyContext.api.call("views.open", { trigger_id: trigger, view }, z.object({}));
  } catch (error) {
    context.log("slack-form-not-opened", { because: error instanceof Error ? error.message : String(error) });
    const words = "Slack did not open the form. Press the button again, or type the command: /soc help";
    const post = { summary: words, parts: [{ kind: "line", line: [words] } as const] };
    await replyPrivately(
      context.replyContext,
      { user, channel, thread, direct: channel.startsWith("D"), respond },
      post,
    );
  }
}
