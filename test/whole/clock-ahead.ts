const machine = Date;
const ahead = Number(process.env.CLOCK_AHEAD);
const now = () => machine.now() + ahead;

/** Loaded into a process before its bot: its clock is ahead of the machine's by as many milliseconds as `CLOCK_AHEAD` says. */
globalThis.Date = new Proxy(machine, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
