import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { INSIDE, LAW, type Rule } from "./import-law.ts";

/** As many files as one folder may hold before it wants rooms of its own. */
const MOST_FILES = 22;

const SRC = join(import.meta.dirname, "..", "src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));

describe("the import law", () => {
  it("holds between the rooms", () => {
    const strangers = files.flatMap((file) => {
      const { rooms, packages } = ruleOf(file);
      return importsOf(file)
        .filter((name) =>
          name.startsWith(".") ? !isIn(rooms, targetOf(file, name)) : !isNamed(packages, name),
        )
        .map((name) => `${file}: ${name}`);
    });

    expect(strangers).toEqual([]);
  });

  it("holds inside the rooms: what stands further left knows nothing of what stands further right", () => {
    const backwards = Object.entries(INSIDE).flatMap(([room, order]) =>
      files
        .filter((file) => file.startsWith(`${room}/`))
        .flatMap((file) =>
          importsOf(file)
            .filter((name) => name.startsWith("."))
            .map((name) => targetOf(file, name))
            .filter((target) => target.startsWith(`${room}/`))
            .filter((target) => placeIn(order, room, target) > placeIn(order, room, file))
            .map((target) => `${file}: ${target}`),
        ),
    );

    expect(backwards).toEqual([]);
  });

  it("names every room inside a room", () => {
    const unnamed = Object.entries(INSIDE).flatMap(([room, order]) =>
      files.filter((file) => file.startsWith(`${room}/`) && placeIn(order, room, file) === -1),
    );

    expect(unnamed).toEqual([]);
  });

  it("lets the bot write things down in one way, which hands what decides all that it may look at", () => {
    const writers = files
      .filter((file) => /^(bot|commands|cli)\//.test(file))
      .filter((file) => /\.commit\(/.test(readFileSync(join(SRC, file), "utf8")));

    expect(writers.sort()).toEqual([
      "bot/beside/put-aside.ts",
      "bot/beside/take-aside.ts",
      "bot/boards/keep-people.ts",
      "bot/boards/notice-changes.ts",
      "bot/boards/notice-unwritten.ts",
      "bot/delivery/intend.ts",
    ]);
  });

  it("leaves clock, dice and process out of what decides and what words", () => {
    const impure = files
      .filter((file) => /^(core|render)\//.test(file))
      .filter((file) =>
        /Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bconsole\.|DateTime\.(now|local|utc)\(/.test(
          readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
        ),
      );

    expect(impure).toEqual([]);
  });

  it("keeps a vendor's words inside the folder of its platform", () => {
    const leaks = files
      .filter((file) => !/^chat\/[^/]+\/|^cli\//.test(file))
      .filter((file) => importsOf(file).some((name) => /^(@slack\/|botbuilder)/.test(name)));

    expect(leaks).toEqual([]);
  });

  it("lets no folder grow into a flat heap", () => {
    const count = new Map<string, number>();
    for (const file of files) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);

    expect([...count].filter(([, held]) => held > MOST_FILES)).toEqual([]);
  });
});

function ruleOf(file: string): Rule {
  const room = Object.keys(LAW)
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((one, other) => other.length - one.length)[0];
  const rule = room === undefined ? undefined : LAW[room];
  if (rule === undefined) throw new Error(`${file} is in no room`);
  return rule;
}

/** Where a file stands in the order inside its room; -1 if the order does not name it. */
function placeIn(order: readonly string[], room: string, file: string): number {
  const [first = "", ...rest] = file.slice(room.length + 1).split("/");
  const named = order.indexOf(first);
  return named === -1 && rest.length === 0 ? order.indexOf(".") : named;
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(SRC, file), "utf8");
  const names = code.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;"']*?from\s*"([^"]+)"|\bimport\s*\(?\s*"([^"]+)"/g,
  );
  return [...names].map((match) => match[1] ?? match[2] ?? "");
}

function targetOf(file: string, name: string): string {
  return normalize(join(dirname(file), name)).replaceAll("\\", "/");
}

function isIn(rooms: readonly string[], target: string): boolean {
  return rooms.some((room) => room === "" || target === room || target.startsWith(`${room}/`));
}

function isNamed(packages: readonly string[], name: string): boolean {
  const own = name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
  const builtin = name.startsWith("node:") || builtinModules.includes(name);
  return packages.includes("*") || packages.includes(own) || (builtin && packages.includes("node:*"));
}
