import { createContext } from "preact";
import type { Desk } from "../desk/desk.ts";

/** Hands the desk to every component; `useDesk` takes it. */
export const DeskContext = createContext<Desk | null>(null);
