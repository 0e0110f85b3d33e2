import type { Finding } from "./check-shape.ts";
import type { Fault } from "./fault.ts";
import type { Path, YamlFile } from "./yaml-file.ts";

/** What one entry of these is called, and whether it goes by its number or by its key. */
const ENTRIES: Readonly<Record<string, string>> = {
  questions: "question",
  changes: "change of",
  people: "person",
  boards: "board",
};

/** Looks up where each finding was written, and calls the place by the words of the file. */
export function faultsOf(yaml: YamlFile, findings: readonly Finding[]): Fault[] {
  return findings.map(({ path, part, problem, fix }) => ({
    file: yaml.file,
    at: yaml.spot(path, part),
    place: placeOf(path, yaml.value),
    problem: path.length === 0 ? `the file ${problem}` : problem,
    fix,
  }));
}

function placeOf(path: Path, value: unknown): string {
  const [first, second, ...rest] = path;
  const entry = ENTRIES[String(first)];
  if (entry === undefined || second === undefined) return inTicks(path);
  const name =
    typeof second === "number"
      ? `${entry} ${second + 1}${idAt(value, first, second)}`
      : `${entry} ${String(second)}`;
  return rest.length === 0 ? name : `${name}: ${inTicks(rest)}`;
}

/** `prompts.questions`, or `meetings`, entry 2. */
function inTicks(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "";
  if (typeof last === "number") return `${inTicks(path.slice(0, -1))}, entry ${last + 1}`;
  return `\`${path.map(String).join(".")}\``;
}

/** A board also goes by its id, since nobody counts boards. */
function idAt(value: unknown, list: PropertyKey | undefined, index: number): string {
  if (list !== "boards") return "";
  const id = [list, index, "id"].reduce<unknown>(
    (from, step) => (typeof from === "object" && from !== null ? Reflect.get(from, step) : undefined),
    value,
  );
  return typeof id === "string" ? ` (${id})` : "";
}
