import type { InputBlock, ModalView } from "@slack/web-api";
import type { Field } from "../../post.ts";
import { cut } from "./cut.ts";
import { LIMITS } from "./limits.ts";

/** What the bot's forms are known by. */
export const FORM = "soc:form";

/** A form for the fields a button asks for. `about` is handed back with it, whatever happens in between. */
export function modal(title: string, fields: readonly Field[], about: string): ModalView {
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: about,
    title: { type: "plain_text", text: cut(title, LIMITS.viewTitle), emoji: false },
    submit: { type: "plain_text", text: "Send", emoji: false },
    close: { type: "plain_text", text: "Cancel", emoji: false },
    blocks: fields.map(input),
  };
}

function input(field: Field): InputBlock {
  const label = { type: "plain_text", text: cut(field.label, LIMITS.inputLabel), emoji: false } as const;
  return { type: "input", block_id: field.id, label, element: element(field) };
}

function element({ id, choices }: Field): InputBlock["element"] {
  if (id === "reason") return { type: "plain_text_input", action_id: id, multiline: true, max_length: 3000 };
  if (id === "date") return { type: "datepicker", action_id: id };
  // Without a list of people that fits, anybody on the workspace can be chosen; the bot knows people by account as well.
  if (choices === undefined || choices.length === 0 || choices.length > LIMITS.options)
    return { type: "users_select", action_id: id };
  return {
    type: "static_select",
    action_id: id,
    options: choices.map(({ id: value, name }) => ({
      text: { type: "plain_text", text: cut(name, LIMITS.optionText), emoji: false },
      value: value.slice(0, LIMITS.optionValue),
    })),
  };
}
