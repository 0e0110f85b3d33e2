import type { Desk } from "./desk.ts";
import { direct } from "./direct.ts";
import { goTo } from "./go-to.ts";
import { keep } from "./keep.ts";
import { markSeen } from "./mark-seen.ts";
import { readChannel } from "./read-channel.ts";
import { recall } from "./recall.ts";

/** Becomes another person. Whoever was reading their own direct messages goes on to those of the other. */
export function actAs(desk: Desk, person: string): void {
  const { acting, route } = desk.get();
  keep("acting", person);
  desk.change((state) => ({ ...state, acting: person, seen: recall(`seen.${person}`, {}) }));
  if (route.channel === direct(acting)) goTo(direct(person), { replace: true });
  markSeen(desk);
  void readChannel(desk, direct(person));
}
