import type { Button, Field } from "../../post.ts";
import { inputId } from "../incoming/card-data.ts";
import type { CardElement } from "./card-element.ts";

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

function button({ id, label, style, about = null, fields }: Button, mark: string): CardElement {
  const data = { soc: "press", post: mark, button: id, ...(about === null ? {} : { about }) };
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

/** In letters: how long an answer may be. */
const LIMIT = 10_000;

/**
 * What everybody may press under a question, in a row of its own. For where Teams gives the bot only messages that
 * mention it: what is sent here is an answer like any reply.
 */
export function answerElements(mark: string): CardElement[] {
  const text = {
    type: "Input.Text",
    id: inputId("answer", "text"),
    label: "Your answer, kept under your name and shown in this thread",
    isMultiline: true,
    maxLength: LIMIT,
    isRequired: true,
    errorMessage: "The answer is empty.",
  };
  const send = executeAction("Send answer", { soc: "answer", post: mark }, "primary");
  return [{ type: "ActionSet", actions: [dialog({ title: "Answer", style: "plain" }, [text], send)] }];
}

/** A button that first opens a few fields, and the button below them that sends what was filled in. */
function dialog(
  { title, style }: { readonly title: string; readonly style: Button["style"] },
  fields: readonly CardElement[],
  send: CardElement,
): CardElement {
  return {
    type: "Action.ShowCard",
    title,
    ...(style === "plain" ? {} : { style: STYLES[style] }),
    card: { type: "AdaptiveCard", body: fields, actions: [send] },
  };
}

/** What Teams calls the styles of buttons. */
const STYLES = { plain: "default", primary: "positive", danger: "destructive" } as const;

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
