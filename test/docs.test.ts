import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { INSIDE, LAW } from "./import-law.ts";

const ROOT = join(import.meta.dirname, "..");

/** Every page for people who run the bot or work on it. */
const pages = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "questions/README.md"],
  ...["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${folder}/${file}`),
  ),
];

function read(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** All that is written in tests, with every run of space as one: a title may be broken over lines in a page. */
const tests = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(ROOT, "test", file), "utf8"))
  .join("\n")
  .replace(/\s+/g, " ");

describe("the pages for those who run the bot or work on it", () => {
  it("name only files and folders that are there", () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:src|test|docs|scripts|manifests|questions)\/[\w./-]*)`/g)]
        .filter(([, path = ""]) => !existsSync(join(ROOT, path)))
        .map(([, path = ""]) => `${page}: ${path}`),
    );

    expect(missing).toEqual([]);
  });

  it("link only to what is there", () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .filter(([, link = ""]) => !/^[a-z]+:/.test(link))
        .filter(([, link = ""]) => !existsSync(join(ROOT, dirname(page), link)))
        .map(([, link = ""]) => `${page}: ${link}`),
    );

    expect(missing).toEqual([]);
  });

  it("quote, as rules and decisions, only tests that there are", () => {
    const quoted = pages
      .filter((page) => page === "docs/rules.md" || page.startsWith("docs/decisions/"))
      .flatMap((page) => [...read(page).matchAll(/(?:Proved|[Hh]eld) by[^.]*?“[\s\S]*?(?=\n\n|\n- )/g)])
      .flatMap(([passage]) => [...passage.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title))
      .map((title) => title.replace(/\s+/g, " "));

    expect(quoted.length).toBeGreaterThan(30);
    expect(quoted.filter((title) => !tests.includes(title))).toEqual([]);
  });
});

describe("the page on how the code is laid out", () => {
  const page = read("docs/architecture.md");

  it("tells the order of the rooms inside a room as the law has it", () => {
    for (const [room, order] of Object.entries(INSIDE)) {
      const row = page.split("\n").find((line) => line.startsWith(`| ${room} |`) && line.includes(", "));
      const cells = page.split("\n").filter((line) => line.startsWith(`| ${room} |`));
      const told = cells.map((line) => (line.split("|")[2] ?? "").replaceAll("`", "").trim());

      expect(row, room).toBeDefined();
      expect(told, room).toContain(order.join(", "));
    }
  });

  it("has every room of the law in its table", () => {
    const rooms = Object.keys(LAW).filter((room) => !room.endsWith(".ts") && room !== "chat");

    expect(rooms.filter((room) => !new RegExp(`^\\|.*\\b${room}\\b.*\\|`, "m").test(page))).toEqual([]);
  });

  it("goes each of its six ways in at most ten steps", () => {
    const [, ...ways] = (/## Six ways[\s\S]*?(?=\n## )/.exec(page)?.[0] ?? "").split("\n### ");

    expect(ways).toHaveLength(6);
    for (const way of ways) {
      const steps = way.split("\n").filter((line) => /^\d+\. `src\//.test(line));
      expect(steps.length, way).toBeGreaterThan(5);
      expect(steps.length, way).toBeLessThanOrEqual(10);
    }
  });
});
