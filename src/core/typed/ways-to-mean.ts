/** What people put before a name, as it is compared. */
const TITLES: ReadonlySet<string> = new Set(
  (
    "cllr councillor ald alderman mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev revd reverend fr hon rt " +
    "pc dc sgt sergeant ds insp inspector di ci dci chief supt superintendent dsu cs dcs det detective acc dcc cc constable"
  ).split(" "),
);

/**
 * In which ways a name can be meant by what was typed, the surest first: whole, without titles and in any order, in part.
 *
 * @param typed the words of what was typed (`plainWords`), in one spelling or in several
 * @returns for each way, whether the name with these words is meant
 */
export function waysToMean(
  typed: readonly (readonly string[])[],
): readonly ((name: readonly string[]) => boolean)[] {
  const without = typed.map(withoutTitles);
  return [
    ...typed.map((words) => (name: readonly string[]) => words.join("") === name.join("")),
    ...without.map((words) => (name: readonly string[]) => sorted(words) === sorted(withoutTitles(name))),
    ...without.map((words) => (name: readonly string[]) => isPartOf(words, name)),
  ];
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? words : words.slice(first);
}

function sorted(words: readonly string[]): string {
  return words.toSorted().join(" ");
}

/** Whether each word begins a word of the name, none the same one: `yasmin f`, `farooqi`, `farooqi y`. */
function isPartOf(words: readonly string[], name: readonly string[]): boolean {
  const left = [...name];
  // The longest first, so that an initial takes no word that a whole name needs.
  return words
    .toSorted((one, other) => other.length - one.length)
    .every((word) => {
      const at = left.findIndex((each) => each.startsWith(word));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}
