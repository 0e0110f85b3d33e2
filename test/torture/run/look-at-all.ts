import type { BoardSeen, Seen } from "../oracle/seen.ts";
import { NAMES } from "../schedule/boards-file.ts";
import { BOARDS, READERS } from "../schedule/schedule.ts";
import type { LivedThrough } from "./live-all.ts";
import type { World } from "./open-world.ts";
import { exported, journalText, kindsIn, soc } from "./records.ts";
import type { Rested } from "./settle.ts";

/** Variables that are secret, by their names. */
const SECRET = /TOKEN|SECRET|PASSWORD/;

/** Gathers all that is seen from outside: what people did and were told, what stands on the platforms, and the records. */
export async function lookAtAll(
  world: World,
  { memory, log, isRestored }: LivedThrough,
  rested: Rested,
): Promise<Seen> {
  const { data, platforms } = world;
  const variables = world.variables(0);
  const [verified, ...boards] = await Promise.all([
    soc(["verify"], variables),
    ...BOARDS.map(async (id): Promise<BoardSeen> => {
      const journal = await journalText(data, id);
      return {
        ...{ id, name: NAMES.boards[id], readers: READERS[id], places: platforms.length },
        prompts: rested.prompts[id],
        written: rested.written[id],
        rows: await exported(id, variables),
        figures: rested.figures.filter(({ board }) => board === id),
        ...{ journal, kinds: kindsIn(journal) },
      };
    }),
  ]);
  const { told, tried, sentByHand } = memory;
  const secrets = Object.entries(variables).flatMap(([name, value]) => (SECRET.test(name) ? [value] : []));
  return {
    ...{ boards, told, tried, sentByHand, verified, secrets, isRestored },
    ...{ said: rested.said, reasons: rested.reasons, log: log + rested.log },
  };
}
