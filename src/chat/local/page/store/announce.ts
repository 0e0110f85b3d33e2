import type { Desk } from "./store.ts";

/** Has a screen reader say a sentence, without moving anything on the page. */
export function announce(desk: Desk, text: string): void {
  desk.change((state) => ({
    ...state,
    announcement: { text, number: state.announcement.number + 1 },
  }));
}
