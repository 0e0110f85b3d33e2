/** What every line of a journal has, whatever it is about. */
export type Lined = { readonly n: number; readonly at: string; readonly kind: string };

/** An event in the parts in which it stands in a line. */
export type SplitEvent = {
  readonly kind: string;
  readonly version: number;
  readonly facts: object;
  /** Null where there is nothing that could ever be erased. */
  readonly body: object | null;
};

/** What the parts of a line come to: an event; or all that is wrong; or something that only a newer version of the bot knows. */
export type Joined<E> =
  | { readonly kind: "event"; readonly event: E }
  | { readonly kind: "damaged"; readonly faults: readonly string[] }
  | { readonly kind: "newer"; readonly what: string };

/** How the events of a journal are split into what stays and what can be erased, and put together again. */
export interface LineForm<E extends Lined> {
  split(event: E): SplitEvent;
  /** The event of a line; with a null body the same event, its words gone. */
  join(line: {
    readonly n: number;
    readonly at: unknown;
    readonly kind: unknown;
    readonly version: unknown;
    readonly facts: unknown;
    readonly body: object | null;
  }): Joined<E>;
}
