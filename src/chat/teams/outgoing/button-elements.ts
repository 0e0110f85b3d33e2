import type { Button, Field } from "../../post.ts";
import { inputId } from "../incoming/card-data.ts";
import type { CardElement } from "./card-element.ts";
import { dialog } from "./dialog.ts";
import { executeAction } from "./execute-action.ts";

/** How many buttons Teams shows; the others go into a menu. */
const SHOWN = 6;
const REASON_LIMIT = 1_000;

/** What stands under a post to be pressed. `mark` tells which post it was; it carries nobody's words. */
export function buttonElements(buttons: readonly Button[], mark: string): CardElement[] {
  if (buttons.length === 0) return [];
  const actions = buttons
    .map((each) => button(each, mark))
    .map((action, index) => (index < SHOWN ? action : { ...action, mode: "secondary" }));
  return [{ type: "ActionSet", actions }];
}

function button({ id, label, style, fields }: Button, mark: string): CardElement {
  const data = { soc: "press", post: mark, button: id };
  if (fields.length === 0) return executeAction(label, data, style);
  // Two buttons of one name would leave people to guess which of them sends.
  const send = executeAction(`Send: ${label.charAt(0).toLowerCase()}${label.slice(1)}`, data, style);
  return dialog(
    { title: label, style },
    fields.map((field) => input(field, id)),
    send,
  );
}

function input({ id, label, choices }: Field, button: string): CardElement {
  const shared = {
    id: inputId(button, id),
    label,
    isRequired: true,
    errorMessage: `${label}: nothing is filled in.`,
  };
  if (id === "date") return { type: "Input.Date", ...shared };
  if (choices !== undefined)
    return {
      type: "Input.ChoiceSet",
      style: "compact",
      choices: choices.map((choice) => ({ title: choice.name, value: choice.id })),
      ...shared,
    };
  return { type: "Input.Text", isMultiline: true, maxLength: REASON_LIMIT, ...shared };
}
