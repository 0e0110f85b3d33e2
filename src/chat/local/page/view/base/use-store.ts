import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { State, Store } from "../../store/store.ts";

/** Hands the store to every component; `useStore` takes it. */
export const StoreContext = createContext<Store | null>(null);

/** The store of this page. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("a component that needs the store stands outside its context");
  return store;
}

/** What the store knows now; the component draws itself again whenever that changes. */
export function useStateOf(store: Store): State {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    const read = (): void => setState(store.get());
    read();
    return store.watch(read);
  }, [store]);
  return state;
}
