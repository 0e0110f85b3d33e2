import type { Instant } from "../core/names/time.ts";
import type { Settings } from "./settings.ts";
import type { Finding } from "./yaml/check-shape.ts";
import type { Path, YamlFile } from "./yaml/yaml-file.ts";

/** What warnings look at: settings without a fault, as they are written, and what time it is. */
export type Doubted = { readonly settings: Settings; readonly yaml: YamlFile; readonly now: Instant };

/**
 * One thing that settings are hardly meant to say, though they may: they are used all the same. Named for the world it
 * wants.
 */
export type Warn = (doubted: Doubted) => readonly Finding[];

/** What is hardly meant about a value. */
export function doubt(path: Path, problem: string, fix: string): Finding {
  return { path, part: "value", problem, fix };
}
