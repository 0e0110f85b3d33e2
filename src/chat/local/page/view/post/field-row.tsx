import type { Field } from "../../../../post.ts";

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
      {field.id === "reason" && <textarea {...control} rows={3} />}
      {field.id === "date" && <input {...control} type="date" />}
      {field.id === "person" && (
        <select {...control}>
          <option value="">Choose a person</option>
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
