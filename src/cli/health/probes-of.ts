import type { Bot } from "../../bot/bot.ts";
import { AILMENT_CODES, type Chat, type Condition } from "../../chat/chat.ts";
import type { Platform } from "../../core/names/ids.ts";
import type { Probes } from "../../http/probes.ts";
import { reasonWords } from "../../render/words/reasons/reason-words.ts";
import { SEVERITY } from "./severity.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What the bot answers about itself: at `/livez` whether starting it again would help, for a supervisor; at `/healthz` whether
 * it does its work, for a monitor, with figures of every board. No token, and nobody's words.
 */
export function probesOf(
  bot: Pick<Bot, "clock" | "boards">,
  chats: ReadonlyMap<Platform, Chat>,
  judge: () => Verdict,
): Probes {
  return {
    "/livez": () => {
      const { is, reasons } = judge();
      const live = is !== "restart";
      return {
        status: live ? 200 : 503,
        body: { live, because: live ? null : (reasons[0]?.because ?? null) },
      };
    },
    "/healthz": () => {
      const { is, reasons } = judge();
      const ok = is === "well" || is === "degraded";
      const connections = [...chats.values()].map(({ platform, condition }) => ({
        platform,
        ...worstOf(condition()),
      }));
      const body = { ok, degraded: is === "degraded", reasons, connections, ...figures(bot) };
      return { status: ok ? 200 : 503, body };
    },
  };
}

function worstOf(condition: Condition) {
  const [worst] = condition.toSorted(
    (one, other) => AILMENT_CODES.indexOf(one.code) - AILMENT_CODES.indexOf(other.code),
  );
  if (worst === undefined) return { ok: true, because: null, fix: null };
  return { ok: SEVERITY[worst.code] === "degraded", ...reasonWords(worst.reason) };
}

function figures({ clock, boards }: Pick<Bot, "clock" | "boards">) {
  return {
    now: clock.now(),
    boards: boards.standing().map(({ id, events, lastActAt, pending, held }) => {
      const heldUp = held.map(({ hold }) => reasonWords(hold.reason).because);
      return { id, events, lastActAt, pending, heldUp };
    }),
  };
}
