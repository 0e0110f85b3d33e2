import type { Desk } from "./desk.ts";

/** Takes something that only one person saw off the page. */
export function dismiss(desk: Desk, aside: string): void {
  desk.change((state) => ({ ...state, asides: state.asides.filter(({ id }) => id !== aside) }));
}
