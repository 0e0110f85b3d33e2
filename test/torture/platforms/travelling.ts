import { setTimeout as pause } from "node:timers/promises";
import type { Carry } from "../../chat/carry.ts";
import type { Travel } from "../schedule/schedule.ts";

/** Carries what the bot is told as the travels say, one after the other, and from the beginning again. */
export function travelling(): { readonly carry: Carry; follow(travels: readonly Travel[]): void } {
  let travels: readonly Travel[] = [];
  let next = 0;
  return {
    follow(given) {
      travels = given;
      next = 0;
    },
    async carry(send, lost) {
      const travel = travels[next++ % Math.max(1, travels.length)];
      if (travel === undefined) return await send();
      // A copy that does not get through is no matter if another does.
      const copies = travel.copies.map(async (delay) => {
        if (delay > 0) await pause(delay);
        return await send();
      });
      void Promise.allSettled(copies);
      return copies.length === 0 ? lost : await Promise.any(copies);
    },
  };
}
