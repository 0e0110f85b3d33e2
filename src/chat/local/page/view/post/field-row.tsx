import type { Field } from "../../../../post.ts";

/** In letters: as much as the workspace takes. */
const LONGEST = 40_000;

/** One thing a button wants to know: a label, the control that fits, and what is wrong with what was filled in. */
export function FieldRow({
  field,
  id,
  value,
  fault,
  onValue,
}: {
  field: Field;
  id: string;
  value: string;
  fault: string | null;
  onValue: (value: string) => void;
}) {
  const control = {
    id,
    value,
    "aria-invalid": fault !== null,
    "aria-describedby": fault === null ? undefined : `${id}-fault`,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {fault && (
        <p id={`${id}-fault`} class="field-fault">
          {fault}
        </p>
      )}
      {field.id === "reason" && <textarea {...control} rows={3} maxLength={LONGEST} />}
      {field.id === "answer" && <textarea {...control} rows={6} maxLength={LONGEST} />}
      {field.id === "date" && <input {...control} type="date" />}
      {(field.id === "person" || field.id === "choice") && (
        <select {...control}>
          <option value="">{field.id === "person" ? "Choose a person" : "Choose one"}</option>
          {field.choices?.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
