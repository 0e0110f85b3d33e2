/** Runs pieces of work one after the other; resolves, or rejects, to what the piece that was given comes to. */
export type Serial = <R>(work: () => Promise<R>) => Promise<R>;

/** Makes a runner that starts each piece of work when the one before it has ended, well or badly. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
}
