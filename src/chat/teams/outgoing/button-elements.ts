import type { Button, Field } from "../../post.ts";
import { inputId } from "../incoming/card-data.ts";
import type { CardElement } from "./card-element.ts";

/** How many buttons Teams shows; the others go into a menu. */
const SHOWN = 6;
const REASON_LIMIT = 1_000;
const ANSWER_LIMIT = 10_000;
const STYLES = { plain: "default", primary: "positive", danger: "destructive" } as const;

/** What stands under a post to be pressed. `mark` tells which post it was; it carries nobody's words. */
export function buttonElements(buttons: readonly Button[], mark: string, withAnswer: boolean): CardElement[] {
  const actions = [...(withAnswer ? [answer(mark)] : []), ...buttons.map((each) => button(each, mark))];
  if (actions.length === 0) return [];
  const all = actions.map((action, index) => (index < SHOWN ? action : { ...action, mode: "secondary" }));
  return [{ type: "ActionSet", actions: all }];
}

/** A button that sends what is in its card, and does the same in clients that know only the older kind. */
export function executeAction(
  title: string,
  data: Readonly<Record<string, string>>,
  style: Button["style"],
): CardElement {
  const shared = { title, data, ...(style === "plain" ? {} : { style: STYLES[style] }) };
  return {
    type: "Action.Execute",
    verb: data.soc,
    ...shared,
    fallback: { type: "Action.Submit", ...shared },
  };
}

function button({ id, label, style, fields }: Button, mark: string): CardElement {
  const act = executeAction(label, { soc: "press", post: mark, button: id }, style);
  if (fields.length === 0) return act;
  return dialog(
    label,
    fields.map((field) => input(field, id)),
    act,
    style,
  );
}

/** For where Teams gives the bot only messages that mention it: what is sent here is an answer like any reply. */
function answer(mark: string): CardElement {
  const text = {
    type: "Input.Text",
    id: inputId("answer", "text"),
    label: "Your answer, kept under your name and shown in this thread",
    isMultiline: true,
    maxLength: ANSWER_LIMIT,
    isRequired: true,
    errorMessage: "The answer is empty.",
  };
  return dialog(
    "Answer",
    [text],
    executeAction("Send answer", { soc: "answer", post: mark }, "primary"),
    "plain",
  );
}

/** A button that first opens a few fields. */
function dialog(
  title: string,
  body: readonly CardElement[],
  act: CardElement,
  style: Button["style"],
): CardElement {
  return {
    type: "Action.ShowCard",
    title,
    ...(style === "plain" ? {} : { style: STYLES[style] }),
    card: { type: "AdaptiveCard", body, actions: [act] },
  };
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
