import { partsOfQuestion } from "../core/names/ids.ts";
import { boardName, boardsOf, type Looked, type LookedBoard, type Rule, wrong } from "./settings-rules.ts";

/** What settings must keep to about the prefixes of references: whoever quotes one must mean one board's question. */
export const prefixRules: readonly Rule[] = [prefixesDiffer, prefixesAreNoOthersAudience];

const FIX = "Give each board a prefix of its own, which no audience of another board has, like NCSP.";

function prefixesDiffer(looked: Looked) {
  const boards = boardsOf(looked);
  return boards.flatMap((looking) => {
    const prefix = prefixOf(looking);
    const first = boards.find((other) => prefixOf(other) === prefix);
    if (prefix === undefined || first === undefined || first === looking) return [];
    return [wrong([...looking.path, "prefix"], `is ${prefix}, which ${boardName(first)} has already`, FIX)];
  });
}

/** A board may write the prefix of its own audience: that is what its references begin with anyhow. */
function prefixesAreNoOthersAudience(looked: Looked) {
  const boards = boardsOf(looked);
  return boards.flatMap((looking) => {
    const prefix = prefixOf(looking);
    if (prefix === undefined || audiencePrefixes(looked, looking).includes(prefix)) return [];
    const other = boards.find((each) => each !== looking && audiencePrefixes(looked, each).includes(prefix));
    if (other === undefined) return [];
    const problem = `is ${prefix}, with which the references of ${boardName(other)} begin`;
    return [wrong([...looking.path, "prefix"], problem, FIX)];
  });
}

function prefixOf({ board }: LookedBoard): string | undefined {
  return board.prefix?.toUpperCase();
}

/** What the references of a board begin with where it has no prefix: `CSP`. */
function audiencePrefixes({ bank }: Looked, { board }: LookedBoard): string[] {
  const audiences = (bank?.audiences ?? []).filter(({ id }) => board.audiences?.includes(id));
  return audiences.flatMap(({ questions }) =>
    questions.map(({ id }) => partsOfQuestion(id)[0].toUpperCase()),
  );
}
