/**
 * How what a fake platform tells the bot travels to it: at once and once, unless somebody delays it, repeats it or loses it. `lost`
 * is what the platform hears of something that never arrived.
 */
export type Carry = <T>(send: () => Promise<T>, lost: T) => Promise<T>;

/** As everything travels while nothing goes wrong. */
export const atOnce: Carry = (send) => send();
