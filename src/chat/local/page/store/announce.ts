import type { Store } from "./store.ts";

/** Has a screen reader say a sentence, without moving anything on the page. */
export function announce(store: Store, text: string): void {
  store.change((state) => ({
    ...state,
    announcement: { text, number: state.announcement.number + 1 },
  }));
}
