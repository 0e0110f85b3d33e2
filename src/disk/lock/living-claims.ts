import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hasCode } from "../has-code.ts";
import { decideHolder } from "./decide-holder.ts";
import { type Holder, readHolder } from "./holder.ts";

/** How the files of `holdDirectory` are named, and the line that a claim gains when its process holds the directory. */
export const CLAIM = { prefix: "lock.", suffix: ".json", draft: ".draft", held: "held" };

/** What a process put down that wants a directory. */
export type Claim = {
  readonly path: string;
  /** Null if the file does not say. */
  readonly holder: Holder | null;
  readonly held: boolean;
  /** Changes whenever its process touches it. */
  readonly mark: string;
};

/**
 * The claims on a directory whose processes are there, our own left out. Clears away those of processes that are gone.
 * Takes `still` milliseconds if it has to watch whether somebody still touches a claim.
 */
export async function livingClaims(
  directory: string,
  own: string,
  us: Holder,
  still: number,
): Promise<readonly Claim[]> {
  const claims = await readClaims(directory, own);
  const states = claims.map((claim) => ({
    claim,
    liveness: claim.holder === null ? "unknown" : decideHolder(claim.holder, us),
  }));
  for (const { claim, liveness } of states) if (liveness === "gone") await rm(claim.path, { force: true });
  const alive = states.filter(({ liveness }) => liveness === "alive").map(({ claim }) => claim);
  if (alive.length > 0) return alive;
  const unknown = states.filter(({ liveness }) => liveness === "unknown").map(({ claim }) => claim);
  return await touchedClaims(unknown, still);
}

async function touchedClaims(claims: readonly Claim[], still: number): Promise<readonly Claim[]> {
  const until = Date.now() + still;
  let watched = claims;
  while (watched.length > 0 && Date.now() < until) {
    await pause(Math.min(100, still / 4));
    const now = await Promise.all(watched.map(({ path }) => readClaim(path)));
    const touched = now.flatMap((claim, i) =>
      claim !== null && claim.mark !== watched[i]?.mark ? [claim] : [],
    );
    if (touched.length > 0) return touched;
    watched = now.flatMap((claim) => claim ?? []);
  }
  for (const { path } of watched) await rm(path, { force: true });
  return [];
}

async function readClaims(directory: string, own: string): Promise<readonly Claim[]> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(CLAIM.prefix));
  for (const name of names.filter((each) => each.endsWith(CLAIM.draft)))
    await removeIfOld(join(directory, name));
  const paths = names.filter((name) => name.endsWith(CLAIM.suffix)).map((name) => join(directory, name));
  const claims = await Promise.all(paths.filter((path) => path !== own).map(readClaim));
  return claims.flatMap((claim) => claim ?? []);
}

/** Null if it was taken back in the meantime. */
async function readClaim(path: string): Promise<Claim | null> {
  try {
    // Opened for each look: file systems on a network show a file's newest times only then.
    const file = await open(path, "r");
    try {
      const text = await file.readFile("utf8");
      const { mtimeMs } = await file.stat();
      const [who = "", held] = text.split("\n");
      return { path, holder: readHolder(who), held: held === CLAIM.held, mark: `${mtimeMs} ${text}` };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** A draft becomes a claim within moments; one that is a minute old was left by a process that was killed. */
async function removeIfOld(draft: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(draft);
    if (Date.now() - mtimeMs > 60_000) await rm(draft, { force: true });
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}
