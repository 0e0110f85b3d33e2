import { z } from "zod";
import type { Respond } from "./connection/bolt-app.ts";
import type { Hearing } from "./event-handler.ts";
import { type Pressed, pressed } from "./incoming/block-action.ts";
import { commandText } from "./incoming/command-in.ts";
import { aboutWords, filledIn } from "./incoming/form-submission.ts";
import { namesNeeded } from "./incoming/message-words.ts";
import { slashCommand } from "./incoming/slash-command.ts";
import { modal } from "./outgoing/modal.ts";
import { BUDGET } from "./reading/reader.ts";
import { answer } from "./sending/reply-privately.ts";
import { messageRef, refTo } from "./slack-refs.ts";

type Interacting = Pick<Hearing, "inbox" | "reader" | "answering" | "log">;

/** Obeys a command typed after a slash, anywhere on the workspace; the answer is only for who typed it. */
export async function hearSlashCommand(
  hearing: Interacting,
  body: unknown,
  respond: Respond | null,
): Promise<void> {
  const command = slashCommand(body);
  if (command === null)
    return hearing.log("slack command ignored", { because: "nobody or nowhere is named" });
  const { user, channel, direct, raw } = command;
  const people = [user, ...namesNeeded({ text: raw, blocks: null, attachments: null })];
  const { nameOf } = await hearing.reader.accounts.of(people, BUDGET);
  const post = await hearing.inbox.command({
    id: command.id,
    user: refTo(user),
    name: nameOf(user),
    channel: direct ? null : refTo(channel),
    thread: null,
    text: commandText(raw, nameOf),
  });
  await answer(hearing.answering, { user, channel, thread: null, direct, respond }, post);
}

/** Acts on a pressed button, or opens the form it needs first. */
export async function hearButton(
  hearing: Interacting,
  body: unknown,
  respond: Respond | null,
): Promise<void> {
  const press = pressed(body);
  if (press === null)
    return hearing.log("slack button ignored", { because: "not a button of the bot's on a message" });
  if (press.fields.length > 0) return await openForm(hearing, press, respond);
  await act(hearing, { ...press, fields: {} }, respond);
}

/** Acts on a form that was sent: the button that opened it is now pressed. */
export async function hearForm(hearing: Interacting, body: unknown): Promise<void> {
  const form = filledIn(body);
  if (form === null) return hearing.log("slack form ignored", { because: "not a form of the bot's" });
  await act(hearing, form, null);
}

type Act = Pick<Pressed, "id" | "user" | "channel" | "ts" | "thread" | "button"> & {
  readonly fields: Readonly<Record<string, string>>;
};

async function act(
  { inbox, reader, answering }: Interacting,
  press: Act,
  respond: Respond | null,
): Promise<void> {
  const { user, channel, ts, thread, button, fields } = press;
  const { nameOf } = await reader.accounts.of([user], BUDGET);
  const post = await inbox.press({
    id: press.id,
    user: refTo(user),
    name: nameOf(user),
    message: messageRef(reader.known.self.team, channel, ts),
    button,
    fields,
  });
  await answer(answering, { user, channel, thread, direct: channel.startsWith("D"), respond }, post);
}

async function openForm(hearing: Interacting, press: Pressed, respond: Respond | null): Promise<void> {
  const { user, channel, ts, thread, button, label, fields, trigger } = press;
  const view = modal(
    label === "" ? "SOC questions" : label,
    fields,
    aboutWords({ channel, ts, thread, button }),
  );
  try {
    await hearing.answering.api.call("views.open", { trigger_id: trigger, view }, z.object({}));
  } catch (error) {
    hearing.log("slack form not opened", { because: error instanceof Error ? error.message : String(error) });
    const words = "Slack did not open the form. Press the button again, or type the command: /soc help";
    const post = { summary: words, parts: [{ kind: "line", line: [words] } as const] };
    await answer(
      hearing.answering,
      { user, channel, thread, direct: channel.startsWith("D"), respond },
      post,
    );
  }
}
