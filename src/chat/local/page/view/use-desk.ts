import { useContext } from "preact/hooks";
import type { Desk } from "../desk/desk.ts";
import { DeskContext } from "./desk-context.ts";

/** The desk of this page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a component that needs the desk stands outside its context");
  return desk;
}
