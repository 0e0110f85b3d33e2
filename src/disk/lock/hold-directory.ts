import { randomBytes } from "node:crypto";
import { appendFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ExpectedError } from "../../core/model/errors.ts";
import { diskError } from "../disk-error.ts";
import { type Holder, thisProcess } from "./holder.ts";
import { CLAIM, type Claim, livingClaims } from "./living-claims.ts";

/** A directory that this process alone writes to. */
export interface Held {
  /** Gives it back. */
  release(): Promise<void>;
}

/** In milliseconds: how often a holder shows that it is there, and how long one must be still to count as gone. */
export type Patience = { readonly beat: number; readonly still: number };

/**
 * Takes a directory for this process alone, or says who has it.
 *
 * Every process that wants it puts down a claim, a file of its own (`lock.<random>.json`), and then looks for others.
 * Who finds no living one holds the directory; who finds one takes its claim back. No claim ever replaces another, and
 * those of processes that are gone can be cleared away by anybody, so two starters can never both take over one lock;
 * starters that meet step back and try again after a while of their own.
 *
 * A holder that was killed is known to be gone at once if its process can be looked up (see `decideHolder`). In a
 * container that was made anew its number means nothing, and the host's name is another; on a shared disk it may be on
 * another machine; after a power cut the machine has forgotten it. Such a holder is judged by whether it still touches
 * its claim: if it does not for `still` milliseconds, it is gone. Raises `held`, `disk-full` or `disk`.
 *
 * @param what who we are, for whoever we refuse: `soc-questions`
 */
export async function holdDirectory(
  directory: string,
  what: string,
  patience: Patience = { beat: 2_000, still: 10_000 },
): Promise<Held> {
  const us = thisProcess(what);
  const deadline = Date.now() + patience.still;
  try {
    for (;;) {
      const outcome = await tryToHold(directory, us, patience);
      if (outcome.kind === "holds") return outcome.held;
      const holder = outcome.others.find(({ held }) => held);
      if (holder !== undefined) throw refusal(directory, holder);
      const [first] = outcome.others;
      if (first !== undefined && Date.now() > deadline) throw refusal(directory, first);
      await pause(10 + Math.random() * 40);
    }
  } catch (error) {
    throw error instanceof ExpectedError ? error : diskError("hold", directory, error);
  }
}

type Outcome =
  | { readonly kind: "holds"; readonly held: Held }
  | { readonly kind: "met"; readonly others: readonly Claim[] };

async function tryToHold(directory: string, us: Holder, { beat, still }: Patience): Promise<Outcome> {
  const path = await putDownClaim(directory, us);
  const beating = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, beat);
  beating.unref();
  const release = async () => {
    clearInterval(beating);
    await rm(path, { force: true });
  };
  try {
    const others = await livingClaims(directory, path, us, still);
    if (others.length === 0) {
      await appendFile(path, `${CLAIM.held}\n`);
      return { kind: "holds", held: { release } };
    }
    await release();
    return { kind: "met", others };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Renames the claim into place, so that nobody ever reads half of one. */
async function putDownClaim(directory: string, us: Holder): Promise<string> {
  const name = join(directory, CLAIM.prefix + randomBytes(6).toString("hex"));
  const draft = name + CLAIM.draft;
  const path = name + CLAIM.suffix;
  try {
    await writeFile(draft, `${JSON.stringify(us)}\n`, { flag: "wx", mode: 0o600 });
    await rename(draft, path);
    return path;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function refusal(directory: string, { path, holder }: Claim): ExpectedError {
  const who =
    holder === null
      ? `${path} says that another process holds it`
      : `process ${holder.pid} on ${holder.host} (${holder.what}) has held it since ${longTime(holder.since)}`;
  return new ExpectedError(
    "held",
    `Cannot use ${directory}: ${who}. Only one process may write there.`,
    `Stop that process first. If it is gone for good, its machine with it, delete ${path} and start again.`,
  );
}

/** `Tue 8 Dec 2026, 14:00 UTC` */
function longTime(instant: string): string {
  const [weekday, day, month, year, time] = new Date(instant).toUTCString().split(/,? /);
  return `${weekday} ${Number(day)} ${month} ${year}, ${time?.slice(0, 5)} UTC`;
}
