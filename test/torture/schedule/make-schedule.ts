import { type Dice, dice, oneOf } from "../../whole/dice.ts";
import {
  type Action,
  BOARDS,
  type CallFault,
  type FaultName,
  type Life,
  type Moment,
  type PlatformName,
  READERS,
  type Schedule,
  type Travel,
} from "./schedule.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A plain week, the days before Easter and a change of the clocks, and the days before another. */
const BEGINS = ["2026-11-24T08:55:00.000Z", "2027-03-24T08:30:00.000Z", "2026-10-22T09:30:00.000Z"];
const TURNS: readonly (readonly PlatformName[])[] = [["local"], ["slack"], ["teams"], ["slack", "teams"]];
const LIVES = 2;
/** Lists of actions at once, and how many actions each has. */
const LISTS = 3;
const ACTIONS = 5;

/**
 * Draws a run from its seed. Whatever is left out, all else stays as it was drawn: so what a failure needs can be found.
 *
 * @param only the platform it is on; null draws that too
 */
export function makeSchedule(
  seed: number,
  only: PlatformName | null,
  without: readonly FaultName[],
): Schedule {
  const roll = dice(seed);
  const platforms = only === null ? (TURNS[seed % TURNS.length] ?? ["local"]) : [only];
  const slackMode = oneOf(roll, ["socket", "socket", "http"] as const);
  const [begins, questions] = [oneOf(roll, BEGINS), oneOf(roll, [1, 2, 3])];
  const lives = Array.from({ length: LIVES + Math.floor(roll() * 3) }, (_, index) =>
    leftOut(life(roll, index), without),
  );
  return { seed, platforms, slackMode, begins, questions, lives };
}

function life(roll: Dice, index: number): Life {
  return {
    passed: index === 0 ? 0 : oneOf(roll, [0, 0, 20 * MINUTE, 3 * HOUR, DAY, 3 * DAY, 8 * DAY]),
    skew: roll() < 0.6 ? 0 : oneOf(roll, [-90_000, 60_000, -HOUR, HOUR]),
    lag: oneOf(roll, [0, 0, 20_000, 4 * MINUTE]),
    calls: Array.from({ length: Math.floor(roll() * 5) }, () => callFault(roll)),
    travels: Array.from({ length: 20 }, () => travel(roll)),
    actions: Array.from({ length: LISTS }, () => Array.from({ length: ACTIONS }, () => action(roll))),
    ends: roll() < 0.2 ? { how: "stopped" } : { how: "killed", at: moment(roll) },
    copied: roll() < 0.35 ? Math.floor(roll() * 8) : null,
    restored: index > 0 && roll() < 0.4,
  };
}

function leftOut(drawn: Life, without: readonly FaultName[]): Life {
  const is = (name: FaultName) => !without.includes(name);
  const early = drawn.ends.how === "killed" && drawn.ends.at.after !== "answers";
  return {
    ...drawn,
    passed: is("jump") ? drawn.passed : 0,
    skew: is("skew") ? drawn.skew : 0,
    lag: is("lag") ? drawn.lag : 0,
    calls: is("calls") ? drawn.calls : [],
    travels: is("travel") ? drawn.travels : [],
    ends: is(early ? "early-kill" : "write-kill") ? drawn.ends : { how: "stopped" },
    restored: is("restore") && drawn.restored,
  };
}

function callFault(roll: Dice): CallFault {
  return {
    call: oneOf(roll, ["post", "post", "post", "update", "read"] as const),
    how: oneOf(roll, ["lost", "lost", "half", "cut", "down", "limit"] as const),
  };
}

function travel(roll: Dice): Travel {
  const delay = () => (roll() < 0.5 ? 0 : Math.floor(roll() * 400));
  const copies = oneOf(roll, [1, 1, 1, 1, 2, 2, 3, 0]);
  return { copies: Array.from({ length: copies }, delay) };
}

function action(roll: Dice): Action {
  const board = oneOf(roll, BOARDS);
  return {
    does: oneOf(roll, [
      ...(["reply", "reply", "reply", "reply", "edit", "edit", "delete", "answer"] as const),
      ...(["decide", "decide", "ask", "digest", "look", "move"] as const),
    ]),
    board,
    person: oneOf(roll, READERS[board]),
    pick: roll(),
    how: roll(),
  };
}

function moment(roll: Dice): Moment {
  const kind = roll();
  const then = Math.floor(roll() * 30);
  if (kind < 0.15) return { after: "milliseconds", count: 300 + Math.floor(roll() * 2_500) };
  if (kind < 0.5) return { after: "requests", count: 1 + Math.floor(roll() * 30), then };
  return { after: "answers", count: 1 + Math.floor(roll() * 12), then };
}
