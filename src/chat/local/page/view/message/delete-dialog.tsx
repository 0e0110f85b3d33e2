import type { Message } from "../../api/wire.ts";
import { deleteMessage } from "../../store/actions.ts";
import { Modal } from "../base/modal.tsx";
import { RefusalNote } from "../base/refusal-note.tsx";
import { useStore } from "../base/use-store.ts";
import { useTask } from "../base/use-task.ts";
import { WorkButton } from "../base/work-button.tsx";

/** Asks whether a message of one's own is really to go. `onDeleted` is called when it went. */
export function DeleteDialog({
  message,
  onDeleted,
  onClosed,
}: {
  message: Message;
  onDeleted: () => void;
  onClosed: () => void;
}) {
  const store = useStore();
  const task = useTask();
  return (
    <Modal title="Delete this message" onClosed={onClosed}>
      {(close) => (
        <>
          <blockquote class="quote quote-short" dir="auto">
            {message.text || message.files.map(({ name }) => name).join(", ")}
          </blockquote>
          <p>
            It is taken out of this conversation. If the bot had kept it as evidence, it is marked as
            withdrawn.
          </p>
          <RefusalNote refusal={task.refusal} />
          <div class="modal-buttons">
            <WorkButton
              look="danger"
              busy={task.busy}
              onPress={() =>
                void task.run(async () => {
                  await deleteMessage(store, message);
                  close();
                  onDeleted();
                })
              }
            >
              {task.busy ? "Deleting…" : "Delete"}
            </WorkButton>
            <button type="button" class="button button-plain" onClick={close}>
              Keep it
            </button>
          </div>
        </>
      )}
    </Modal>
  );
}
