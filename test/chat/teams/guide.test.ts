import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readQuestionBank } from "../../../src/config/questions/read-question-bank.ts";
import { readSettings } from "../../../src/config/read-settings.ts";
import { BOARDS_FILE, PLAYGROUND } from "./playground-world.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const TEAMS = join(ROOT, "src", "chat", "teams");
const guide = readFileSync(join(ROOT, "docs", "teams.md"), "utf8");

/** All that the adapter says to people, its comments included. */
const code = readdirSync(TEAMS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(join(TEAMS, file), "utf8") }));

describe("the guide for the administrator", () => {
  it("names only files that there are", () => {
    const named = [...guide.matchAll(/`((?:[\w-]+\/)?[\w-]+\.ts)`/g)].map((match) => match[1] ?? "");

    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(join(TEAMS, file)))).toEqual([]);
  });

  it("has the steps that the adapter's messages point to", () => {
    const steps = code.flatMap(({ text }) => [
      ...text.matchAll(/docs\/teams\.md, steps? (\d)(?: and (\d))?/g),
    ]);
    const numbers = new Set(steps.flatMap((match) => match.slice(1)).filter((each) => each !== undefined));

    expect(numbers.size).toBeGreaterThan(3);
    for (const number of numbers)
      expect(guide, `step ${number}`).toMatch(new RegExp(`^${number}\\. \\*\\*`, "m"));
  });

  it("explains every setting that the adapter's messages name", () => {
    const named = code.flatMap(
      ({ text }) => text.match(/\b(?:TEAMS_[A-Z_]+|MicrosoftApp\w+|Certificate[A-Z]\w+)\b/g) ?? [],
    );

    expect([...new Set(named)].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it("explains every permission of the manifest, and names no other", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "manifests", "teams", "manifest.json"), "utf8"));
    const asked: { name: string }[] = manifest.authorization.permissions.resourceSpecific;
    const explained = new Set(guide.match(/\b\w+\.Read(?:Write)?\.\w+\b/g));

    expect([...explained]).toEqual(asked.map(({ name }) => name));
  });

  it("has a board to try whose channel and people are the emulator's", async () => {
    const bank = await readQuestionBank(join(ROOT, "questions"));

    const read = await readSettings(BOARDS_FILE, bank.kind === "bank" ? bank.bank : null);

    expect(read).toMatchObject({
      settings: { boards: [{ channels: [`teams:${PLAYGROUND.team.channels[0].id}`] }] },
    });
    const people = read.kind === "settings" ? Object.values(read.settings.people) : [];
    const emulated = [PLAYGROUND.currentUser, ...PLAYGROUND.users].map((each) => [
      each.name,
      each.aadObjectId,
    ]);
    expect(people.length).toBeGreaterThan(3);
    for (const { name, accounts } of people) expect(emulated).toContainEqual([name, accounts.teams]);
  });

  it("starts the emulator with files that there are", () => {
    const named = guide.match(/docs\/emulator\/[\w.-]+/g) ?? [];

    expect(new Set(named)).toEqual(new Set(["docs/emulator/boards.yaml", "docs/emulator/emulator.yaml"]));
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it("tells the truth about which files name the SDK", () => {
    const naming = code.filter(({ text }) => text.includes('from "botbuilder"')).map(({ file }) => file);

    expect(naming.toSorted()).toEqual([
      "connector/connector.ts",
      "connector/single-shot-auth.ts",
      "credentials/managed-identity-token.ts",
    ]);
    for (const file of naming) expect(guide).toContain(`| \`${file}\` |`);
  });
});
