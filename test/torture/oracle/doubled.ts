import { toldTwice } from "../../whole/told-twice.ts";
import type { Said } from "../platforms/platform.ts";
import type { BoardSeen, Seen } from "./seen.ts";

/**
 * What was said twice, by the mark of its delivery and by what people see of it, and what was never said: each question that was
 * asked stands once in each channel of its board.
 *
 * By rule 2 a direct message on Teams may be missing, since nobody but people can see whether it stands; none may be there twice,
 * unless a backup was put back: then neither the records nor the platform can tell that it was said.
 */
export function doubled({ boards, said: all, sentByHand, isRestored }: Seen): string[] {
  const said = all.filter(({ platform, to }) => !(isRestored && platform === "teams" && to !== null));
  const marks = new Map<string, string[]>();
  for (const { where, mark, text } of said) {
    if (mark === null) continue;
    const key = `${where} ${mark}`;
    marks.set(key, [...(marks.get(key) ?? []), text.split("\n")[0] ?? ""]);
  }
  const twice = [...marks.values()]
    .filter((texts) => texts.length > 1)
    .map((texts) => `said ${texts.length} times by its mark: ${texts[0]}`);
  const isDigest = ({ text }: Said) => text.startsWith("Digest for ");
  const others = said.filter((each) => !isDigest(each));
  const seen = toldTwice(others.map(({ where, at, text }) => ({ where, message: { at, text } }))).map(
    (finding) => finding.replace(/\n[\s\S]*/, " …"),
  );
  return [
    ...twice,
    ...seen,
    ...boards.flatMap((board) => digestedTwice(board, said.filter(isDigest), sentByHand)),
    ...boards.flatMap(misasked),
  ];
}

/** Of one meeting's digest a place has the one that was due, and one for each time that somebody sent it by hand. */
function digestedTwice(
  { id, name }: BoardSeen,
  digests: readonly Said[],
  sentByHand: Seen["sentByHand"],
): string[] {
  const most = 1 + sentByHand.filter((board) => board === id).length;
  const count = new Map<string, number>();
  for (const { where, text } of digests) {
    const [meeting = "", board = ""] = text.split("\n");
    if (board.startsWith(name)) count.set(`${where} ${meeting}`, (count.get(`${where} ${meeting}`) ?? 0) + 1);
  }
  return [...count]
    .filter(([, times]) => times > most)
    .map(([digest, times]) => `${id}: ${times} times ${digest}, and ${most - 1} were sent by hand`);
}

function misasked({ id, places, prompts, rows }: BoardSeen): string[] {
  const asked = new Set(rows.filter(({ askedAt }) => askedAt !== null).map(({ reference }) => reference));
  const stray = prompts
    .filter(({ reference }) => !asked.has(reference))
    .map(
      ({ reference, platform }) =>
        `${id}: ${reference} stands on ${platform} and is not asked by the records`,
    );
  const wrong = [...asked].flatMap((reference) => {
    const posts = prompts.filter((prompt) => prompt.reference === reference);
    return posts.length === places
      ? []
      : [`${id}: ${reference} stands ${posts.length} times in the ${places} channels of its board`];
  });
  return [...stray, ...wrong];
}
