/** What somebody wrote themselves, and what they passed on. */
export type OwnWords = {
  readonly own: string;
  /** The words of a forwarded message; "" where none was forwarded. */
  readonly forwarded: string;
};

/** Whoever writes more than this says in its beginning or at its end what it is. */
const HEAD = 4_000;
const TAIL = 1_000;

/**
 * Takes the words of others out of a reply. A quoted line is there so that readers know what is meant, and says nothing for the
 * writer; a forwarded message is evidence that they brought. Of very long words only beginning and end are looked at.
 */
export function ownWords(words: string): OwnWords {
  const bounded = words.length > HEAD + TAIL ? `${words.slice(0, HEAD)}\n${words.slice(-TAIL)}` : words;
  const own: string[] = [];
  const forwarded: string[] = [];
  let inForwarded = false;
  for (const line of bounded.split("\n")) {
    if (/^\s*Forwarded from [^\n]{1,200}:\s*$/i.test(line)) inForwarded = true;
    else if (/^\s*>/.test(line)) {
      if (inForwarded) forwarded.push(line.replace(/^\s*>+ ?/, ""));
    } else {
      inForwarded = inForwarded && line.trim() === "";
      own.push(line);
    }
  }
  return { own: own.join("\n").trim(), forwarded: forwarded.join("\n").trim() };
}
