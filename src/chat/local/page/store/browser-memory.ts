/** Keeps something in this browser for the next visit; if it cannot, the next visit starts afresh. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`soc.${key}`, JSON.stringify(value));
  } catch {
    // Storage is full or switched off. Nothing that matters is kept here.
  }
}

/**
 * Reads something this browser was asked to keep. Where it keeps nothing (private windows, storage switched off), or
 * something of another kind, the given value stands in.
 */
export function recall<T extends string | object>(key: string, otherwise: T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`soc.${key}`) ?? "null");
    return kept !== null && typeof kept === typeof otherwise ? (kept as T) : otherwise;
  } catch {
    return otherwise;
  }
}
