import { useEffect, useRef, useState } from "preact/hooks";
import type { Button, Part, Post } from "../../../../post.ts";
import type { PrivateAnswer } from "../../api/wire.ts";
import { openForm, pressButton, type Stand } from "../../store/actions.ts";
import { Modal } from "../base/modal.tsx";
import { RefusalNote } from "../base/refusal-note.tsx";
import { useStore } from "../base/use-store.ts";
import { useTask } from "../base/use-task.ts";
import { FieldForm } from "./field-form.tsx";
import { PostButtonRow } from "./post-button-row.tsx";
import { PostView } from "./post-view.tsx";

/** What a dialog shows just now: what the bot made for this person, the fields of a button, or what came of it. */
export type Shown =
  | { readonly kind: "form"; readonly post: Post }
  | { readonly kind: "fields"; readonly head: readonly Part[]; readonly button: Button }
  | { readonly kind: "done"; readonly post: Post };

/** A dialog of the bot's. Each step takes the place of the one before, and says at its beginning what it is about. */
export function FormDialog({ first, stand, onClosed }: { first: Shown; stand: Stand; onClosed: () => void }) {
  const store = useStore();
  const task = useTask();
  const [shown, setShown] = useState(first);
  const body = useRef<HTMLDivElement>(null);
  const { acting } = store.get();

  // Where there is something to fill in, there; else at what is to be read, once it is no longer what the dialog opened with.
  useEffect(() => {
    const field = body.current?.querySelector<HTMLElement>("textarea, input, select");
    if (field) field.focus();
    else if (shown !== first) body.current?.focus();
  }, [shown]);

  const act = async (button: Button, fields: Readonly<Record<string, string>>): Promise<void> =>
    setShown({ kind: "done", post: postOf(await pressButton(store, stand, button, fields)) });
  const press = (button: Button): void => {
    if (button.opens === "form")
      void task.run(async () =>
        setShown({ kind: "form", post: postOf(await openForm(store, stand, button)) }),
      );
    else if (button.fields.length > 0) setShown({ kind: "fields", head: headOf(shown), button });
    else void task.run(() => act(button, {}));
  };
  const fields = fieldsOf(shown);
  const row = (buttons: readonly Button[]) => (
    <PostButtonRow buttons={buttons} busy={task.busy} onPress={press} />
  );

  return (
    <Modal title={titleOf(shown)} onClosed={onClosed}>
      {(close) => (
        <div ref={body} tabIndex={-1} class="form-dialog">
          {/* Outside a dialog nothing is announced while it is open. */}
          <div role="status">
            {shown.kind === "done" && <PostView post={shown.post} acting={acting} buttons={row} />}
          </div>
          {fields === null ? (
            <>
              {shown.kind === "form" && <PostView post={shown.post} acting={acting} buttons={row} />}
              <RefusalNote refusal={task.refusal} />
              <div class="modal-buttons">
                <button type="button" class="button button-plain" onClick={close}>
                  Close
                </button>
              </div>
            </>
          ) : (
            <FieldForm
              key={`${fields.button.id} ${fields.button.about ?? ""}`}
              button={fields.button}
              above={
                <PostView post={{ summary: "", parts: fields.head }} acting={acting} buttons={() => null} />
              }
              act={(filled) => act(fields.button, filled)}
              onCancel={close}
            />
          )}
        </div>
      )}
    </Modal>
  );
}

/** A form whose only button asks for fields shows them at once. */
function fieldsOf(shown: Shown): { readonly head: readonly Part[]; readonly button: Button } | null {
  if (shown.kind === "fields") return shown;
  if (shown.kind === "done") return null;
  const [only, ...others] = shown.post.parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []));
  if (only === undefined || others.length > 0 || only.fields.length === 0) return null;
  return { head: headOf(shown), button: only };
}

function headOf(shown: Shown): readonly Part[] {
  return shown.kind === "fields" ? shown.head : shown.post.parts.filter(({ kind }) => kind !== "buttons");
}

function titleOf(shown: Shown): string {
  if (shown.kind === "done") return "Only you can see this";
  return shown.kind === "fields" ? shown.button.label : shown.post.summary;
}

function postOf({ post, text }: PrivateAnswer): Post {
  return post ?? { summary: text, parts: [{ kind: "line", line: [text] }] };
}
