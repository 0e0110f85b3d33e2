import type { WaitsFor } from "../../core/views/views.ts";
import { listed } from "../words/listed.ts";

/** Whom an item waits for: its owner, `A, B, C, D and 2 others`, `anybody on the board`. */
export function waitsForWords(waitsFor: WaitsFor): string {
  switch (waitsFor.kind) {
    case "owner":
      return waitsFor.name;
    case "members":
      return listed(waitsFor.names, 4);
    case "nobody":
      return "anybody on the board";
  }
}
