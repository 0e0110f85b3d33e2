import { randomUUID } from "node:crypto";
import type { Button, Post } from "../../post.ts";
import { refOf, userOf } from "../addresses.ts";
import { buttonsOf } from "../message-view.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { handToBot } from "./hand-to-bot.ts";
import { conversationFor, knownMessage } from "./lookups.ts";

/** A button pressed, with what its fields were filled with. */
export type PressedButton = {
  readonly message: string;
  readonly button: string;
  readonly person: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** Presses a button and resolves to what only that person sees, once all that followed is done. Raises a `Refusal`. */
export async function pressButton(workspace: Workspace, pressed: PressedButton): Promise<Post> {
  const person = workspace.book.person(pressed.person);
  const message = knownMessage(workspace, pressed.message);
  conversationFor(workspace, person.id, message.channel);
  const buttons = buttonsOf(message);
  const button = buttons.find(({ id }) => id === pressed.button);
  if (button === undefined) throw noSuchButton(message.id, pressed.button, buttons);
  refuseOtherFields(button, pressed.fields);
  const press = {
    id: randomUUID(),
    at: workspace.clock.now(),
    user: userOf(person.id),
    name: person.name,
    message: refOf(message),
    button: button.id,
    fields: pressed.fields,
  };
  return await handToBot(workspace, (inbox) => inbox.press(press), {
    stands: "The button was pressed",
    fix: "Press it again in a while.",
  });
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
