import type { Refusal } from "../../api/refusal.ts";

/** Why something was not done, said aloud at once. */
export function RefusalNote({ refusal, id }: { refusal: Refusal | null; id?: string }) {
  return (
    <div role="alert" id={id} class="refusal-room">
      {refusal && (
        <p class="refusal">
          <strong>{refusal.message}</strong> {refusal.fix}
        </p>
      )}
    </div>
  );
}
