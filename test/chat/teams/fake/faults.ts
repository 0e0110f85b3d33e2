/** What goes wrong with a request to the connector. `accepted`: it is carried out all the same. */
export type Fault = {
  /** An HTTP status, or the connection is cut, or nothing ever comes, or an answer of which half is missing. */
  readonly how: number | "reset" | "silence" | "half";
  readonly accepted?: boolean;
  readonly code?: string;
  readonly retryAfter?: number;
  /** Only for requests of this method, and whose path begins so: for the connector, what follows `/v3`. */
  readonly method?: "POST" | "PUT" | "GET";
  readonly path?: string;
};

/** The faults that wait to happen; each happens once. */
export class Faults {
  private readonly waiting: Fault[] = [];

  add(...faults: readonly Fault[]): void {
    this.waiting.push(...faults);
  }

  /** The first that fits, which is then over; null if none does. */
  take(method: string, path: string): Fault | null {
    const at = this.waiting.findIndex(
      (each) => (each.method ?? method) === method && path.startsWith(each.path ?? ""),
    );
    return at < 0 ? null : (this.waiting.splice(at, 1)[0] ?? null);
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
