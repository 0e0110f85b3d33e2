/**
 * The three ways time is written here. All are strings, so that they survive JSON and sort as text.
 * Arithmetic on them lives in `calendar.ts`.
 */

/** A moment in UTC as `Date.prototype.toISOString` writes it: `2026-12-08T14:00:00.000Z`. */
export type Instant = string;

/** A day in some board's zone: `2026-12-08`. */
export type Day = string;

/** A wall-clock time in some board's zone, to the minute: `2026-12-08T14:00`. */
export type LocalTime = string;

/** An hour of the day in some board's zone: `09:00`. */
export type Hour = string;
