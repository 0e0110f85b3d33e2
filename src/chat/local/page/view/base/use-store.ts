import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Desk, State } from "../../store/store.ts";

/** Hands the desk to every component; `useDesk` takes it. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk of this page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a component that needs the desk stands outside its context");
  return desk;
}

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
