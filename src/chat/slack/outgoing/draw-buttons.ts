import type { Button as SlackButton } from "@slack/web-api";
import { z } from "zod";
import type { Button, Field } from "../../post.ts";
import { cut } from "./cut.ts";
import { type Drawn, LIMITS } from "./limits.ts";

/** What the ids of the bot's buttons begin with. */
export const BUTTON = "soc:";

/** Buttons, as many to a row as Slack takes. */
export function drawButtons(buttons: readonly Button[]): readonly Drawn[] {
  const rows: Drawn[] = [];
  for (let from = 0; from < buttons.length; from += LIMITS.actions) {
    const elements = buttons.slice(from, from + LIMITS.actions).map((each, at) => drawn(each, from + at));
    rows.push({ block: { type: "actions", elements }, lines: 0 });
  }
  return rows;
}

/** Two buttons with one id may be about two things; to Slack each in a row has an id of its own. */
function drawn(button: Button, at: number): SlackButton {
  const text = { type: "plain_text", text: cut(button.label, LIMITS.buttonText), emoji: false } as const;
  const shown = {
    type: "button",
    text,
    action_id: actionOf(button, at),
    value: buttonValue(button),
  } as const;
  return button.style === "plain" ? shown : { ...shown, style: button.style };
}

function actionOf({ id, about = null }: Button, at: number): string {
  return about === null ? BUTTON + id : `${BUTTON}${id}#${at}`;
}

/** The id of a button by what Slack calls it; null if it is none of the bot's. */
export function buttonIn(action: string): string | null {
  return action.startsWith(BUTTON) ? action.slice(BUTTON.length).replace(/#\d+$/, "") : null;
}

const VALUE = z.object({
  about: z.string().nullable().catch(null),
  opens: z.enum(["fields", "form"]).catch("fields"),
  fields: z.array(
    z.object({
      id: z.enum(["reason", "date", "person", "choice", "answer"]),
      label: z.string(),
      choices: z.exactOptional(z.array(z.object({ id: z.string(), name: z.string() }))),
      optional: z.exactOptional(z.literal(true)),
    }),
  ),
});

/** What a button remembers, as it is handed to Slack and back. */
export type Remembered = {
  readonly about: string | null;
  readonly opens: "fields" | "form";
  readonly fields: readonly Field[];
};

/**
 * What a button remembers of what it is about and asks for: the bot may have been restarted before it is pressed. People who do
 * not fit are left out, and then chosen from everybody on the workspace.
 */
function buttonValue({ about = null, opens = "fields", fields }: Button): string {
  const rest = { ...(about === null ? {} : { about }), ...(opens === "fields" ? {} : { opens }) };
  const whole = JSON.stringify({ ...rest, fields });
  if (whole.length <= LIMITS.buttonValue) return whole;
  const shorter = fields.map(({ id, label, choices, ...more }) => ({
    ...{ id, label: label.slice(0, 200), ...more },
    ...(id === "person" || choices === undefined ? {} : { choices }),
  }));
  return JSON.stringify({ ...rest, fields: shorter });
}

/** What a pressed button remembers; nothing for a button of another time. */
export function rememberedIn(value: string | null): Remembered {
  try {
    const parsed = VALUE.safeParse(JSON.parse(value ?? "null"));
    if (parsed.success) return parsed.data;
  } catch {
    // Not of the bot's making.
  }
  return { about: null, opens: "fields", fields: [] };
}
