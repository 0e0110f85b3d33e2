import type { Aside } from "../desk/aside.ts";
import { dismiss } from "../desk/dismiss.ts";
import { Icon } from "./icon.tsx";
import { PlainText } from "./plain-text.tsx";
import { PostView } from "./post-view.tsx";
import { useDesk } from "./use-desk.ts";

/** What the bot said to one person alone. Dismissed, it gives the focus back to the message above or the writing box. */
export function AsideNote({ aside, acting }: { aside: Aside; acting: string }) {
  const desk = useDesk();
  const { id, kind, pane, after, post, text } = aside;
  const close = (): void => {
    const next = kind === "button" ? `${pane}/${after}` : `${pane}/write`;
    dismiss(desk, id);
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
      {post ? <PostView post={post} acting={acting} buttons={() => null} /> : <PlainText text={text} />}
    </section>
  );
}
