/** What is repeated to see whether something takes far longer for it: what expressions and comparisons stumble over. */
const UNITS = [
  ...[" ", "\n", "\r\n", "\t", " \n", "\u00a0", "\u2028", "a", "a ", " a", "ab-", "A1", "0", "1 ", "csp-1 "],
  ...["=", "'", '"', "-", "- ", "> ", ".", ",", ":", "/", "\\", "(", ")", "http://a", "http://a) "],
  ...["https://a/b ", "<", ">", "&", "&lt;", "&amp;", "&#", "&copy", "<a>", "<!--", "<at>", "</at>", "<li>"],
  ...["<blockquote>", "<a href='a'>", "<@U1>", "<!date^", "|", "*", "_", "`", "~", "[", "{{", "{{ ", "@"],
  ...["#", "mention0-", "\u0301", "e\u0301\u0327", "\ud800", "\u200b", "\u202e", "\u0000", "é", "ﷺ"],
  ...["😀", "👨‍👩‍👧", "🇬🇧"],
];

/**
 * In UTF-16: how long texts are, of which others are eight times as long, up to the longest message of Slack. In steps, so
 * that what grows fastest is found before it takes hours.
 */
const SIZES = [80, 640, 5000] as const;

/**
 * Work that grows with what it is given takes eight times as long, or up to thirty where much memory is freed; work that
 * grows with its square takes sixty-four times as long.
 */
export const LINEAR = 32;

/** In milliseconds of the processor's time: what is quicker than this cannot be told from nothing, and counts as this. */
const FAINTEST = 1;

/** How often a measurement is made before it is believed: on a busy machine one of them may take far too long. */
const TRIES = 10;

/**
 * Does some work on texts of one sign or word repeated, alone and between letters, and on eight times as much of each.
 * Returns the first for which it takes so much longer that it grows faster than what it is given; null for none.
 */
export async function growsTooFast(work: (text: string) => unknown): Promise<string | null> {
  for (const unit of UNITS) {
    for (const [before, after] of [
      ["", ""],
      ["a", "x"],
    ]) {
      const make = (size: number) => before + unit.repeat(Math.ceil(size / unit.length)) + after;
      for (const size of SIZES) {
        const growth = await growthOf(work, make(size), make(8 * size));
        if (growth > LINEAR)
          return `${JSON.stringify(before + unit + after)} takes ${growth.toFixed()} times as long`;
      }
    }
  }
  return null;
}

/** How many times as long some work takes on something large as on something small, of several tries each at its best. */
export async function growthOf<T>(work: (what: T) => unknown, small: T, large: T): Promise<number> {
  // The first time, code is still being made ready to run.
  await costOf(work, small);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const growth = () => most / Math.max(least, FAINTEST);
  for (let tries = 0; tries < TRIES && !(growth() <= LINEAR); tries += 1) {
    least = Math.min(least, await costOf(work, small));
    most = Math.min(most, await costOf(work, large));
  }
  return growth();
}

/** In milliseconds of this process on a processor, whatever else the machine does. */
async function costOf<T>(work: (what: T) => unknown, what: T): Promise<number> {
  const before = process.cpuUsage();
  await work(what);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
