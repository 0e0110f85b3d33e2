import type { InputBlock, KnownBlock, ModalView } from "@slack/web-api";
import type { Field } from "../../post.ts";
import { cut } from "./cut.ts";
import { LIMITS } from "./limits.ts";

/** What the bot's forms are known by. */
export const FORM = "soc:form";

/** Fields that a button asks for. */
export type Asking = {
  readonly title: string;
  /** What stands above the fields, so that whoever fills them in knows what they are about. */
  readonly head: readonly KnownBlock[];
  readonly fields: readonly Field[];
  readonly submit: string;
};

/** A form for the fields a button asks for. `about` is handed back with it, whatever happens in between. */
export function modal({ title, head, fields, submit }: Asking, about: string): ModalView {
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: about,
    title: words(title, LIMITS.viewTitle),
    submit: words(submit, LIMITS.viewButton),
    close: words("Cancel", LIMITS.viewButton),
    blocks: [...head, ...fields.map(input)],
  };
}

function input(field: Field): InputBlock {
  return {
    type: "input",
    block_id: field.id,
    label: words(field.label, LIMITS.inputLabel),
    element: element(field),
    ...(field.optional === true ? { optional: true } : {}),
  };
}

function element({ id, choices = [] }: Field): InputBlock["element"] {
  if (id === "reason" || id === "answer")
    return { type: "plain_text_input", action_id: id, multiline: true, max_length: 3000 };
  if (id === "date") return { type: "datepicker", action_id: id };
  // Without a list of people that fits, anybody on the workspace can be chosen; the bot knows people by account as well.
  if (id === "person" && (choices.length === 0 || choices.length > LIMITS.options))
    return { type: "users_select", action_id: id };
  return {
    type: "static_select",
    action_id: id,
    options: choices.slice(0, LIMITS.options).map(({ id: value, name }) => ({
      text: words(name, LIMITS.optionText),
      value: value.slice(0, LIMITS.optionValue),
    })),
  };
}

function words(text: string, limit: number) {
  return { type: "plain_text", text: cut(text, limit), emoji: false } as const;
}
