import { asChannelRef, type ChannelRef, type PersonId } from "../../../../../core/names/ids.ts";
import type { Aside } from "../../store/asides.ts";
import { dismiss } from "../../store/asides.ts";
import { Icon } from "../base/icon.tsx";
import { PlainText } from "../base/plain-text.tsx";
import { useStore } from "../base/use-store.ts";
import { PostButtons } from "../post/post-buttons.tsx";
import { PostView } from "../post/post-view.tsx";

/** What the bot said to one person alone. Dismissed, it gives the focus back to the message above or the writing box. */
export function AsideNote({ aside, acting }: { aside: Aside; acting: PersonId }) {
  const store = useStore();
  const { id, kind, pane, after, post, text } = aside;
  const close = (): void => {
    const next = kind === "button" ? `${pane}/${after}` : `${pane}/write`;
    dismiss(store, id);
    document.getElementById(next)?.focus();
  };
  return (
    <section class="aside-note" id={id} aria-label="Only you can see this" tabIndex={-1}>
      <div class="aside-head">
        <span>
          <Icon name="eye" /> Only you can see this
        </span>
        <button type="button" class="action" onClick={close}>
          <Icon name="close" /> Dismiss
        </button>
      </div>
      {post ? (
        <PostView
          post={post}
          acting={acting}
          buttons={(buttons) => (
            <PostButtons
              stand={{ message: null, channel: channelOf(pane) }}
              below={{ pane, after, focus: id }}
              buttons={buttons}
              head={post.parts.filter(({ kind }) => kind === "question")}
            />
          )}
        />
      ) : (
        <PlainText text={text} />
      )}
    </section>
  );
}

/** A pane is a channel, or `channel/root` for a thread in it. */
function channelOf(pane: string): ChannelRef {
  return asChannelRef(pane.split("/")[0] ?? "");
}
