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
          buttons={(buttons) => <PostButtons message={message} pane={pane} buttons={buttons} />}
        />
      ) : (
        message.text !== "" && <PlainText text={message.text} />
      )}
      <FileLinks files={message.files} />
    </>
  );
}
