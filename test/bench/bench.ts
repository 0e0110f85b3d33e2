import { costOfACommit } from "./cost-of-a-commit.ts";
import { costOfCommitsAtOnce } from "./cost-of-commits-at-once.ts";
import { costOfOpening } from "./cost-of-opening.ts";

/**
 * `npm run bench`: what speed rests on, as ratios in one run on one machine. Times differ from machine to machine and
 * are shown only to make the ratios plain.
 */
const one = await costOfACommit();
say(
  `One reply on a board with ${one.few.events} events: ${one.few.microseconds.toFixed(0)} µs`,
  `One reply on a board with ${one.many.events} events: ${one.many.microseconds.toFixed(0)} µs`,
  `  ratio ${one.ratio.toFixed(2)} (near 1: the cost does not grow with what is stored)`,
);
const atOnce = await costOfCommitsAtOnce();
say(
  `${atOnce.commits} replies one after the other: ${atOnce.serially.toFixed(0)} ms`,
  `${atOnce.commits} replies at once: ${atOnce.together.toFixed(0)} ms`,
  `  ratio ${atOnce.ratio.toFixed(2)} (well below 1: many share one flush)`,
);

const opening = await costOfOpening();
say(
  `A board with ${opening.few.events} events opens in ${opening.few.milliseconds} ms and ${opening.few.megabytes} MB`,
  `A board with ${opening.many.events} events opens in ${opening.many.milliseconds} ms and ${opening.many.megabytes} MB`,
  `  and is read from end to end after ${opening.many.verified} ms`,
  `  ratio ${opening.ratio.toFixed(2)} (well below 20: what a checkpoint stands for is not worked out again)`,
);

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n\n`);
}
