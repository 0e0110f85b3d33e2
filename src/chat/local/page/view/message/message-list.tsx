import { useMemo, useRef } from "preact/hooks";
import type { PersonId } from "../../../../../core/names/ids.ts";
import type { Message } from "../../api/wire.ts";
import type { BoardTimes } from "../../model/board-times.ts";
import { byDay } from "../../model/by-day.ts";
import type { Aside } from "../../store/asides.ts";
import { Icon } from "../base/icon.tsx";
import { AsideNote } from "./aside-note.tsx";
import { MessageItem } from "./message-item.tsx";
import { useStickToEnd } from "./use-stick-to-end.ts";
import { useTarget } from "./use-target.ts";

type Properties = {
  readonly label: string;
  readonly pane: string;
  readonly messages: readonly Message[];
  readonly asides: readonly Aside[];
  readonly acting: PersonId;
  readonly times: BoardTimes;
  /** The message to be in view and to stand out. */
  readonly target: string | null;
  /** Whether that message is to have the focus as well. */
  readonly focusTarget: boolean;
  readonly threaded: boolean;
};

/** The messages of a channel or thread, day by day, with what only this person sees among them. */
export function MessageList(properties: Properties) {
  const { label, pane, messages, asides, acting, times, target, focusTarget, threaded } = properties;
  const list = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const days = useMemo(() => byDay(messages, times), [messages, times]);
  const stick = useStickToEnd(end, properties);
  useTarget(pane, target, focusTarget, messages);

  const Heading = threaded ? "h2" : "h3";
  const shown = new Set(messages.map(({ id }) => id));
  const notes = (after: string | null) =>
    asides
      .filter((aside) => (aside.after !== null && shown.has(aside.after) ? aside.after : null) === after)
      .map((aside) => (
        <li key={aside.id}>
          <AsideNote aside={aside} acting={acting} />
        </li>
      ));

  return (
    <section class="list" ref={list} data-list={pane} aria-label={label} tabIndex={-1}>
      {days.map(({ day, messages: ofDay }) => (
        <div class="day" key={day}>
          <Heading class="day-name" id={`${pane}/${day}`}>
            <span>{times.longDay(ofDay[0]?.at ?? "")}</span>
          </Heading>
          <ol aria-labelledby={`${pane}/${day}`}>
            {ofDay.flatMap((message) => [
              <li key={message.id}>
                <MessageItem
                  message={message}
                  pane={pane}
                  acting={acting}
                  times={times}
                  highlighted={message.id === target}
                  threaded={threaded}
                />
              </li>,
              ...notes(message.id),
            ])}
          </ol>
        </div>
      ))}
      {messages.length === 0 && <p class="list-empty">Nothing has been written here yet.</p>}
      <ol>{notes(null)}</ol>
      {stick.behind && (
        <button type="button" class="button button-primary to-end" onClick={stick.toEnd}>
          <Icon name="down" /> New messages below
        </button>
      )}
      <div class="list-end" ref={end} />
    </section>
  );
}
