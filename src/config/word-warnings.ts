import { doubt, type Warn } from "./warnings.ts";
import type { Finding } from "./yaml/check-shape.ts";
import { oddCharacter } from "./yaml/odd-characters.ts";
import type { Path } from "./yaml/yaml-file.ts";

/** The names that stand in papers: of the organisation, of boards, of people. */
export const namesAreWhole: Warn = ({ settings, yaml }) => {
  const names: readonly (readonly [Path, string])[] = [
    [["organisation"], settings.organisation],
    ...settings.boards.map(({ name }, index) => [["boards", index, "name"], name] as const),
    ...Object.values(settings.people).map(({ id, name }) => [["people", id, "name"], name] as const),
  ];
  return names.flatMap(([path, name]) => [
    ...eaten(path, name, yaml.comment(path)),
    ...quoted(path, name),
    ...(/^[A-Z ]+$/.test(name) && ["NO", "YES", "ON", "OFF", "TRUE", "FALSE", "NULL"].includes(name)
      ? [doubt(path, `is ${name}, which reads like a setting and not like a name`, "Write the name in full.")]
      : []),
  ]);
};

/** A # behind a space begins a comment; one that is followed by a word at once was mostly meant as a part of the name. */
function eaten(path: Path, name: string, comment: string | null): Finding[] {
  if (comment === null || !/^\S/.test(comment)) return [];
  const problem = `is "${name}": the # behind it begins a comment, and "#${comment.slice(0, 60)}" is not read`;
  return [doubt(path, problem, "Put the whole name in double quotes.")];
}

/** Curly quotes are letters to YAML, and a part of the name. */
function quoted(path: Path, name: string): Finding[] {
  const isQuoted = /^[\u2018-\u201f].*[\u2018-\u201f]$/.test(name);
  const invisible = /[\u00a0\u200b-\u200d\u2060\ufeff]/.test(name);
  const fix = isQuoted || invisible ? oddCharacter(name) : null;
  return fix === null
    ? []
    : [doubt(path, `is ${JSON.stringify(name)}, with characters that are hardly meant`, fix)];
}
