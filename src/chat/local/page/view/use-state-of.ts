import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk.ts";
import type { State } from "../desk/state.ts";

/** What the desk knows now; the component draws itself again whenever that changes. */
export function useStateOf(desk: Desk): State {
  const [state, setState] = useState(desk.get());
  useEffect(() => {
    const read = (): void => setState(desk.get());
    read();
    return desk.watch(read);
  }, [desk]);
  return state;
}
