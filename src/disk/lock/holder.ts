import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { processStat } from "./process-stat.ts";

/** Who holds a directory: a process, and all that tells it apart from another that looks like it later. */
export type Holder = {
  readonly pid: number;
  readonly host: string;
  /** An ISO instant. */
  readonly since: string;
  /** What it is for people: `soc-questions`. */
  readonly what: string;
  /** Linux: this run of the machine, containers on it included. Null where it is not known. */
  readonly boot: string | null;
  /** Linux: within which set of processes `pid` counts; a container has its own. */
  readonly pids: string | null;
  /** Linux: when the process started, in ticks since the machine did; a later process with the same pid differs. */
  readonly started: string | null;
};

/** This process as a holder. */
export function thisProcess(what: string): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    what,
    boot: orNull(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    pids: orNull(() => readlinkSync("/proc/self/ns/pid")),
    started: processStat(process.pid)?.started ?? null,
  };
}

/** What a claim says of its process; null if it is not to be made out. */
export function readHolder(json: string): Holder | null {
  const said: unknown = orNull(() => JSON.parse(json));
  if (typeof said !== "object" || said === null) return null;
  const { pid, host, since, what, boot, pids, started } = { ...NOTHING, ...said };
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid < 1) return null;
  if (typeof host !== "string" || typeof what !== "string") return null;
  if (typeof since !== "string" || Number.isNaN(Date.parse(since))) return null;
  return {
    pid,
    host,
    since,
    what,
    boot: textOrNull(boot),
    pids: textOrNull(pids),
    started: textOrNull(started),
  };
}

const NOTHING: Record<keyof Holder, unknown> = {
  pid: null,
  host: null,
  since: null,
  what: null,
  boot: null,
  pids: null,
  started: null,
};

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
