import { useState } from "preact/hooks";
import type { Button, Part } from "../../../../post.ts";
import { openForm, pressButton, type Stand } from "../../store/actions.ts";
import { addAside } from "../../store/asides.ts";
import { RefusalNote } from "../base/refusal-note.tsx";
import { useStore } from "../base/use-store.ts";
import { useTask } from "../base/use-task.ts";
import { FormDialog, type Shown } from "./form-dialog.tsx";
import { PostButtonRow } from "./post-button-row.tsx";

/** Where the answer to a press is put: below a message of a pane, which gets the focus where the button is gone. */
export type Below = { readonly pane: string; readonly after: string | null; readonly focus: string };

/**
 * The buttons of one of the bot's posts. One that needs to know more, or has a dialog made for whoever presses, opens one. The
 * answer stands below the post and is announced; the focus stays at the post.
 */
export function PostButtons({
  stand,
  below,
  buttons,
  head,
}: {
  stand: Stand;
  below: Below;
  buttons: readonly Button[];
  /** What a dialog of fields begins with: what they are about. */
  head: readonly Part[];
}) {
  const store = useStore();
  const task = useTask();
  const [dialog, setDialog] = useState<Shown | null>(null);

  const act = async (button: Button): Promise<void> => {
    const answer = await pressButton(store, stand, button, {});
    const { acting: person } = store.get();
    addAside(store, { person, pane: below.pane, after: below.after, kind: "button", ...answer });
    keepFocus(below);
  };
  const press = (button: Button): void => {
    if (button.opens === "form")
      void task.run(async () => {
        const { post, text } = await openForm(store, stand, button);
        setDialog({
          kind: "form",
          post: post ?? { summary: button.label, parts: [{ kind: "line", line: [text] }] },
        });
      });
    else if (button.fields.length > 0) setDialog({ kind: "fields", head, button });
    else void task.run(() => act(button));
  };

  return (
    <>
      <PostButtonRow buttons={buttons} busy={task.busy} onPress={press} />
      <RefusalNote refusal={task.refusal} />
      {dialog && (
        <FormDialog
          first={dialog}
          stand={stand}
          onClosed={() => {
            setDialog(null);
            keepFocus(below);
          }}
        />
      )}
    </>
  );
}

/** A button that is gone from its post takes the focus along; then the post has it. */
function keepFocus({ focus }: Below): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(focus)?.focus();
  });
}
