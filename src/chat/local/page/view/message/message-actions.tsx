import type { Message } from "../../api/wire.ts";
import { Icon } from "../base/icon.tsx";

/** What one can do with a message of one's own. Shown on hover and focus, and always where there is no mouse. */
export function MessageActions({
  message,
  onEdit,
  onDelete,
}: {
  message: Message;
  onEdit: () => void;
  onDelete: () => void;
}) {
  return (
    <div class="actions">
      <button type="button" class="action" data-edit={message.id} onClick={onEdit}>
        <Icon name="pencil" /> Edit
      </button>
      <button type="button" class="action" onClick={onDelete}>
        <Icon name="bin" /> Delete
      </button>
    </div>
  );
}
