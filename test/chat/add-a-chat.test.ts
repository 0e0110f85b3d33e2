import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const page = readFileSync(join(ROOT, "docs", "add-a-chat.md"), "utf8");
const port = readFileSync(join(ROOT, "src", "chat", "chat.ts"), "utf8");

/** The methods of an interface of the port. */
function methodsOf(name: string): string[] {
  const [, body = ""] = new RegExp(`export interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(port) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, method = ""]) => method);
}

describe("the page for whoever adds a chat", () => {
  it("names only files and folders that are there", () => {
    const named = [...page.matchAll(/`((?:src|test|docs|scripts|manifests)\b[\w./-]*)`/g)].map(
      ([, path = ""]) => path,
    );

    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(["Chat", "Inbox"])("explains every method of %s", (name) => {
    const methods = methodsOf(name);

    expect(methods.length).toBeGreaterThan(7);
    expect(methods.filter((method) => !new RegExp(`\`${method}[\`(]`).test(page))).toEqual([]);
  });

  it("explains every fault there is", () => {
    const faults = [...port.matchAll(/readonly kind: "([\w-]+)"; readonly (?:until|reason)/g)].map(
      ([, kind = ""]) => kind,
    );

    expect(faults).toHaveLength(4);
    expect(faults.filter((kind) => !page.includes(`| \`${kind}\` |`))).toEqual([]);
  });
});
