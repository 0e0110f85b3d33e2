import type { PersonId } from "../../../../../core/names/ids.ts";
import type { Message } from "../../api/wire.ts";
import { PlainText } from "../base/plain-text.tsx";
import { PostButtons } from "../post/post-buttons.tsx";
import { PostView } from "../post/post-view.tsx";
import { FileLinks } from "./file-links.tsx";

/** What a message says: a post of the bot in parts, somebody's words as they are, or that it is gone. */
export function MessageBody({ message, pane, acting }: { message: Message; pane: string; acting: PersonId }) {
  if (message.deletedAt) return <p class="message-deleted">This message was deleted.</p>;
  return (
    <>
      {message.post ? (
        <PostView
          post={message.post}
          acting={acting}
          buttons={(buttons) => (
            <PostButtons
              stand={{ message: message.id, channel: message.channel }}
              below={{ pane, after: message.id, focus: `${pane}/${message.id}` }}
              buttons={buttons}
              head={message.post?.parts.filter(({ kind }) => kind === "question") ?? []}
            />
          )}
        />
      ) : (
        message.text !== "" && <PlainText text={message.text} />
      )}
      <FileLinks files={message.files} />
    </>
  );
}
