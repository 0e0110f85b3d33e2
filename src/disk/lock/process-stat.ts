import { readFileSync } from "node:fs";

/** How a process stands, from Linux's `/proc/<pid>/stat`: fields 3 and 22. Null where there is no such file. */
export function processStat(pid: number): { readonly state: string; readonly started: string } | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  // Field 2 is the program's name in brackets and may hold anything, spaces and brackets among it.
  const [state = "", ...rest] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .trim()
    .split(" ");
  return { state, started: rest[18] ?? "" };
}
