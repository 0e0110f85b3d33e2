import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { Button } from "../../../../post.ts";
import { missingFields } from "../../model/missing-fields.ts";
import { RefusalNote } from "../base/refusal-note.tsx";
import { useTask } from "../base/use-task.ts";
import { WorkButton } from "../base/work-button.tsx";
import { FieldRow } from "./field-row.tsx";

/** Asks for what a button needs to know before it can act, below what that is about, until it is done or given up. */
export function FieldForm({
  button,
  above,
  act,
  onCancel,
}: {
  button: Button;
  above: ComponentChildren;
  act: (fields: Readonly<Record<string, string>>) => Promise<unknown>;
  onCancel: () => void;
}) {
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const task = useTask();

  const submit = async (): Promise<void> => {
    const found = missingFields(button.fields, values);
    setMissing(found);
    const first = button.fields.find(({ id }) => found[id]);
    if (first) form.current?.querySelector<HTMLElement>(`#${CSS.escape(`${prefix}-${first.id}`)}`)?.focus();
    else await task.run(() => act(filledIn(values)));
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {above}
      {button.fields.map((field) => (
        <FieldRow
          key={field.id}
          field={field}
          id={`${prefix}-${field.id}`}
          value={values[field.id] ?? ""}
          fault={missing[field.id] ?? null}
          onValue={(value) => setValues({ ...values, [field.id]: value })}
        />
      ))}
      <RefusalNote refusal={task.refusal} />
      <div class="modal-buttons">
        <WorkButton type="submit" look={button.style === "danger" ? "danger" : "primary"} busy={task.busy}>
          {task.busy ? "Working…" : button.label}
        </WorkButton>
        <button type="button" class="button button-plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** What was left empty is not sent. */
function filledIn(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
}
