import { linesOf } from "../../disk/lines-of.ts";
import { parseObject } from "../line/parse-object.ts";
import { type Position, START } from "../line/position.ts";
import { takeApart } from "../line/take-apart.ts";
import { journalDamaged } from "./journal-faults.ts";

/**
 * Reads a journal of today's form from its first byte to this place and looks at every hash, number and digest, without
 * understanding what the lines say; so it costs little time and no memory. Raises `journal-damaged`.
 *
 * @param isWanted is asked before each line: where it says no, the rest is left alone
 */
export async function verifyChain(path: string, end: Position, isWanted: () => boolean): Promise<void> {
  let previous = START;
  const emptied = new Set<number>();
  for await (const { text, number, to } of linesOf(path, end.offset)) {
    if (!isWanted()) return;
    const parts = takeApart(text, previous.hash);
    if (parts.kind === "damaged") throw journalDamaged(path, number, parts.faults);
    if (!text.startsWith(`{"n":${number},`))
      throw journalDamaged(path, number, [`it is not line ${number}: a line was removed, added or moved`]);
    if (parts.body === "erased") emptied.add(number);
    if (parts.head.includes(ERASED)) for (const line of linesErasedBy(text)) emptied.delete(line);
    previous = { n: number, hash: parts.hash, offset: to };
  }
  if (previous.n !== end.n || previous.hash !== end.hash)
    throw journalDamaged(path, previous.n, [`the journal ends here, and line ${end.n} was known`]);
  for (const line of emptied) throw journalDamaged(path, line, [EMPTIED]);
}

const ERASED = '"kind":"erased"';

/** What is wrong with a line whose body is gone, though nothing says that it was erased. */
export const EMPTIED = "its body is gone, and nothing says that it was erased";

function linesErasedBy(text: string): number[] {
  const json = parseObject(text);
  const facts = json?.kind === "erased" ? json.facts : null;
  if (typeof facts !== "object" || facts === null || !("lines" in facts) || !Array.isArray(facts.lines))
    return [];
  return facts.lines.filter((line): line is number => typeof line === "number");
}
