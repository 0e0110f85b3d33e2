import { readdirSync, readFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const declared: Record<"dependencies" | "devDependencies" | "scripts", Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);
const RUNS_ON = Object.keys(declared.dependencies);
const WORKED_ON_WITH = Object.keys(declared.devDependencies);

it("what the bot imports stands under dependencies, so that it is there where only those are installed", () => {
  expect(importedIn("src").filter((name) => !RUNS_ON.includes(name))).toEqual([]);
});

it("what tests and scripts import is declared as well, and does not only happen to be brought along by another package", () => {
  const all = [...RUNS_ON, ...WORKED_ON_WITH];

  expect([...importedIn("test"), ...importedIn("scripts")].filter((name) => !all.includes(name))).toEqual([]);
});

it("every package that is declared is used: imported, resolved, run by a script, or the types of one that is", () => {
  const named = [...codeIn("src"), ...codeIn("test"), ...codeIn("scripts")].join("\n");
  const words = new Set(Object.values(declared.scripts).flatMap((script) => script.split(/\s+/)));
  const isUsed = (name: string): boolean =>
    named.includes(`"${name}"`) ||
    named.includes(`"${name}/`) ||
    [name, ...binariesOf(name)].some((word) => words.has(word)) ||
    (name.startsWith("@types/") && (name === "@types/node" || isUsed(name.slice("@types/".length))));

  expect([...RUNS_ON, ...WORKED_ON_WITH].filter((name) => !isUsed(name))).toEqual([]);
});

/** The packages that the code of a folder imports, each once; types count too. */
function importedIn(folder: string): string[] {
  const names = codeIn(folder).flatMap((code) =>
    [
      ...code.matchAll(
        /(?:^|\n)(?:import|export|\})[^;"']*?\bfrom "([\w@][\w@./:-]*)";|\bimport\(?\s?"([\w@][\w@./:-]*)"/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? ""),
  );
  const packages = names.filter((name) => !name.startsWith("node:") && !builtinModules.includes(name));
  return [...new Set(packages.map(packageOf))];
}

/** `preact/hooks` is a part of `preact`. */
function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function codeIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), "utf8"));
}

/** The names of the programs that a package brings. */
function binariesOf(name: string): string[] {
  const file = join(ROOT, "node_modules", name, "package.json");
  const { bin = {} }: { bin?: string | Record<string, string> } = createRequire(import.meta.url)(file);
  return typeof bin === "string" ? [name] : Object.keys(bin);
}
