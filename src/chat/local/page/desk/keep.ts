/** Keeps something in this browser for the next visit; if it cannot, the next visit starts afresh. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`soc.${key}`, JSON.stringify(value));
  } catch {
    // Storage is full or switched off. Nothing that matters is kept here.
  }
}
