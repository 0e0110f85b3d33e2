import { boardTimes } from "./board-times.ts";

/**
 * The instant of a wall-clock time in a zone: `2026-12-08T14:00` in Europe/London. An hour that the clocks skip becomes
 * the hour after it; of an hour that comes twice the later one is meant, so that a clock which only goes forward can
 * always get past it. Null if the text is no time.
 */
export function instantOfWall(wall: string, zone: string): string | null {
  const asIfUtc = Date.parse(`${wall}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(asIfUtc)) return null;
  const times = boardTimes(zone);
  const offset = (at: number): number => {
    const there = Date.parse(`${times.wall(new Date(at).toISOString())}:00Z`);
    return there - Math.floor(at / 60_000) * 60_000;
  };
  // The offset at the wall time read as UTC is off by at most one clock change; asking again at the guess settles it.
  const guess = asIfUtc - offset(asIfUtc);
  return new Date(asIfUtc - offset(guess)).toISOString();
}
