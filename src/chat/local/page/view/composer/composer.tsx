import { useRef, useState } from "preact/hooks";
import type { ChannelRef } from "../../../../../core/names/ids.ts";
import { readUpload } from "../../api/read-upload.ts";
import { Refusal } from "../../api/refusal.ts";
import type { CommandAbout } from "../../api/wire.ts";
import { FILE_LIMIT_WORDS, overLimits } from "../../model/file-limits.ts";
import { usageOf } from "../../model/usage-of.ts";
import { sendText } from "../../store/actions.ts";
import { paneOf } from "../../store/conversations.ts";
import { Icon } from "../base/icon.tsx";
import { RefusalNote } from "../base/refusal-note.tsx";
import { sendsOnEnter } from "../base/sends-on-enter.ts";
import { useStore } from "../base/use-store.ts";
import { useTask } from "../base/use-task.ts";
import { WorkButton } from "../base/work-button.tsx";
import { Attachments } from "./attachments.tsx";
import { Suggestions } from "./suggestions.tsx";
import { useFiles } from "./use-files.ts";
import { useSuggestions } from "./use-suggestions.ts";

type Properties = {
  readonly channel: ChannelRef;
  readonly thread: string | null;
  readonly label: string;
  readonly commands: readonly CommandAbout[];
};

/**
 * Where messages and commands are written. What was begun stays when one looks elsewhere and comes back, and when
 * sending fails. Give it a key of pane and person, so that each has a box of their own.
 */
export function Composer({ channel, thread, label, commands }: Properties) {
  const store = useStore();
  const pane = paneOf(channel, thread);
  const id = `${pane}/write`;
  const draft = `${store.get().acting} ${pane}`;
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(store.drafts.get(draft) ?? "");
  const attached = useFiles(form);
  const task = useTask();
  const tooMuch = overLimits(attached.files);

  const write = (next: string): void => {
    store.drafts.set(draft, next);
    setText(next);
    suggestions.reset();
    if (task.refusal) task.forget();
  };
  const suggestions = useSuggestions(box, `${id}/commands`, text, commands, write);

  const send = async (): Promise<void> => {
    if (tooMuch !== null || (text.trim() === "" && attached.files.length === 0)) return;
    const sent = await task.run(async () => {
      const uploads = await Promise.all(attached.files.map(readUpload));
      await sendText(store, { channel, thread }, text, uploads);
    });
    if (!sent) return;
    write("");
    attached.clear();
  };

  return (
    <form
      ref={form}
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {suggestions.choices.length > 0 && (
        <Suggestions
          id={`${id}/commands`}
          commands={suggestions.choices}
          active={suggestions.active}
          onChoose={suggestions.choose}
        />
      )}
      <RefusalNote refusal={tooMuch === null ? task.refusal : new Refusal(0, tooMuch.message, tooMuch.fix)} />
      <div class="composer-box">
        <label for={id} class="composer-label">
          {label}
        </label>
        <textarea
          ref={box}
          id={id}
          class="composer-text"
          rows={Math.min(8, text.split("\n").length)}
          value={text}
          readOnly={task.busy}
          aria-describedby={`${id}/hint`}
          enterkeyhint="send"
          autoComplete="off"
          onInput={(event) => write(event.currentTarget.value)}
          onPaste={(event) => {
            // Text copied from an office program brings a picture of itself along; the text is what is meant.
            const { clipboardData: data } = event;
            if (!data?.types.includes("text/plain")) attached.add(data?.files);
          }}
          onKeyDown={(event) => {
            if (suggestions.onKey(event)) {
              event.preventDefault();
              event.stopPropagation();
            } else if (sendsOnEnter(event)) {
              event.preventDefault();
              void send();
            }
          }}
        />
        <Attachments files={attached.files} onRemove={attached.remove} />
        <div class="composer-row">
          <button
            type="button"
            class="action"
            title={FILE_LIMIT_WORDS}
            aria-describedby={`${id}/limits`}
            onClick={() => chooser.current?.click()}
          >
            <Icon name="clip" /> Attach files
          </button>
          <span id={`${id}/limits`} class={attached.files.length === 0 ? "unseen" : "composer-limits"}>
            {FILE_LIMIT_WORDS}
          </span>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              attached.add(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
          <span
            class={suggestions.usage ? "composer-hint composer-usage" : "composer-hint"}
            id={`${id}/hint`}
          >
            {suggestions.usage
              ? `${usageOf(suggestions.usage)}: ${suggestions.usage.about}`
              : "Enter sends, Shift+Enter new line, / commands"}
          </span>
          <WorkButton type="submit" look="primary" busy={task.busy}>
            {task.busy ? "Sending…" : "Send"}
          </WorkButton>
        </div>
      </div>
    </form>
  );
}
