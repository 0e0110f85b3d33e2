import { setImmediate as turn } from "node:timers/promises";
import { startBeat } from "../../src/schedule/start-beat.ts";

/**
 * Lets the beat run from one instant to another on a clock of its own, and says each beat and when it came. A process of
 * its own, since the machine's time zone is read as a process starts: it is taken from TZ.
 */
const [from = "", to = ""] = process.argv.slice(2);
const timers = new Map<number, { readonly at: number; readonly act: () => void }>();
let now = Date.parse(from);
let armed = 0;

Object.assign(globalThis, {
  Date: new Proxy(Date, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now] : given),
    get: (target, name) => (name === "now" ? () => now : Reflect.get(target, name)),
  }),
  setTimeout(act: () => void, milliseconds: number) {
    armed += 1;
    timers.set(armed, { at: now + milliseconds, act });
    return armed;
  },
  clearTimeout: (timer: number) => timers.delete(timer),
});

process.stdout.write(`at ${new Date().getHours()} o'clock\n`);
const say = (beat: string) => async () => {
  process.stdout.write(`${beat} ${new Date().toISOString()}\n`);
  return true;
};
const beat = startBeat(
  { wake: say("wake"), sweep: say("sweep"), stop: async () => undefined },
  () => undefined,
);

for (;;) {
  const [next] = [...timers].sort(([, one], [, other]) => one.at - other.at);
  if (next === undefined || next[1].at > Date.parse(to)) break;
  timers.delete(next[0]);
  now = next[1].at;
  next[1].act();
  await turn();
}
await beat.stop();
