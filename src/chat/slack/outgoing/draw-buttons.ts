import type { Button as SlackButton } from "@slack/web-api";
import type { Button } from "../../post.ts";
import { buttonValue } from "./button-value.ts";
import { cut } from "./cut.ts";
import type { Drawn } from "./drawn.ts";
import { LIMITS } from "./limits.ts";

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
