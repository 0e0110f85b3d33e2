/** How a call goes wrong. `done` ones were carried out; the others were not. */
export type Fault =
  | { readonly kind: "rate-limited"; readonly seconds: number }
  | { readonly kind: "status"; readonly status: number; readonly done?: boolean }
  | { readonly kind: "error"; readonly error: string; readonly done?: boolean }
  /** The connection breaks instead of an answer. */
  | { readonly kind: "reset"; readonly done: boolean }
  /** The connection breaks in the middle of the answer. */
  | { readonly kind: "half"; readonly done: boolean }
  /** No answer ever comes. */
  | { readonly kind: "silence"; readonly done: boolean };

/** Faults that are to come. */
export type Faults = {
  /** The next calls of a method, in a channel or anywhere, go wrong so, one after the other. */
  next(method: string, fault: Fault, channel?: string): void;
  /** Takes the fault for a call, if it is to have one. */
  take(method: string, channel: string): Fault | null;
};

/** None yet. */
export function faults(): Faults {
  const coming: { method: string; channel: string | undefined; fault: Fault }[] = [];
  return {
    next: (method, fault, channel) => void coming.push({ method, channel, fault }),
    take(method, channel) {
      const index = coming.findIndex(
        (each) => each.method === method && (each.channel === undefined || each.channel === channel),
      );
      return index < 0 ? null : (coming.splice(index, 1)[0]?.fault ?? null);
    },
  };
}
