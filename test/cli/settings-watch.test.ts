import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSettingsFile } from "../../src/cli/settings-source.ts";
import { watchSettings } from "../../src/cli/settings-watch.ts";
import type { Settings } from "../../src/config/settings.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { folderOf } from "../config/folder-of.ts";

const settings = (name: string) => `
organisation: Borchester City Council
people: { p1: { name: Harriet Osei } }
boards:
  - { id: csp, name: ${name}, audiences: [community-safety-partnership], channels: [local:csp], chair: p1, round: { starts: 2026-05-18 } }
`;

it("a change is put in force once it was seen twice, and only then", async () => {
  const { file, look, applied } = await watched();
  await look();
  expect(applied).toEqual([]);

  await writeFile(file, settings("North"));
  await look();
  expect(applied).toEqual([]);
  await look();
  await look();
  expect(applied).toEqual(["North"]);
});

it("a file that is still being written is left alone", async () => {
  const { file, look, applied } = await watched();
  await writeFile(file, settings("Half"));
  await look();
  await writeFile(file, settings("Whole"));
  await look();
  expect(applied).toEqual([]);
  await look();
  expect(applied).toEqual(["Whole"]);
});

it("another file in its place is noticed", async () => {
  const { file, look, applied } = await watched();
  await writeFile(`${file}.new`, settings("South"));
  await rename(`${file}.new`, file);
  await look();
  await look();
  expect(applied).toEqual(["South"]);
});

it("a faulty file changes nothing, is told with its fault, and again not when it is mended", async () => {
  const { file, look, applied, watch, logged } = await watched();
  await writeFile(file, settings("North").replace("chair: p1", "chair: p9"));
  await look();
  await look();
  await look();
  expect(applied).toEqual([]);
  expect(watch.fault()?.because).toContain("Cannot use the settings: 1 fault.");
  expect(watch.fault()?.because).toContain("p9");
  expect(logged).toEqual(["settings-faulty"]);

  await writeFile(file, settings("North"));
  await look();
  await look();
  expect(applied).toEqual(["North"]);
  expect(watch.fault()).toBeNull();
  expect(logged).toEqual(["settings-faulty", "settings-changed"]);
});

it("a fault is over when the file is put back as it was", async () => {
  const { file, look, applied, watch } = await watched();
  await rm(file);
  await look();
  await look();
  expect(watch.fault()?.because).toContain("does not exist");

  await writeFile(file, settings("Community Safety"));
  await look();
  expect(watch.fault()).toBeNull();
  expect(applied).toEqual([]);
});

it("what cannot be reached is a fault of the file, and is not tried again", async () => {
  const refusing = new ExpectedError("not-connected", "Cannot reach slack:C01.", "See docs/slack.md.");
  const { file, look, watch, applied } = await watched(refusing);
  await writeFile(file, settings("North"));
  for (const _ of [1, 2, 3, 4]) await look();
  expect(applied).toEqual(["North"]);
  expect(watch.fault()).toEqual({ because: "Cannot reach slack:C01.", fix: "See docs/slack.md." });
});

it("what could not be written down is tried again", async () => {
  const { file, look, applied } = await watched(new ExpectedError("disk-full", "It is full.", "Make room."));
  await writeFile(file, settings("North"));
  for (const _ of [1, 2, 3]) await look();
  expect(applied).toEqual(["North", "North"]);
});

/** Looks after a file of its own; what is put in force is noted by the name of its board. */
async function watched(refusing: ExpectedError | null = null) {
  const file = join(await folderOf({ "boards.yaml": settings("Community Safety") }), "boards.yaml");
  const applied: string[] = [];
  const logged: string[] = [];
  const apply = async ({ boards }: Settings) => {
    applied.push(...boards.map(({ name }) => name));
    if (refusing !== null) throw refusing;
  };
  const watch = watchSettings(await readSettingsFile(file), apply, (event) => logged.push(event));
  return { file, applied, logged, watch, look: () => watch.look() };
}
