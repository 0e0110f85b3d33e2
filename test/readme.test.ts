import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SEVERITY } from "../src/cli/health/severity.ts";
import { suggestions, table } from "../src/commands/table.ts";
import { readQuestionBank } from "../src/config/questions/read-question-bank.ts";
import { readSettings } from "../src/config/read-settings.ts";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

describe("the README", () => {
  it("lists exactly the commands there are, in the words of help", () => {
    const rows = README.split("\n").filter((line) => line.startsWith("| `/soc "));

    const listed = rows.map((row) => {
      const [usage = "", about = ""] = row.replaceAll("\\|", "¦").split("|").slice(1);
      return { usage: usage.trim().replaceAll("`", "").replaceAll("¦", "|"), about: about.trim() };
    });

    expect(listed).toEqual(suggestions.map(({ usage, about }) => ({ usage, about })));
  });

  it("says of each command whether only the chair and the secretary may give it", () => {
    const reserved = table.filter(({ who }) => who === "deciders").map(({ name }) => name);

    const said = README.split("\n")
      .filter((line) => line.startsWith("| `/soc ") && /\| chair, secretary +\|$/.test(line))
      .map((line) => /^\| `\/soc ([a-z-]+)/.exec(line)?.[1]);

    expect(said).toEqual(reserved);
  });

  it("lists what the health check can say, and with which status", () => {
    const rows = [...README.matchAll(/^\| (\d+) +\| (\d+)(, degraded)? +\| `([a-z-]+)` /gm)].map(
      ([, live, health, degraded, code]) => [code, `${live} ${health}${degraded ?? ""}`],
    );

    const statuses = { restart: "503 503", failed: "200 503", degraded: "200 200, degraded" };
    expect(rows).toEqual(Object.entries(SEVERITY).map(([code, severity]) => [code, statuses[severity]]));
  });

  it("shows settings that are accepted as they stand", async () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? "";
    const file = join(mkdtempSync(join(tmpdir(), "readme-")), "boards.yaml");
    writeFileSync(file, yaml);
    const bank = await readQuestionBank(join(ROOT, "questions"));

    const read = await readSettings(file, bank.kind === "bank" ? bank.bank : null);

    expect(read).toMatchObject({ kind: "settings", settings: { boards: [{ id: "csp" }] } });
  });

  it("names only files that are there", () => {
    const links = [...README.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? "");

    expect(links.filter((link) => !/^https?:/.test(link)).filter((link) => !exists(link))).toEqual([]);
  });
});

function exists(path: string): boolean {
  try {
    readFileSync(join(ROOT, path));
    return true;
  } catch {
    return false;
  }
}
