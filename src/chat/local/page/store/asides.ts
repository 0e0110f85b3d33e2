import type { PersonId } from "../../../../core/names/ids.ts";
import type { Post } from "../../../post.ts";
import type { Store } from "./store.ts";

/** Something only one person can see: what the bot answered to their command, or to a button they pressed. */
export type Aside = {
  readonly id: string;
  /** Whom it is for. */
  readonly person: PersonId;
  /** The pane it stands in: a channel, or `channel/root` for a thread. */
  readonly pane: string;
  /** The message it stands below; null: at the end. */
  readonly after: string | null;
  readonly kind: "command" | "button";
  readonly text: string;
  readonly post: Post | null;
};

let count = 0;

/** Shows something to one person alone. A second answer to the buttons of one post takes the place of the first. */
export function addAside(store: Store, aside: Omit<Aside, "id">): Aside {
  count += 1;
  const added: Aside = { ...aside, id: `aside-${count}` };
  const replaced = (one: Aside): boolean =>
    aside.kind === "button" &&
    one.kind === "button" &&
    one.pane === aside.pane &&
    one.after === aside.after &&
    one.person === aside.person;
  store.change((state) => ({ ...state, asides: [...state.asides.filter((one) => !replaced(one)), added] }));
  return added;
}

/** Takes something that only one person saw off the page. */
export function dismiss(store: Store, aside: string): void {
  store.change((state) => ({ ...state, asides: state.asides.filter(({ id }) => id !== aside) }));
}
