/** Numbers that look random and are the same for the same seed: from 0 to, and without, 1. */
export type Dice = () => number;

/** Makes dice (mulberry32, public domain). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several things. */
export function oneOf<T>(roll: Dice, things: readonly T[]): T {
  const thing = things[Math.floor(roll() * things.length)];
  if (thing === undefined) throw new Error("there is nothing to choose from");
  return thing;
}
