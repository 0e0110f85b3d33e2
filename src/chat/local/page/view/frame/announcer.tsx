import type { State } from "../../store/store.ts";

/** Speaks to a screen reader, one sentence at a time. A repeated sentence is a new paragraph, so that it is said again. */
export function Announcer({ announcement }: { announcement: State["announcement"] }) {
  return (
    <div role="status" class="unseen" id="announcer">
      <p key={announcement.number}>{announcement.text}</p>
    </div>
  );
}
