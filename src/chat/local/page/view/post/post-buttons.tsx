import { useEffect, useState } from "preact/hooks";
import type { Button } from "../../../../post.ts";
import type { Message } from "../../api/wire.ts";
import { pressButton } from "../../store/actions.ts";
import { RefusalNote } from "../base/refusal-note.tsx";
import { useStore } from "../base/use-store.ts";
import { useTask } from "../base/use-task.ts";
import { WorkButton } from "../base/work-button.tsx";
import { FieldDialog } from "./field-dialog.tsx";

/**
 * The buttons of one of the bot's posts. One that needs to know more asks in a dialog first. The answer stands below the
 * post and takes the focus, since the button that was pressed may be gone from the post by then.
 */
export function PostButtons({
  message,
  pane,
  buttons,
}: {
  message: Message;
  pane: string;
  buttons: readonly Button[];
}) {
  const store = useStore();
  const task = useTask();
  const [asking, setAsking] = useState<Button | null>(null);
  const [answer, setAnswer] = useState<string | null>(null);

  useEffect(() => {
    if (asking === null && answer !== null) document.getElementById(answer)?.focus();
  }, [asking, answer]);

  const act = async (button: Button, fields: Readonly<Record<string, string>>): Promise<void> => {
    const aside = await pressButton(store, pane, message, button.id, fields);
    setAnswer(aside.id);
  };
  const press = (button: Button): void => {
    if (button.fields.length > 0) setAsking(button);
    else void task.run(() => act(button, {}));
  };

  return (
    <>
      <div class="post-buttons">
        {buttons.map((button) => (
          <WorkButton key={button.id} look={button.style} busy={task.busy} onPress={() => press(button)}>
            {button.label}
          </WorkButton>
        ))}
      </div>
      <RefusalNote refusal={task.refusal} />
      {asking && (
        <FieldDialog button={asking} act={(fields) => act(asking, fields)} onClosed={() => setAsking(null)} />
      )}
    </>
  );
}
