import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Fault } from "./fault.ts";
import { ALIAS, yamlFault } from "./yaml-fault.ts";

/** From the top of a file to something in it: `["boards", 0, "name"]`. */
export type Path = readonly PropertyKey[];

type Spot = NonNullable<Fault["at"]>;

/** A YAML file that still knows where everything in it was written. */
export type YamlFile = {
  readonly file: string;
  readonly value: unknown;
  /** Where a value stands, or its key; for something that is missing, what should have held it. */
  readonly spot: (path: Path, part: "key" | "value") => Spot;
  /** A value as it was written, short enough for a sentence: `"two"`, `a list`. */
  readonly received: (path: Path) => string;
  /** The comment that follows on a value without quotes, as it is written behind the #; null where none does. */
  readonly comment: (path: Path) => string | null;
};

/**
 * Reads YAML 1.2 with the core schema: `2026-05-18` and `09:00` stay text, `no` stays a word. `yaml` is null when the
 * text is no YAML; a key written twice is a fault too, but the rest can still be looked at.
 */
export function readYaml(file: string, text: string): { yaml: YamlFile | null; faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", prettyErrors: false });
  const spotOf = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const twice = document.errors
    .filter(({ code }) => code === "DUPLICATE_KEY")
    .map((error) => told(error, text));
  const unreadable = [
    ...[...document.errors, ...document.warnings]
      .filter(({ code }) => code !== "DUPLICATE_KEY")
      .map((error) => told(error, text)),
    ...unwelcome(document),
  ];
  const faults = [...twice, ...firstOfEachLine(unreadable, (offset) => spotOf(offset).line)].map(
    ({ offset, problem, fix }) => ({ file, at: spotOf(offset), place: "", problem, fix }),
  );
  return { yaml: unreadable.length === 0 ? yamlFile(file, document, spotOf) : null, faults };
}

type Told = { readonly offset: number; readonly problem: string; readonly fix: string };

function told(error: YAMLError, text: string): Told {
  return { offset: error.pos[0], ...yamlFault(error, text) };
}

/** One slip leaves the parser astray until the end of the line, or longer; what follows from it helps nobody. */
function firstOfEachLine(faults: readonly Told[], lineOf: (offset: number) => number): readonly Told[] {
  const inOrder = faults.toSorted((a, b) => a.offset - b.offset);
  return inOrder.filter(
    ({ offset }, index) => index === 0 || lineOf(inOrder[index - 1]?.offset ?? 0) !== lineOf(offset),
  );
}

function yamlFile(file: string, document: Document, spotOf: (offset: number) => Spot): YamlFile {
  return {
    file,
    value: document.toJS(),
    spot: (path, part) => {
      const found = nodeAt(document, path);
      const node = part === "key" ? (found.key ?? found.value) : (found.value ?? found.key);
      return spotOf(node?.range?.[0] ?? 0);
    },
    received: (path) => inShort(nodeAt(document, path).value),
    comment: (path) => {
      const { value } = nodeAt(document, path);
      return isScalar(value) && value.type === "PLAIN" ? (value.comment ?? null) : null;
    },
  };
}

/** YAML that is right, but that no file of ours has a use for, and that is mostly written by mistake. */
function unwelcome(document: Document): Told[] {
  const found: Told[] = [];
  visit(document, {
    Alias(_, { range }) {
      found.push({ offset: range?.[0] ?? 0, ...ALIAS });
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value !== null) return;
      const offset = isMap(key) || isSeq(key) || isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      const problem = "a key is empty, a list or a map instead of a word";
      found.push({ offset, problem, fix: "Put the words in double quotes." });
    },
  });
  return found;
}

/** The node at a path with its key; where the path leads nowhere, the last thing on the way. */
function nodeAt(document: Document, path: Path): { key: Node | null; value: Node | null } {
  let here: { key: Node | null; value: Node | null } = { key: null, value: document.contents };
  for (const step of path) {
    const { value } = here;
    if (isMap<Node, Node | null>(value)) {
      const pair = value.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return here;
      here = pair;
    } else if (isSeq<Node>(value)) {
      const item = value.items[Number(step)];
      if (item === undefined) return here;
      here = { key: null, value: item };
    } else {
      return here;
    }
  }
  return here;
}

function inShort(node: Node | null): string {
  if (isMap(node)) return "a map";
  if (isSeq(node)) return node.items.length === 0 ? "an empty list" : "a list";
  if (!isScalar(node) || node.value === null) return "empty";
  const written = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  const short = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  return typeof node.value === "string" ? JSON.stringify(short) : short;
}
