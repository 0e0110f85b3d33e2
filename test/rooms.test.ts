import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom: the table of the plan of the house in README.md. Paths are folders or files below src. */
type Rule = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

const PORTS = [
  "chat/chat.ts",
  "chat/post.ts",
  "chat/route.ts",
  "chat/plain-text.ts",
  "chat/under-way.ts",
  "store/store.ts",
];
const EVERYTHING: Rule = { rooms: [""], packages: ["*"] };

const RULES: Readonly<Record<string, Rule>> = {
  core: { rooms: ["core"], packages: ["luxon", "croner", "date-holidays", "immutable"] },
  render: { rooms: ["render", "core", "chat/post.ts"], packages: [] },
  "chat/local/page": { rooms: ["chat/local/page", "core", "chat/post.ts"], packages: ["preact"] },
  // Types of a request and its answer are all that the port needs of Node.
  "chat/route.ts": { rooms: [], packages: ["node:http"] },
  "chat/slack": {
    rooms: ["chat/slack", "core", "disk", ...PORTS.filter((port) => port.startsWith("chat/"))],
    packages: ["@slack/bolt", "@slack/web-api", "@slack/socket-mode", "zod", "node:*"],
  },
  "chat/teams": {
    rooms: ["chat/teams", "core", "disk", ...PORTS.filter((port) => port.startsWith("chat/"))],
    packages: ["botbuilder", "express", "fflate", "zod", "node:*"],
  },
  "chat/local": {
    rooms: ["chat/local", "core", "disk", ...PORTS.filter((port) => port.startsWith("chat/"))],
    packages: ["express", "esbuild", "zod", "node:*"],
  },
  chat: { rooms: ["core", "chat/chat.ts", "chat/post.ts"], packages: [] },
  store: { rooms: ["store", "core", "disk"], packages: ["lowdb", "zod", "immutable", "node:*"] },
  disk: { rooms: ["disk", "core"], packages: ["node:*"] },
  schedule: { rooms: ["schedule"], packages: ["node-cron"] },
  config: { rooms: ["config", "core"], packages: ["zod", "yaml", "node:*"] },
  commands: { rooms: ["commands", "core", "render", ...PORTS, "*verbs*"], packages: [] },
  cli: EVERYTHING,
  "main.ts": EVERYTHING,
  "": { rooms: ["core", "render", ...PORTS, "*verbs*"], packages: [] },
};

const SRC = join(import.meta.dirname, "..", "src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll("\\", "/"));

describe("the plan of the house", () => {
  it.each(files)("holds in %s", (file) => {
    const { rooms, packages } = ruleOf(file);

    const strangers = importsOf(file).filter((name) =>
      name.startsWith(".") ? !isIn(rooms, targetOf(file, name)) : !isNamed(packages, name),
    );

    expect(strangers).toEqual([]);
  });

  it.each(files.filter((file) => /^(core|render)\//.test(file)))(
    "leaves clock, dice and process out of %s",
    (file) => {
      const code = readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

      expect(code).not.toMatch(
        /Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bconsole\.|DateTime\.(now|local|utc)\(/,
      );
    },
  );

  it("keeps a platform's words inside its own folder", () => {
    const leaks = files
      .filter((file) => !/^chat\/(slack|teams)\/|^cli\//.test(file))
      .filter((file) => importsOf(file).some((name) => /^(@slack\/|botbuilder)/.test(name)));

    expect(leaks).toEqual([]);
  });
});

function ruleOf(file: string): Rule {
  const room = Object.keys(RULES).find(
    (name) => name !== "" && (file === name || file.startsWith(`${name}/`)),
  );
  const rule = RULES[room ?? ""];
  if (rule === undefined || (room === undefined && file.includes("/")))
    throw new Error(`${file} is in no room`);
  return rule;
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
  return rooms.some((room) => {
    if (room === "") return true;
    if (room === "*verbs*") return !target.includes("/") && target !== "main.ts";
    return target === room || target.startsWith(`${room}/`);
  });
}

function isNamed(packages: readonly string[], name: string): boolean {
  const own = name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
  const builtin = name.startsWith("node:") || builtinModules.includes(name);
  return packages.includes("*") || packages.includes(own) || (builtin && packages.includes("node:*"));
}
