import { z } from "zod";
import { addDays } from "../core/calendar/calendar.ts";
import { asBoardId, asChannelRef } from "../core/names/ids.ts";
import { PLATFORMS, platforms } from "../core/names/platforms.ts";
import { nearest } from "../core/reading/find-person.ts";

export const DEFAULT_ZONE = "Europe/London";

const ID_FIX = "Write small letters, figures and hyphens, a letter first, like csp.";
const PREFIX_FIX = "Write 2 to 8 letters and figures, a letter first and last, like NCSP.";
const ZONE_FIX = `Write a time zone by its name, like ${DEFAULT_ZONE}.`;
const NATION_FIX = "Write england-and-wales, scotland, northern-ireland or none.";
const DAY_FIX = "Write a day that exists, like 2026-05-18.";
const MEETING_FIX = "Write a day that exists and a time to the minute, like 2026-12-08T14:00.";
const HOUR_FIX = "Write hours and minutes with two figures each, like 09:00.";
const CHANNEL_HINTS = platforms.map((platform) => PLATFORMS[platform].channel.hint);
const CHANNEL_FIX = `Write ${CHANNEL_HINTS.slice(0, -1).join(", ")}, or ${CHANNEL_HINTS.at(-1)}.`;
const CHANNEL = platforms.map((platform) => `${platform}:${PLATFORMS[platform].channel.pattern.source}`);

/** An id somebody chose for a person or a board. It becomes the name of a folder. */
export const ID = /^[a-z][a-z0-9-]{0,39}$/;

export const boardId = z.string(ID_FIX).regex(ID, ID_FIX).transform(asBoardId);
export const zone = z.string(ZONE_FIX).refine(isZone, { error: ({ input }) => zoneFix(input) });
export const nation = z.enum(["england-and-wales", "scotland", "northern-ireland", "none"], NATION_FIX);
export const hour = z.string(HOUR_FIX).regex(/^([01]\d|2[0-3]):[0-5]\d$/, HOUR_FIX);
export const day = z
  .string(DAY_FIX)
  .regex(/^20\d\d-\d\d-\d\d$/, DAY_FIX)
  .refine(isDay, DAY_FIX);
export const meeting = z
  .string(MEETING_FIX)
  .regex(/^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, MEETING_FIX)
  .refine((time) => isDay(time.slice(0, 10)), MEETING_FIX);
export const channel = z
  .string(CHANNEL_FIX)
  .regex(new RegExp(`^(${CHANNEL.join("|")})$`), CHANNEL_FIX)
  .transform(asChannelRef);

/** A figure at its end would run into the number behind it, and reads as a part of that. */
export const prefix = z
  .string(PREFIX_FIX)
  .regex(/^[A-Za-z][A-Za-z0-9]{0,6}[A-Za-z]$/, PREFIX_FIX)
  .transform((text) => text.toUpperCase());

/** A whole number in a range. */
export function whole(from: number, to: number) {
  const fix = `Give a whole number from ${from} to ${to}.`;
  return z.int(fix).min(from, fix).max(to, fix);
}

function isDay(text: string): boolean {
  return addDays(text, 0) === text;
}

/** By name only: an offset (`+01:00`) knows no clock change. */
function isZone(name: string): boolean {
  try {
    return (
      mistaken(name) === undefined &&
      /^[A-Z]/i.test(name) &&
      new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined
    );
  } catch {
    return false;
  }
}

/** What a Briton calls a time zone, and computers take for that of another country, with the one that is meant. */
const MISTAKEN: Readonly<Record<string, readonly [country: string, meant: string]>> = {
  BST: ["Bangladesh", DEFAULT_ZONE],
  IST: ["India", "Europe/Dublin"],
};

function mistaken(name: unknown): (typeof MISTAKEN)[string] | undefined {
  const key = String(name).toUpperCase();
  return Object.hasOwn(MISTAKEN, key) ? MISTAKEN[key] : undefined;
}

function zoneFix(received: unknown): string {
  const wrong = mistaken(received);
  if (wrong !== undefined)
    return `${String(received).toUpperCase()} is ${wrong[0]} here. Did you mean ${wrong[1]}?`;
  const meant = nearest(String(received), Intl.supportedValuesOf("timeZone"));
  return meant === null ? ZONE_FIX : `Did you mean ${meant}?`;
}
