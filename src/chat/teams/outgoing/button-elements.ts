import type { Button, Field } from "../../post.ts";
import { inputId } from "../incoming/card-data.ts";
import type { CardElement } from "./card-element.ts";

/** In letters: how much a field takes. */
const LIMITS = { reason: 1_000, answer: 10_000 } as const;
/** In letters: how much a row of buttons says at most, so that on a phone of 360 px none of them is out of reach. */
const ROW = 24;
/** In letters: what one button says at most, which fills a row of its own there. */
const LONGEST = 30;

/** What stands under a post to be pressed. `mark` tells which post it was; it carries nobody's words. */
export function buttonElements(buttons: readonly Button[], mark: string): CardElement[] {
  return rows(buttons).map((row) => ({ type: "ActionSet", actions: row.map((each) => action(each, mark)) }));
}

/** Buttons in rows that fit a narrow card, each with its place among all of them. */
export function rows(buttons: readonly Button[]): readonly (readonly Placed[])[] {
  const all: Placed[][] = [];
  let length = 0;
  for (const [place, button] of buttons.entries()) {
    const last = all.at(-1);
    length += button.label.length;
    if (last !== undefined && length <= ROW) last.push({ ...button, place });
    else {
      all.push([{ ...button, place }]);
      length = button.label.length;
    }
  }
  return all;
}

/** A button, and which of its card it is. */
export type Placed = Button & { readonly place: number };

function action(button: Placed, mark: string): CardElement {
  const { label, style, fields } = button;
  const data = sentBy(button, mark);
  if (button.opens === "form")
    return {
      type: "Action.Submit",
      title: label,
      ...styled(style),
      data: { ...data, soc: "form", msteams: { type: "task/fetch" } },
    };
  if (fields.length === 0) return executeAction(label, data, style);
  return shown(button, executeAction(sendLabel(label), data, style));
}

/** What the button is called that sends the fields of another: two of one name would leave people to guess which of them does. */
export function sendLabel(label: string): string {
  const whole = `Send: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return whole.length <= LONGEST ? whole : "Send";
}

/** What comes back when a button is pressed, beside what is filled in. */
export function sentBy({ id, about = null, place }: Placed, mark: string): Readonly<Record<string, string>> {
  const data = { soc: "press", post: mark, button: id };
  return about === null ? data : { ...data, about, inputs: `${id}#${place}` };
}

/** A button that first opens a few fields, and the button below them that sends what was filled in. */
export function shown({ label, style, ...button }: Placed, send: CardElement): CardElement {
  return {
    type: "Action.ShowCard",
    title: label,
    ...styled(style),
    card: { type: "AdaptiveCard", body: inputs(button), actions: [send] },
  };
}

/** The fields of a button. */
export function inputs({ id, about = null, place, fields }: Omit<Placed, "label" | "style">): CardElement[] {
  return fields.map((field) => input(field, about === null ? id : `${id}#${place}`));
}

function input({ id, label, choices, optional }: Field, owner: string): CardElement {
  const required = { isRequired: true, errorMessage: `${label}: nothing is filled in.` };
  const shared = { id: inputId(owner, id), label, ...(optional === true ? {} : required) };
  if (id === "date") return { type: "Input.Date", ...shared };
  if (choices !== undefined)
    return {
      type: "Input.ChoiceSet",
      style: "compact",
      choices: choices.map((choice) => ({ title: choice.name, value: choice.id })),
      ...shared,
    };
  const maxLength = id === "answer" ? LIMITS.answer : LIMITS.reason;
  return { type: "Input.Text", isMultiline: true, maxLength, ...shared };
}

/** What Teams calls the styles of buttons. */
const STYLES = { plain: "default", primary: "positive", danger: "destructive" } as const;

/** The style of a button, where it has one. */
export function styled(style: Button["style"]): { readonly style?: string } {
  return style === "plain" ? {} : { style: STYLES[style] };
}

/** A button that sends what is in its card, and does the same in clients that know only the older kind. */
export function executeAction(
  title: string,
  data: Readonly<Record<string, string>>,
  style: Button["style"],
): CardElement {
  const shared = { title, data, ...styled(style) };
  return {
    type: "Action.Execute",
    verb: data.soc,
    ...shared,
    fallback: { type: "Action.Submit", ...shared },
  };
}
