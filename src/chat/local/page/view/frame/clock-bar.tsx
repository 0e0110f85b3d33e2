import { useId, useState } from "preact/hooks";
import { Refusal } from "../../api/refusal.ts";
import type { Clock } from "../../api/wire.ts";
import type { BoardTimes } from "../../model/board-times.ts";
import { instantOfWall } from "../../model/instant-of-wall.ts";
import { moveClock } from "../../store/actions.ts";
import { RefusalNote } from "../base/refusal-note.tsx";
import { useStore } from "../base/use-store.ts";
import { useTask } from "../base/use-task.ts";
import { WorkButton } from "../base/work-button.tsx";

/** The bot's time, what it will do next, and the controls that move its clock on. Time only goes forward. */
export function ClockBar({ clock, times, zone }: { clock: Clock; times: BoardTimes; zone: string }) {
  const store = useStore();
  const task = useTask();
  const id = useId();
  // Null until something is typed: the field then keeps up with the clock.
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);

  const go = async (): Promise<void> => {
    const to = instantOfWall(typed ?? times.wall(clock.now), zone);
    if (to === null)
      throw new Refusal(0, "Cannot move the clock: no date and time is given.", "Choose both.");
    if (to <= clock.now) {
      throw new Refusal(
        0,
        `Cannot move the clock to ${times.full(to)}: it only goes forward.`,
        `Choose a time after ${times.full(clock.now)}.`,
      );
    }
    await moveClock(store, to);
    setTyped(null);
  };

  return (
    <header class="clock">
      <div class="clock-words">
        <p class="clock-now">
          <span class="clock-label">Bot’s time</span>{" "}
          <time dateTime={clock.now}>{times.full(clock.now)}</time>
        </p>
        <p class="clock-next">
          {clock.next ? (
            <>
              Next: <time dateTime={clock.next.at}>{times.full(clock.next.at)}</time>, {clock.next.what}
            </>
          ) : (
            "Nothing comes next"
          )}
        </p>
      </div>
      <div class="clock-buttons">
        <WorkButton
          busy={task.busy || clock.next === null}
          onPress={() => void task.run(() => moveClock(store, "next"))}
        >
          {task.busy ? "Working…" : "Next event"}
        </WorkButton>
        <button
          type="button"
          class="button clock-more"
          aria-expanded={open}
          aria-controls={`${id}-form`}
          onClick={() => setOpen(!open)}
        >
          Other time
        </button>
      </div>
      <form
        id={`${id}-form`}
        class={open ? "clock-form clock-form-open" : "clock-form"}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void task.run(go);
        }}
      >
        <label for={id}>or go to</label>
        <input
          id={id}
          type="datetime-local"
          value={typed ?? times.wall(clock.now)}
          min={times.wall(clock.now)}
          readOnly={task.busy}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <WorkButton type="submit" busy={task.busy}>
          Go
        </WorkButton>
      </form>
      <RefusalNote refusal={task.refusal} />
    </header>
  );
}
