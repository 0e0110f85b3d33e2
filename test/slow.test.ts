import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { SLOW } from "./slow.ts";

/** What starts a process or a browser. */
const STARTERS = ["node:child_process", "playwright-core", "emulate"];
/** Of the tests' own: what opens the whole bot, and what measures growth, each of which takes seconds. */
const LONG = ["whole/open-bot.ts", "growth.ts"].map((file) => join(import.meta.dirname, file));

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts"));

it("what starts a process, a browser or the whole bot, or measures growth, is not among the quick tests", () => {
  const quick = tests.filter((file) => !SLOW.some((glob) => matches(glob, file)));

  expect(quick.filter((file) => starts(join(import.meta.dirname, "..", file)))).toEqual([]);
});

it("every place and name of slow tests is that of some", () => {
  expect(SLOW.filter((glob) => !tests.some((file) => matches(glob, file)))).toEqual([]);
});

/** Whether a file of ours starts something or measures growth, or what it imports of the tests does. */
function starts(file: string, seen = new Set<string>()): boolean {
  if (LONG.includes(file)) return true;
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const names = [...readFileSync(file, "utf8").matchAll(/\bfrom "([^"]+)"/g)].map(([, name = ""]) => name);
  return names.some((name) =>
    name.startsWith(".") ? starts(join(dirname(file), name), seen) : STARTERS.includes(name),
  );
}

function matches(glob: string, file: string): boolean {
  const pattern = glob.replace(/\*\*\/|\*|\./g, (sign) =>
    sign === "**/" ? "(.*/)?" : sign === "*" ? "[^/]*" : "\\.",
  );
  return new RegExp(`^${pattern}$`).test(file);
}
