import type { Aside } from "./aside.ts";
import type { Desk } from "./desk.ts";

let count = 0;

/** Shows something to one person alone. A second answer to the buttons of one post takes the place of the first. */
export function addAside(desk: Desk, aside: Omit<Aside, "id">): Aside {
  count += 1;
  const added: Aside = { ...aside, id: `aside-${count}` };
  const replaced = (one: Aside): boolean =>
    aside.kind === "button" &&
    one.kind === "button" &&
    one.pane === aside.pane &&
    one.after === aside.after &&
    one.person === aside.person;
  desk.change((state) => ({ ...state, asides: [...state.asides.filter((one) => !replaced(one)), added] }));
  return added;
}
