import { memo } from "preact/compat";
import { useState } from "preact/hooks";
import type { PersonId } from "../../../../../core/names/ids.ts";
import { personIn } from "../../../../../core/names/local-channel.ts";
import type { Message } from "../../api/wire.ts";
import type { BoardTimes } from "../../model/board-times.ts";
import { Avatar } from "../base/avatar.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { EditForm } from "./edit-form.tsx";
import { MessageActions } from "./message-actions.tsx";
import { MessageBody } from "./message-body.tsx";
import { MessageHead } from "./message-head.tsx";
import { ThreadLink } from "./thread-link.tsx";

type Properties = {
  readonly message: Message;
  readonly pane: string;
  readonly acting: PersonId;
  readonly times: BoardTimes;
  readonly highlighted: boolean;
  /** Whether its thread can be opened from here. */
  readonly threaded: boolean;
};

/** A message of a channel or thread. Hundreds may stand in a list, so each is drawn again only when it changes. */
export const MessageItem = memo(function MessageItem(properties: Properties) {
  const { message, pane, acting, times, highlighted, threaded } = properties;
  const [doing, setDoing] = useState<"nothing" | "editing" | "deleting">("nothing");
  const id = `${pane}/${message.id}`;
  const mine = message.author.id === acting && !message.author.bot && !message.deletedAt;

  const edited = (): void => {
    setDoing("nothing");
    // After the form has given way to the buttons again.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-edit="${CSS.escape(message.id)}"]`)?.focus(),
    );
  };
  const deleted = (): void =>
    document.querySelector<HTMLElement>(`[data-list="${CSS.escape(pane)}"]`)?.focus();

  return (
    <article
      id={id}
      class={highlighted ? "message message-highlighted" : "message"}
      aria-labelledby={`${id}/author`}
      tabIndex={-1}
    >
      <Avatar {...message.author} />
      <div class="message-main">
        <MessageHead message={message} times={times} id={`${id}/author`} />
        {doing === "editing" ? (
          <EditForm message={message} onDone={edited} />
        ) : (
          <MessageBody message={message} pane={pane} acting={acting} />
        )}
        {threaded && opensThread(message) && <ThreadLink message={message} times={times} />}
        {mine && doing !== "editing" && (
          <MessageActions
            message={message}
            onEdit={() => setDoing("editing")}
            onDelete={() => setDoing("deleting")}
          />
        )}
        {doing === "deleting" && (
          <DeleteDialog message={message} onDeleted={deleted} onClosed={() => setDoing("nothing")} />
        )}
      </div>
    </article>
  );
});

/** Replies can always be read. They are invited where they are evidence: in channels, below what still stands. */
function opensThread({ replies, deletedAt, channel }: Message): boolean {
  return replies.length > 0 || !(deletedAt || personIn(channel) !== null);
}
