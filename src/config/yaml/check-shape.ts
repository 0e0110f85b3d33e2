import type { z } from "zod";
import { nearest } from "../../core/reading/find-person.ts";
import { knownKeys } from "./known-keys.ts";
import { oddCharacter } from "./odd-characters.ts";
import type { Path, YamlFile } from "./yaml-file.ts";

/** What is left of a file when everything of the wrong shape is taken out: any part may be missing. */
export type Draft<T> = T extends readonly (infer E)[]
  ? readonly Draft<E>[] | undefined
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> } | undefined
    : T | undefined;

/** Something wrong at a path of a file, before anybody looked up the line. */
export type Finding = {
  readonly path: Path;
  readonly part: "key" | "value";
  readonly problem: string;
  readonly fix: string;
};

/** `value` is null when there are findings; the draft lets the rules look at what is right in spite of them. */
export type Shape<S extends z.ZodType> = {
  readonly value: z.output<S> | null;
  readonly draft: Draft<z.input<S>>;
  readonly findings: readonly Finding[];
};

/**
 * Holds a file against a schema. The schema's own error texts say what to write instead; what is wrong is said here,
 * with the value received.
 */
export function checkShape<S extends z.ZodType>(schema: S, yaml: YamlFile): Shape<S> {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, draft: yaml.value as Draft<z.input<S>>, findings: [] };
  const findings = new Map<string, Finding>();
  let draft = yaml.value;
  for (const issue of result.error.issues) {
    for (const finding of findingsOf(issue, schema, yaml)) {
      const key = JSON.stringify(finding.path);
      if (!findings.has(key)) findings.set(key, finding);
      draft = without(draft, finding.path);
    }
  }
  return { value: null, draft: draft as Draft<z.input<S>>, findings: [...findings.values()] };
}

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlFile): readonly Finding[] {
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => unknownKey([...issue.path, key], key, known, yaml));
  }
  const value = valueAt(issue.path, yaml);
  const fix = (typeof value === "string" && value.length < 200 ? oddCharacter(value) : null) ?? issue.message;
  return [{ path: issue.path, part: "value", problem: problemAt(issue.path, yaml), fix }];
}

function unknownKey(path: Path, key: string, known: readonly string[], yaml: YamlFile): Finding {
  const meant = nearest(key, known);
  const fix =
    oddCharacter(key) ??
    strayWords(key, known, valueAt(path, yaml) === null) ??
    (meant === null ? `Delete it. The keys here are ${known.join(", ")}.` : `Did you mean \`${meant}\`?`);
  return { path, part: "key", problem: "is not a key that is known here", fix };
}

/** Between curly brackets a comma ends a value, and a colon begins one only before a space: the rest reads as a key. */
function strayWords(key: string, known: readonly string[], isAlone: boolean): string | null {
  if (!isAlone) return null;
  const [before = "", after = ""] = key.split(/:(.*)/s);
  if (after !== "" && known.includes(before)) return `Write a space after the colon: ${before}: ${after}.`;
  return known.includes("name") && nearest(key, known) === null
    ? "If it is a part of the name before it, put the name in double quotes."
    : null;
}

function problemAt(path: Path, yaml: YamlFile): string {
  const value = valueAt(path, yaml);
  if (value === undefined) return "is missing";
  if (value === null || (typeof value === "string" && value.trim() === "")) return "is empty";
  return `is ${yaml.received(path)}`;
}

function valueAt(path: Path, yaml: YamlFile): unknown {
  return path.reduce<unknown>((from, step) => held(from, step), yaml.value);
}

function held(from: unknown, step: PropertyKey): unknown {
  return typeof from === "object" && from !== null && Object.hasOwn(from, step)
    ? Reflect.get(from, step)
    : undefined;
}

/** A copy without the value at a path. Its key stays, so that nobody who refers to it is told that it is unknown. */
function without(from: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || typeof from !== "object" || from === null) return undefined;
  const value = without(held(from, step), rest);
  return Array.isArray(from) ? from.with(Number(step), value) : { ...from, [step]: value };
}
