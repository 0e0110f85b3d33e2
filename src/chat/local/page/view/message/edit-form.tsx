import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Message } from "../../api/wire.ts";
import { changeMessage } from "../../store/actions.ts";
import { RefusalNote } from "../base/refusal-note.tsx";
import { sendsOnEnter } from "../base/sends-on-enter.ts";
import { useStore } from "../base/use-store.ts";
import { useTask } from "../base/use-task.ts";
import { WorkButton } from "../base/work-button.tsx";

/** Another text for a message of one's own. Enter saves, Escape gives up. */
export function EditForm({ message, onDone }: { message: Message; onDone: () => void }) {
  const store = useStore();
  const task = useTask();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(message.text);

  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(message.text.length, message.text.length);
  }, []);

  const save = async (): Promise<void> => {
    if (text.trim() === "" && message.files.length === 0) return;
    if (text === message.text || (await task.run(() => changeMessage(store, message, text)))) onDone();
  };

  return (
    <form
      class="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={id} class="unseen">
        Edit message
      </label>
      <textarea
        ref={box}
        id={id}
        class="box"
        rows={Math.min(8, text.split("\n").length)}
        value={text}
        readOnly={task.busy}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.preventDefault();
            onDone();
          }
          if (sendsOnEnter(event)) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <RefusalNote refusal={task.refusal} />
      <div class="edit-buttons">
        <WorkButton type="submit" look="primary" busy={task.busy}>
          {task.busy ? "Saving…" : "Save"}
        </WorkButton>
        <button type="button" class="button button-plain" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
