import { PLATFORMS, type Platform } from "../../../core/names/platforms.ts";
import type { ReasonTable } from "./reason-table.ts";

type Off = { readonly platform: Platform; readonly minutes: number };

/** What can be wrong on every platform alike: a channel that holds too much, a clock that is not the platform's. */
export const PLATFORM_REASONS = {
  "channel-too-full": () => ({
    because: "the channel holds more than the bot looks through",
    fix: "Look in the channel whether the post stands there.",
  }),
  "clock-ahead": (facts) => clockOff(facts, "ahead of"),
  "clock-behind": (facts) => clockOff(facts, "behind"),
} satisfies Partial<ReasonTable>;

/** Says by how much this machine's clock is off, in which direction, and what to do. */
function clockOff({ platform, minutes }: Off, direction: string) {
  return {
    because: `the clock of this machine is ${spanWords(minutes)} ${direction} that of ${PLATFORMS[platform].name}`,
    fix: "Turn on time synchronisation (NTP) on this machine: on Linux by timedatectl set-ntp true, on Windows under Date and time; a virtual machine may take its time from its host. Until then questions and reminders come at the wrong time. The bot notices by itself, within an hour, that the clock is right.",
  };
}

/** A span in words: `1 hour 2 minutes`. */
function spanWords(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor(minutes / 60) % 24, "hour"],
    [minutes % 60, "minute"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
}
