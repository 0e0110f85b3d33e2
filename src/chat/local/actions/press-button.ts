import { randomUUID } from "node:crypto";
import type { MessageRef, PersonId } from "../../../core/names/ids.ts";
import type { Press } from "../../chat.ts";
import type { Button, Post } from "../../post.ts";
import { refOf, userOf } from "../addresses.ts";
import { buttonsOf } from "../message-view.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { handToBot } from "./hand-to-bot.ts";
import { conversationFor, knownMessage } from "./lookups.ts";

/** A button somebody presses. `message` null: one that stands in what only they were shown, in this conversation. */
export type PressedButton = {
  readonly message: string | null;
  readonly channel: string | null;
  readonly button: string;
  readonly about: string | null;
  readonly person: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** Presses a button and resolves to what only that person sees, once all that followed is done. Raises a `Refusal`. */
export async function pressButton(workspace: Workspace, pressed: PressedButton): Promise<Post> {
  const press = pressOf(workspace, pressed);
  return await handToBot(workspace, (inbox) => inbox.press(press), {
    stands: "The button was pressed",
    fix: "Press it again in a while.",
  });
}

/** What the dialog shows that a button opens for this person. Raises a `Refusal`. */
export async function openForm(workspace: Workspace, pressed: PressedButton): Promise<Post> {
  const press = pressOf(workspace, pressed);
  return await handToBot(workspace, (inbox) => inbox.form(press), {
    stands: "Nothing was changed",
    fix: "Press the button again in a while.",
  });
}

function pressOf(workspace: Workspace, { button, about, fields, ...pressed }: PressedButton): Press {
  const person = workspace.book.person(pressed.person);
  const message = messageOf(workspace, person.id, { button, about, fields, ...pressed });
  return {
    ...{ id: randomUUID(), at: workspace.clock.now(), user: userOf(person.id), name: person.name },
    ...{ message, button, about, fields },
  };
}

/** No message stands for what only one person was shown: what a button in it may do, the bot alone can tell. */
function messageOf(workspace: Workspace, person: PersonId, pressed: PressedButton): MessageRef {
  if (pressed.message === null) {
    const { id } = conversationFor(workspace, person, pressed.channel ?? "dm");
    return refOf({ id: "shown", channel: id, thread: null });
  }
  const message = knownMessage(workspace, pressed.message);
  conversationFor(workspace, person, message.channel);
  const buttons = buttonsOf(message);
  const button = buttons.find(({ id, about = null }) => id === pressed.button && about === pressed.about);
  const mayBeInDialog = pressed.about !== null || buttons.some(({ opens }) => opens === "form");
  if (button !== undefined) refuseOtherFields(button, pressed.fields);
  else if (!mayBeInDialog) throw noSuchButton(message.id, pressed.button, buttons);
  return refOf(message);
}

function noSuchButton(message: string, button: string, there: readonly Button[]): Refusal {
  const fix = there.length === 0 ? "It has no buttons." : `It has ${there.map(({ id }) => id).join(", ")}.`;
  return new Refusal(
    404,
    `Cannot press ${JSON.stringify(button.slice(0, 100))} on message ${message}: it is not there.`,
    fix,
  );
}

function refuseOtherFields(button: Button, fields: PressedButton["fields"]): void {
  const known: readonly string[] = button.fields.map(({ id }) => id);
  const other = Object.keys(fields).find((id) => !known.includes(id));
  if (other === undefined) return;
  throw new Refusal(
    400,
    `Cannot press ${button.id}: it has no field ${JSON.stringify(other.slice(0, 100))}.`,
    known.length === 0 ? "Leave out the fields." : `Its fields are ${known.join(", ")}.`,
  );
}
