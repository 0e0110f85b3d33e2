import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { slackManifest } from "./manifest.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const page = readFileSync(join(ROOT, "docs", "slack.md"), "utf8");

/** The rows of the table below a heading of it, cell by cell. */
function rows(firstCell: string): readonly (readonly string[])[] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${firstCell} |`));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}

describe("the page for whoever sets Slack up", () => {
  it("gives a reason for each permission of the manifest, and for no other", () => {
    const table = rows("permission");

    expect(table.map(([permission]) => permission)).toEqual(
      slackManifest().oauth_config.scopes.bot.map((scope) => `\`${scope}\``),
    );
    for (const [permission, why = ""] of table) expect(why.length, permission).toBeGreaterThan(8);
  });

  it("names only files that are there", () => {
    const named = rows("what Slack or its libraries do").flatMap(([, , where = ""]) =>
      [...where.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
    );

    expect(named.length).toBeGreaterThan(80);
    for (const path of named) {
      const full = path.startsWith("src/") ? path : join("src", "chat", "slack", path);
      expect(existsSync(join(ROOT, full)), path).toBe(true);
    }
  });

  it("names the bot and the command as the manifest does", () => {
    const { features } = slackManifest();

    expect(page).toContain(`/invite @${features.bot_user.display_name}`);
    expect(page).toContain(`\`${features.slash_commands[0]?.command}\``);
  });
});
