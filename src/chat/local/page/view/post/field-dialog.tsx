import { useId, useRef, useState } from "preact/hooks";
import type { Button } from "../../../../post.ts";
import { missingFields } from "../../model/missing-fields.ts";
import { Modal } from "../base/modal.tsx";
import { RefusalNote } from "../base/refusal-note.tsx";
import { useTask } from "../base/use-task.ts";
import { WorkButton } from "../base/work-button.tsx";
import { FieldRow } from "./field-row.tsx";

/** Asks for what a button needs to know before it can act, and stays open until that is done or given up. */
export function FieldDialog({
  button,
  act,
  onClosed,
}: {
  button: Button;
  act: (fields: Readonly<Record<string, string>>) => Promise<unknown>;
  onClosed: () => void;
}) {
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const task = useTask();

  const submit = async (close: () => void): Promise<void> => {
    const found = missingFields(button.fields, values);
    setMissing(found);
    const first = button.fields.find(({ id }) => found[id]);
    if (first) form.current?.querySelector<HTMLElement>(`#${CSS.escape(`${prefix}-${first.id}`)}`)?.focus();
    else if (await task.run(() => act(values))) close();
  };

  return (
    <Modal title={button.label} onClosed={onClosed}>
      {(close) => (
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            void submit(close);
          }}
        >
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
            <WorkButton
              type="submit"
              look={button.style === "danger" ? "danger" : "primary"}
              busy={task.busy}
            >
              {task.busy ? "Working…" : button.label}
            </WorkButton>
            <button type="button" class="button button-plain" onClick={close}>
              Cancel
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}
