import type { Button as SlackButton } from "@slack/web-api";
import { z } from "zod";
import { asPersonId } from "../../../core/names/ids.ts";
import type { Button, Field } from "../../post.ts";
import { cut } from "./cut.ts";
import { type Drawn, LIMITS } from "./limits.ts";

/** What the ids of the bot's buttons begin with. */
export const BUTTON = "soc:";

/** Buttons, as many to a row as Slack takes. */
export function drawButtons(buttons: readonly Button[]): readonly Drawn[] {
  const rows: Drawn[] = [];
  for (let from = 0; from < buttons.length; from += LIMITS.actions) {
    const elements = buttons.slice(from, from + LIMITS.actions).map(drawn);
    rows.push({ block: { type: "actions", elements }, lines: 0 });
  }
  return rows;
}

function drawn(button: Button): SlackButton {
  const text = { type: "plain_text", text: cut(button.label, LIMITS.buttonText), emoji: false } as const;
  const shown = { type: "button", text, action_id: BUTTON + button.id, value: buttonValue(button) } as const;
  return button.style === "plain" ? shown : { ...shown, style: button.style };
}

const CHOICE = z.object({ id: z.string().transform(asPersonId), name: z.string() });
const VALUE = z.object({
  fields: z.array(
    z.object({
      id: z.enum(["reason", "date", "person"]),
      label: z.string(),
      choices: z.array(CHOICE).optional(),
    }),
  ),
});

/**
 * What a button remembers of the fields it asks for: the bot may have been restarted before it is pressed. People who do not
 * fit are left out, and then chosen from everybody on the workspace.
 */
function buttonValue({ fields }: Button): string {
  const whole = JSON.stringify({ fields });
  if (whole.length <= LIMITS.buttonValue) return whole;
  return JSON.stringify({ fields: fields.map(({ id, label }) => ({ id, label: label.slice(0, 200) })) });
}

/** The fields a pressed button asks for; none for a button of another time. */
export function fieldsIn(value: string | null): readonly Field[] {
  try {
    const parsed = VALUE.safeParse(JSON.parse(value ?? "null"));
    if (!parsed.success) return [];
    return parsed.data.fields.map(({ id, label, choices }) =>
      choices === undefined ? { id, label } : { id, label, choices },
    );
  } catch {
    return [];
  }
}
