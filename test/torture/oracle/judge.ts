import { doubled } from "./doubled.ts";
import { leaked } from "./leaked.ts";
import { lost } from "./lost.ts";
import { miscounted } from "./miscounted.ts";
import type { Seen } from "./seen.ts";
import { unsound } from "./unsound.ts";

/** All that is wrong with what was seen of a run, in a sentence each; empty when all is well. */
export function judge(seen: Seen): readonly string[] {
  return [lost, doubled, leaked, miscounted, unsound].flatMap((look) => look(seen));
}
